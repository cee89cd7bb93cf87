package bryggen.portal.tables.ui;

import bryggen.portal.access.Pages;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.faces.ListAddress;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.StoredAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A list that somebody names in a form: its page and what is asked of it. */
@RequestScoped
class Lists {
    private static final int LONGEST = 2_000;

    @Inject
    Here here;

    @Inject
    Pages pages;

    @Inject
    HttpServletRequest request;

    /** @throws PlatformRefusal 404 when it is none, or not one of the reader's */
    String path() {
        var path = here.needed("of");
        boolean list = pages.bean(path).map(ListPage.class::isAssignableFrom).orElse(false);
        if (!list || !here.may(path)) throw PlatformRefusal.missing();
        return path;
    }

    /** The list that is meant here; empty where none is. */
    String asked() {
        return here.param("of") == null ? "" : path();
    }

    /** What of the address belongs to the list, written in one way. */
    String query() {
        var text = request.getParameter("with");
        return text == null || text.length() > LONGEST ? "" : ListAddress.state(StoredAddress.read(text));
    }

    /** As the list's own page is called. */
    String title(String path) {
        var texts = here.getTexts();
        var key = path.substring(1).replace('/', '.') + ".title";
        var room = path.substring(1, path.indexOf('/', 1)) + ".title";
        return texts.has(key) ? texts.get(key) : texts.has(room) ? texts.get(room) : path;
    }

    String address(String path, String query, @Nullable Object... said) {
        var address = here.link(path, said);
        return query.isEmpty() ? address : address + "&" + query;
    }
}
