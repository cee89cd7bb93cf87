/** Campaigns, brochures and stories for partners' own systems. */
@NullMarked
package bryggen.portal.campaigns.api;

import org.jspecify.annotations.NullMarked;
