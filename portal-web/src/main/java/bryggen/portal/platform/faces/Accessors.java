package bryggen.portal.platform.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What pages read off a thing without giving it anything, {@code #{card.name()}}. The server's own resolvers look through
 * all methods of its class for each reading, which was a tenth of a list page; here it is done once for each class.
 */
public final class Accessors extends ELResolver {
    private static final ClassValue<Map<String, Method>> BY_NAME = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var byName = new HashMap<String, Method>();
            for (var method : type.getMethods()) if (isOpen(method)) byName.put(method.getName(), method);
            return byName;
        }
    };

    /** A bridge has the same name and calls the method that is meant. */
    private static boolean isOpen(Method method) {
        var owner = method.getDeclaringClass();
        return method.getParameterCount() == 0
                && !method.isBridge()
                && Modifier.isPublic(owner.getModifiers())
                && owner.getModule().isExported(owner.getPackageName());
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] values) {
        if (base == null || method == null || (values != null && values.length > 0)) return null;
        var accessor = BY_NAME.get(base.getClass()).get(method.toString());
        if (accessor == null) return null;
        context.setPropertyResolved(base, method);
        try {
            return accessor.invoke(base);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
