/** Leads for systems: entering, answering, working. */
@NullMarked
package bryggen.portal.leads.api;

import org.jspecify.annotations.NullMarked;
