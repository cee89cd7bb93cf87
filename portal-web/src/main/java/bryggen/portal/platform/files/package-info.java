/**
 * Files that people bring: taken in as a stream, looked at by their bytes, kept under their hash, given out so that a
 * browser runs nothing of them.
 */
@NullMarked
package bryggen.portal.platform.files;

import org.jspecify.annotations.NullMarked;
