/** The home page of each role. */
@NullMarked
package bryggen.portal.insight.ui;

import org.jspecify.annotations.NullMarked;
