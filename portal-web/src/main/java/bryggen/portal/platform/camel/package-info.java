/** The one place where Camel runs inside the portal: its context, its threads, its ports. */
@NullMarked
package bryggen.portal.platform.camel;

import org.jspecify.annotations.NullMarked;
