/**
 * Taking money by a provider's hosted pay page. The portal knows this port only; a provider's own words, its way of
 * writing amounts and its signatures stay behind it. What a provider says is never believed before it is compared with
 * what was asked for.
 */
@NullMarked
package bryggen.integration.checkout;

import org.jspecify.annotations.NullMarked;
