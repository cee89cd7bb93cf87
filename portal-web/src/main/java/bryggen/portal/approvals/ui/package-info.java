/** The pages of approvals: what waits, and the frame that a company sets. */
@NullMarked
package bryggen.portal.approvals.ui;

import org.jspecify.annotations.NullMarked;
