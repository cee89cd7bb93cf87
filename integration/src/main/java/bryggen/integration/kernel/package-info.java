/** The words that every room and every connector share: money, quantities, numbers. Knows only java. Each value parses and checks itself and refuses with {@link java.lang.IllegalArgumentException}. */
@NullMarked
package bryggen.integration.kernel;

import org.jspecify.annotations.NullMarked;
