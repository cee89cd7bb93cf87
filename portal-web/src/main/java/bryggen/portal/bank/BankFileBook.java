package bryggen.portal.bank;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which files the bank's word has come in (BF1). */
@ApplicationScoped
public class BankFileBook {
    @Inject
    Sql sql;

    /** Sorted by {@code received} (newest first) and {@code name}. */
    public Listing<BankFile> list(Actor actor, @Nullable String words, ListAsk ask) {
        actor.needs(Role.SERVICE);
        var list = SqlList.select(
                        "cast(f.id as text), f.name, f.format, f.received_at, f.received_by, f.fresh, f.known",
                        "bank_file f",
                        "cast(f.id as text)",
                        "text")
                .sort("received", "f.received_at", "timestamptz")
                .sort("name", "lower(f.name)", "text")
                .newestFirst();
        if (words != null)
            list.where("lower(f.name || ' ' || f.format || ' ' || f.received_by) like ?", SqlList.containing(words));
        return list.page(sql, ask, row -> file(new Cells(row)));
    }

    private static BankFile file(Cells c) {
        return new BankFile(
                UUID.fromString(c.text()),
                c.text(),
                c.text(),
                c.instant(),
                c.text(),
                c.decimal().intValue(),
                c.decimal().intValue());
    }
}
