/** The pages of deals: the partner's registrations and the supplier's answers. */
@NullMarked
package bryggen.portal.deals.ui;

import org.jspecify.annotations.NullMarked;
