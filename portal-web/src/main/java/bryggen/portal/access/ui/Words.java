package bryggen.portal.access.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** {@code #{t['orders.list.title']}} and {@code #{t.say('orders.placed', number)}} in pages. */
@Named("t")
@RequestScoped
public class Words extends AbstractMap<String, String> {
    @Inject
    Acting acting;

    @Override
    public String get(Object key) {
        return Texts.in(acting.language()).get(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    public String say(String key, Object... arguments) {
        return Texts.in(acting.language()).say(key, arguments);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
