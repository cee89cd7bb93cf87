/** The catalogue on the wire: products, availability, prices. */
@NullMarked
package bryggen.portal.catalogue.api;

import org.jspecify.annotations.NullMarked;
