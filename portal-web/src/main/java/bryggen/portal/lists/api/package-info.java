/** Lists for customers' own systems. */
@NullMarked
package bryggen.portal.lists.api;

import org.jspecify.annotations.NullMarked;
