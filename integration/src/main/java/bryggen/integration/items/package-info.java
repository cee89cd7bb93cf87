/** What the ERP says of a thing for sale. */
@NullMarked
package bryggen.integration.items;

import org.jspecify.annotations.NullMarked;
