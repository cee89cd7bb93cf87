package bryggen.dev;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Events as a test without a container hears them. */
public final class Heard<T> {
    private final List<T> all = new CopyOnWriteArrayList<>();

    @SuppressWarnings("unchecked") // what is fired is what the field's type says
    public Event<T> event() {
        return (Event<T>) Proxy.newProxyInstance(
                Heard.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    if (method.getName().equals("fire")) all.add((T) args[0]);
                    return null;
                });
    }

    public List<T> all() {
        return List.copyOf(all);
    }

    public void forget() {
        all.clear();
    }
}
