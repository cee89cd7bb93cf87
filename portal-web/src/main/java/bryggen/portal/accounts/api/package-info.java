/** People and API clients, for customers' own systems. */
@NullMarked
package bryggen.portal.accounts.api;

import org.jspecify.annotations.NullMarked;
