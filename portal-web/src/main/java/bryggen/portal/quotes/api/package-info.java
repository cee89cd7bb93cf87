/** Quotes for partners' own systems. */
@NullMarked
package bryggen.portal.quotes.api;

import org.jspecify.annotations.NullMarked;
