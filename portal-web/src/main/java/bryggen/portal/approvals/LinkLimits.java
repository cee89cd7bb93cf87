package bryggen.portal.approvals;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** AP17: up to which amount a company lets the link of a mail decide without a sign-in. */
@ApplicationScoped
@Transactional
public class LinkLimits {
    @Inject
    Sql sql;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Empty: always with a sign-in. */
    public Optional<Money> of(String account) {
        return sql.row(
                "select link_limit, currency from approvals_setting where account = ?",
                row -> Money.rounded(row.getBigDecimal(1), Currency.getInstance(row.getString(2))),
                account);
    }

    /** What is in another currency cannot be compared, so it needs a sign-in. */
    boolean isBelow(String account, Money net) {
        return of(account)
                .filter(limit -> limit.currency().equals(net.currency()) && net.compareTo(limit) <= 0)
                .isPresent();
    }

    /**
     * @param limit none: always with a sign-in
     * @throws ApprovalRefusal.Faulty 422 for what is no amount
     */
    public void set(Actor actor, @Nullable BigDecimal limit, @Nullable String currency) {
        actor.needs(Role.COMPANY_ADMIN);
        var account = actor.account().number();
        if (limit == null) {
            sql.run("delete from approvals_setting where account = ?", account);
            audit.record(actor, "approvals.link-limit", "", null, null);
            return;
        }
        if (currency == null || RuleBook.isUnfit(limit, currency))
            throw ApprovalRefusal.Faulty.at("/linkLimit", "rule-bad-amount");
        sql.run(
                "insert into approvals_setting (account, link_limit, currency, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?) on conflict (account) do update set link_limit = excluded.link_limit,"
                        + " currency = excluded.currency, changed_at = excluded.changed_at,"
                        + " changed_by = excluded.changed_by",
                account,
                limit,
                currency,
                clock.instant(),
                actor.name());
        audit.record(actor, "approvals.link-limit", currency + " " + limit.toPlainString(), null, null);
    }
}
