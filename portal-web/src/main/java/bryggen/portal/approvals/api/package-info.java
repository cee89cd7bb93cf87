/** Approvals for systems. */
@NullMarked
package bryggen.portal.approvals.api;

import org.jspecify.annotations.NullMarked;
