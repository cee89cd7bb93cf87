package bryggen.portal.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a room owns beyond its package, its page folder and its bundle, which bear its name. Stands on the room's
 * package-info; a test proves that each path, page, table, bundle and rule belongs to exactly one room.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Room {

    /** Two letters before the numbers of its rules (OR for OR3). */
    String code();

    /** First segments of its paths below {@code /api/v1}. */
    String[] resources() default {};

    /** Its pages that do not stand below {@code /<room>/}. */
    String[] pages() default {};

    /** What the names of its tables begin with. */
    String[] tables() default {};

    /** The rooms whose use cases it may call; access and platform are known to all. The arrows make no circle. */
    String[] knows() default {};
}
