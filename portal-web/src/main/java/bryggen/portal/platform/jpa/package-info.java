/** Lists, staging and migrations over PostgreSQL. */
@NullMarked
package bryggen.portal.platform.jpa;

import org.jspecify.annotations.NullMarked;
