package bryggen.portal.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles may call an operation or open a page. Without it nobody may. With {@link #everyone} any signed-in person
 * may, whatever the role; with {@link #anonymous} nobody needs to be signed in.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allows {
    Role[] value() default {};

    boolean everyone() default false;

    boolean anonymous() default false;
}
