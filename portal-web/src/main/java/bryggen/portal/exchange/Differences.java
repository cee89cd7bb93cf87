package bryggen.portal.exchange;

import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What does not agree, from one balance to the next: a difference keeps its day and who looks after it. */
@ApplicationScoped
@Transactional
public class Differences {
    private static final String COLUMNS =
            """
            d.id::text, d.document, d.remote_id, d.what, d.number, d.account, d.currency, d.erp_amount, d.portal_amount,
            d.found_at, d.owner""";

    @Inject
    Sql sql;

    /** These are the differences from now on; those that are known keep what is known of them. */
    void replace(List<Difference> differences) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var d : differences)
            rows.add(new @Nullable Object[] {
                d.document(),
                d.remoteId(),
                d.what(),
                d.number(),
                d.account(),
                d.currency(),
                d.erpAmount(),
                d.portalAmount()
            });
        sql.stage(
                "stage_exchange_difference",
                "document text, remote_id text, what text, number text, account text, currency text, erp_amount numeric,"
                        + " portal_amount numeric",
                rows);
        sql.run(
                """
                delete from exchange_difference d where d.account is not null and not exists (
                    select 1 from stage_exchange_difference s where s.document = d.document and s.remote_id = d.remote_id)""");
        sql.run(
                """
                insert into exchange_difference (document, remote_id, what, number, account, currency, erp_amount, portal_amount)
                select document, remote_id, what, number, account, currency, erp_amount, portal_amount
                from stage_exchange_difference
                on conflict (document, remote_id) do update set what = excluded.what, erp_amount = excluded.erp_amount,
                    portal_amount = excluded.portal_amount, seen_at = clock_timestamp()""");
    }

    public int open() {
        return sql.row("select count(*) from exchange_difference where account is not null", row -> row.getInt(1))
                .orElse(0);
    }

    public Listing<Difference> page(@Nullable String document, @Nullable String q, ListAsk ask) {
        var list = SqlList.select(COLUMNS, "exchange_difference d", "d.id", "uuid")
                .where("d.account is not null")
                .sort("found", "d.found_at", "timestamptz")
                .newestFirst();
        if (document != null) list.where("d.document = ?", document);
        if (q != null)
            list.where("lower(d.number || ' ' || d.account || ' ' || d.owner) like ?", SqlList.containing(q));
        return list.page(sql, ask, row -> difference(new Cells(row)));
    }

    List<Difference> find(List<UUID> ids) {
        var found = new ArrayList<Difference>();
        for (var id : ids)
            sql.row(
                            "select document, remote_id, what, number, account, currency, found_at, owner"
                                    + " from exchange_difference where id = ?",
                            row -> new Difference(
                                    id,
                                    row.getString("document"),
                                    row.getString("remote_id"),
                                    row.getString("what"),
                                    row.getString("number"),
                                    row.getString("account"),
                                    row.getString("currency"),
                                    null,
                                    null,
                                    Objects.requireNonNull(Sql.instant(row, "found_at")),
                                    row.getString("owner")),
                            id)
                    .ifPresent(found::add);
        return found;
    }

    int own(List<UUID> ids, String owner) {
        int owned = 0;
        for (var id : ids)
            owned +=
                    sql.run("update exchange_difference set owner = ? where id = ? and account is not null", owner, id);
        return owned;
    }

    private static Difference difference(Cells c) {
        return new Difference(
                UUID.fromString(c.text()),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.decimalOrNone(),
                c.decimalOrNone(),
                c.instant(),
                c.text());
    }
}
