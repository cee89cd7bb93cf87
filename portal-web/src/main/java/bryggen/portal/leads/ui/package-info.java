/** The pages of leads: the partner's work and the supplier's desk. */
@NullMarked
package bryggen.portal.leads.ui;

import org.jspecify.annotations.NullMarked;
