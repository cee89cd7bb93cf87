/** The pages of quotes. */
@NullMarked
package bryggen.portal.quotes.ui;

import org.jspecify.annotations.NullMarked;
