/** The order pages. */
@NullMarked
package bryggen.portal.orders.ui;

import org.jspecify.annotations.NullMarked;
