/** What the ERP holds back until somebody releases it. */
@NullMarked
package bryggen.integration.holds;

import org.jspecify.annotations.NullMarked;
