/** Pages for those who pay. */
@NullMarked
package bryggen.portal.payments.ui;

import org.jspecify.annotations.NullMarked;
