package bryggen.portal.notices;

import bryggen.portal.access.Members;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;

/** Names of companies by their number, each asked for once while a page is made. */
@RequestScoped
public class Companies {
    @Inject
    Members members;

    private final Map<String, String> names = new HashMap<>();

    @Transactional
    public String name(String number) {
        return names.computeIfAbsent(number, members::nameOf);
    }
}
