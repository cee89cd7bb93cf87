/** Pages of the room {@code campaigns}. */
@NullMarked
package bryggen.portal.campaigns.ui;

import org.jspecify.annotations.NullMarked;
