/** Bank files by API. */
@NullMarked
package bryggen.portal.bank.api;

import org.jspecify.annotations.NullMarked;
