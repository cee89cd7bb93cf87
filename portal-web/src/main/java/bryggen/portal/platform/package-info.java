/** Glue without business words: how "no" is said, how lists are asked for, what a setting is called. */
@NullMarked
package bryggen.portal.platform;

import org.jspecify.annotations.NullMarked;
