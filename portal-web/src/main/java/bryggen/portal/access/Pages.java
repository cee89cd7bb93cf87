package bryggen.portal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All pages by address with who may open them, read once from the page beans. */
@ApplicationScoped
public class Pages {
    private final Map<String, Allows> byPath = new TreeMap<>();
    private final Map<String, Class<?>> beans = new TreeMap<>();

    protected Pages() {}

    @Inject
    Pages(BeanManager beans) {
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var page = bean.getBeanClass().getAnnotation(Page.class);
            var allows = bean.getBeanClass().getAnnotation(Allows.class);
            if (page == null || allows == null) continue;
            byPath.put(page.value(), allows);
            this.beans.put(page.value(), bean.getBeanClass());
        }
    }

    /** Who may open the page; empty where there is none. */
    public Optional<Allows> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** What makes the page. */
    public Optional<Class<?>> bean(String path) {
        return Optional.ofNullable(beans.get(path));
    }

    public boolean opens(String path, Actor actor) {
        return at(path).map(allows -> allows.everyone() || allows.anonymous() || actor.has(allows.value()))
                .orElse(false);
    }
}
