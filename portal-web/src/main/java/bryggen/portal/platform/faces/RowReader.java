package bryggen.portal.platform.faces;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads a record's component by name, by a handle that is looked up once. */
final class RowReader {
    private record Key(Class<?> type, String name) {}

    private static final Map<Key, MethodHandle> HANDLES = new ConcurrentHashMap<>();

    private RowReader() {}

    static @Nullable Object read(Object row, String name) {
        try {
            return HANDLES.computeIfAbsent(new Key(row.getClass(), name), RowReader::find)
                    .invoke(row);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle find(Key key) {
        try {
            var accessor = key.type.getMethod(key.name);
            return MethodHandles.publicLookup().unreflect(accessor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(key.type.getName() + " has no public component " + key.name, e);
        }
    }
}
