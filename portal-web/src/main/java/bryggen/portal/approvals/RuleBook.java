package bryggen.portal.approvals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.Categories;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of companies (AP1 to AP4), set by their administrators. */
@ApplicationScoped
@Transactional
public class RuleBook {
    /** In which amounts of rules and budgets can be set. */
    public static final List<String> CURRENCIES = List.of("NOK", "SEK", "DKK", "EUR");

    private static final BigDecimal MOST = new BigDecimal("999999999999");
    private static final int MOST_RULES = 100;
    private static final int LONGEST_REFERENCE = 70;
    /** Of those who order. */
    public static final Set<Role> ROLES = Set.of(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);

    @Inject
    Sql sql;

    @Inject
    Colleagues colleagues;

    @Inject
    Categories categories;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Those that refuse first, then by level. */
    public List<OrderRule> all(Actor actor) {
        return of(actor.account().number());
    }

    List<OrderRule> of(String account) {
        return sql.rows(
                "select id, level, person, role, above, currency, product_group, cost_reference, approver"
                        + " from approvals_rule where account = ? order by level, made_at, id",
                RuleBook::rule,
                account);
    }

    /** @throws ApprovalRefusal.Faulty 422 with every fault at its place */
    public void add(Actor actor, OrderRule rule) {
        actor.needs(Role.COMPANY_ADMIN);
        var faults = faults(actor, rule);
        if (!faults.isEmpty()) throw new ApprovalRefusal.Faulty(faults);
        var terms = rule.terms();
        sql.run(
                "insert into approvals_rule (id, account, level, person, role, above, currency, product_group,"
                        + " cost_reference, approver, made_at, made_by)"
                        + " values (?, ?, ?, ?::uuid, ?, ?::numeric, ?, ?, ?, ?::uuid, ?, ?)",
                rule.id(),
                actor.account().number(),
                rule.level(),
                rule.person(),
                rule.role() == null ? null : rule.role().name(),
                terms.above(),
                terms.currency(),
                terms.group(),
                terms.costReference(),
                rule.approver(),
                clock.instant(),
                actor.name());
        audit.record(actor, "approvals.rule-set", String.valueOf(rule.level()), null, rule);
    }

    /** AP6: what was asked by it stays asked. One that is not there any more is gone already. */
    public void remove(Actor actor, UUID id) {
        actor.needs(Role.COMPANY_ADMIN);
        var before = all(actor).stream().filter(rule -> rule.id().equals(id)).findFirst();
        if (before.isEmpty()) return;
        sql.run(
                "delete from approvals_rule where id = ? and account = ?",
                id,
                actor.account().number());
        audit.record(
                actor, "approvals.rule-removed", String.valueOf(before.get().level()), before.get(), null);
    }

    private List<Finding> faults(Actor actor, OrderRule rule) {
        var faults = new ArrayList<Finding>();
        var terms = rule.terms();
        var above = terms.above();
        if (rule.level() < 0 || rule.level() > OrderRule.HIGHEST) faults.add(Finding.at("/level", "rule-bad-level"));
        if (above != null && isUnfit(above, terms.currency())) faults.add(Finding.at("/above", "rule-bad-amount"));
        if (terms.costReference() != null && isUnfit(terms.costReference()))
            faults.add(Finding.at("/costReference", "rule-bad-reference", LONGEST_REFERENCE));
        if (terms.group() != null
                && categories.all(Language.EN).stream()
                        .noneMatch(branch -> branch.code().equals(terms.group())))
            faults.add(Finding.at("/group", "rule-unknown-group"));
        var people = colleagues.all(actor);
        if (rule.person() != null && people.stream().noneMatch(p -> p.id().equals(rule.person())))
            faults.add(Finding.at("/person", "rule-unknown-person"));
        if (rule.role() != null && !ROLES.contains(rule.role())) faults.add(Finding.at("/role", "rule-unknown-person"));
        if (rule.approver() != null
                && (rule.refuses() || people.stream().noneMatch(p -> p.id().equals(rule.approver()) && p.approves())))
            faults.add(Finding.at("/approver", "rule-unknown-approver"));
        if (rule.refuses() && above == null && terms.group() == null && terms.costReference() == null)
            faults.add(Finding.at("/level", "rule-refuses-all"));
        if (of(actor.account().number()).size() >= MOST_RULES)
            faults.add(Finding.at("/level", "rule-too-many", MOST_RULES));
        return faults;
    }

    /** An amount that cannot be set, of a rule or a budget. */
    static boolean isUnfit(BigDecimal amount, @Nullable String currency) {
        return amount.signum() < 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > 2
                || currency == null
                || !CURRENCIES.contains(currency);
    }

    static boolean isUnfit(String reference) {
        return reference.isBlank()
                || reference.length() > LONGEST_REFERENCE
                || reference.chars().anyMatch(Character::isISOControl);
    }

    private static OrderRule rule(ResultSet row) throws SQLException {
        var role = row.getString(4);
        return new OrderRule(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                role == null ? null : Role.valueOf(role),
                new Terms(row.getBigDecimal(5), row.getString(6), row.getString(7), row.getString(8), false),
                row.getObject(9, UUID.class));
    }
}
