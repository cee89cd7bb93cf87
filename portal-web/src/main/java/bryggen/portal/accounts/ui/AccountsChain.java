package bryggen.portal.accounts.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.AccountFacts;
import bryggen.portal.platform.faces.Link;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The way back from a page of this room. */
@Named
@RequestScoped
public class AccountsChain {
    @Inject
    Here here;

    public List<Link> company(AccountFacts facts) {
        return List.of(Link.to(word("companies.title"), here.link("/accounts/companies")), Link.here(facts.name()));
    }

    /** For the supplier's people in a customer's matter the way leads over the company. */
    public List<Link> person(Account company, String name) {
        var chain = new ArrayList<Link>();
        var other = company.number().equals(here.getAccount()) ? null : company.number();
        if (other != null) {
            chain.add(Link.to(word("companies.title"), here.link("/accounts/companies")));
            chain.add(Link.to(company.name(), here.link("/accounts/company", "number", other)));
        }
        chain.add(Link.to(word("people.title"), here.link("/accounts/people", "company", other)));
        chain.add(Link.here(name));
        return chain;
    }

    public List<Link> client(String name) {
        return List.of(
                Link.to(word("people.title"), here.link("/accounts/people")),
                Link.to(word("clients.title"), here.link("/accounts/clients")),
                Link.here(name));
    }

    public List<Link> issuer(String name) {
        return List.of(
                Link.to(word("people.title"), here.link("/accounts/people")),
                Link.to(word("issuers.title"), here.link("/accounts/issuers")),
                Link.here(name));
    }

    private String word(String key) {
        return here.getTexts().get("accounts." + key);
    }
}
