package bryggen.portal.agreements;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agreements as they are written. */
@ApplicationScoped
public class AgreementTable {
    @Inject
    Sql sql;

    /** Whose number it is, of whatever company. */
    Optional<String> owner(String number) {
        return sql.row(
                "select account from agreements_agreement where number = ? and account is not null",
                row -> row.getString(1),
                number);
    }

    /** Whether the portal is open for it. */
    boolean isCompany(String account) {
        return sql.row("select 1 from agreements_company where account = ?", row -> row.getInt(1), account)
                .isPresent();
    }

    /** AG8. */
    void keep(Agreeing.Wish wish, Map<String, BigDecimal> skus, Instant now, String who) {
        sql.run(
                "insert into agreements_agreement (number, account, name, valid_from, valid_to, currency, committed_value,"
                        + " past, kept_at, kept_by) values (?, ?, ?, ?, ?, ?, ?::numeric, ?, ?, ?)"
                        + " on conflict (number) do update set name = excluded.name, valid_from = excluded.valid_from,"
                        + " valid_to = excluded.valid_to, currency = excluded.currency,"
                        + " committed_value = excluded.committed_value, past = excluded.past, ended_at = null,"
                        + " kept_at = excluded.kept_at, kept_by = excluded.kept_by"
                        + " where agreements_agreement.account = excluded.account",
                wish.number(),
                wish.account(),
                wish.name(),
                wish.from(),
                wish.to(),
                wish.currency(),
                wish.value(),
                wish.past().name(),
                now,
                who);
        sql.run("delete from agreements_line where number = ? and account = ?", wish.number(), wish.account());
        sql.stage(
                "stage_agreements",
                "sku text, quantity numeric",
                skus.entrySet().stream()
                        .map(line ->
                                new @Nullable Object[] {line.getKey(), wish.value() == null ? line.getValue() : null})
                        .toList());
        sql.run(
                "insert into agreements_line (number, account, sku, quantity) select ?, ?, sku, quantity"
                        + " from stage_agreements",
                wish.number(),
                wish.account());
    }

    boolean end(Agreement agreement, Instant now) {
        return sql.run(
                        "update agreements_agreement set ended_at = ? where number = ? and account = ? and ended_at is null",
                        now,
                        agreement.number(),
                        agreement.account())
                > 0;
    }
}
