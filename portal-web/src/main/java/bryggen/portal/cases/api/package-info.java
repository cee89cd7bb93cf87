/** Cases for customers' own systems and the supplier's. */
@NullMarked
package bryggen.portal.cases.api;

import org.jspecify.annotations.NullMarked;
