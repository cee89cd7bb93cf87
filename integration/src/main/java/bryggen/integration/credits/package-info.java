/** What the portal asks the ERP to credit. */
@NullMarked
package bryggen.integration.credits;

import org.jspecify.annotations.NullMarked;
