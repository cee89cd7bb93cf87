/** The pages on which many lines come at once. */
@NullMarked
package bryggen.portal.lines.ui;

import org.jspecify.annotations.NullMarked;
