package bryggen.portal.quotes.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.quotes.OnBehalf;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For which customers a partner may order in their name: the channel manager allows it and ends it (QU13). */
@Named
@RequestScoped
@Page("/quotes/behalf")
@Allows(Role.CHANNEL_MANAGER)
public class BehalfPage {
    @Inject
    Here here;

    @Inject
    OnBehalf behalf;

    @Inject
    Accounts accounts;

    @Inject
    Form form;

    public void open() {
        if (!form.isPosted()) return;
        try {
            var remove = form.text("remove");
            if (remove == null) {
                behalf.allow(here.getActor(), form.words("partner"), form.words("customer"));
                here.go(here.link("/quotes/behalf", "said", "quotes.behalf-allowed"));
            } else {
                var pair = remove.split(" ", 2);
                behalf.end(here.getActor(), pair[0], pair.length > 1 ? pair[1] : "");
                here.go(here.link("/quotes/behalf", "said", "quotes.behalf-ended"));
            }
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public List<OnBehalf.Allowed> getAll() {
        return behalf.all(here.getActor());
    }

    public List<Account> getPartners() {
        return accounts.partners();
    }

    public String when(OnBehalf.Allowed allowed) {
        return here.getFormats().dateTime(allowed.at());
    }

    public String typed(String name, @Nullable Object usual) {
        return form.stands(name, usual);
    }
}
