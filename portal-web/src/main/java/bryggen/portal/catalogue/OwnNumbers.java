package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.OwnNumber.Outcome;
import bryggen.portal.catalogue.OwnNumber.Refused;
import bryggen.portal.catalogue.OwnNumber.Wish;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that companies have for products (CA20, CA21), kept by those of their people who buy or administrate. */
@ApplicationScoped
public class OwnNumbers {
    public static final int LONGEST = 60;
    static final int MOST = 50_000;
    private static final Role[] KEEPERS = {Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.COMPANY_ADMIN};

    @Inject
    Sql sql;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Sorted by {@code number}, {@code sku} and {@code kept} (the latest first). */
    public Listing<OwnNumber> list(Actor actor, Language language, @Nullable String words, ListAsk ask) {
        actor.needs(KEEPERS);
        var list = select(actor, language);
        if (words != null)
            list.where(
                    "o.key like catalogue_fold(?) or lower(o.sku) like lower(?) or " + name(language) + " ilike ?",
                    SqlList.containing(words),
                    SqlList.containing(words),
                    SqlList.containing(words));
        return list.page(sql, ask, OwnNumbers::row);
    }

    private SqlList select(Actor actor, Language language) {
        var assortment = Assortment.of(sql, actor.account().number());
        return SqlList.select(
                        "o.number, o.sku, coalesce(" + name(language)
                                + ", o.sku), coalesce(i.active, false), o.kept_by, o.kept_at",
                        "catalogue_own_number o left join catalogue_item i on i.sku = o.sku and "
                                + assortment.condition("i"),
                        "o.key",
                        "text")
                .with(assortment.values().toArray())
                .sort("number", "o.key", "text")
                .sort("sku", "o.sku", "text")
                .sort("kept", "o.kept_at", "timestamptz")
                .where("o.account = ? and o.removed_at is null", actor.account().number());
    }

    private static String name(Language language) {
        return "i.name_" + language.code();
    }

    private static OwnNumber row(Object[] row) {
        var c = new Cells(row);
        return new OwnNumber(c.text(), new Sku(c.text()), c.text(), c.yes(), c.text(), c.instant());
    }

    /**
     * One of them, however it is written (CA20).
     *
     * @throws PlatformRefusal 404 when the company has none of that name
     */
    public OwnNumber get(Actor actor, Language language, String number) {
        actor.needs(KEEPERS);
        return select(actor, language)
                .where("o.key = catalogue_fold(?)", tidy(number))
                .page(sql, ListAsk.first(1), OwnNumbers::row)
                .items()
                .stream()
                .findFirst()
                .orElseThrow(PlatformRefusal::missing);
    }

    /** What the company calls these products, by SKU: several numbers of one product joined by commas. */
    public Map<String, String> of(String account, Collection<String> skus) {
        var numbers = new HashMap<String, String>();
        if (skus.isEmpty()) return numbers;
        for (var row : sql.cells(
                "select o.sku, string_agg(o.number, ', ' order by o.key) from catalogue_own_number o where o.account = ?"
                        + " and o.removed_at is null and o.sku = any(string_to_array(?, chr(31))) group by o.sku",
                account,
                String.join("\u001f", new HashSet<>(skus)))) numbers.put(row.text(), row.text());
        return numbers;
    }

    /**
     * One number; a known one that names another product from now on is changed.
     *
     * @throws CatalogueRefusal.UnfitNumber 422 CA20, CA21
     */
    @Transactional
    public Outcome keep(Actor actor, String number, String product) {
        var outcome = keep(actor, List.of(new Wish(1, number, product)));
        for (var refused : outcome.refused()) throw new CatalogueRefusal.UnfitNumber(refused.code(), refused.about());
        return outcome;
    }

    /** Many at once, set-wise: what is good is kept, what is not is named with its reason. */
    @Transactional
    public Outcome keep(Actor actor, List<Wish> wishes) {
        actor.needs(KEEPERS);
        var judged = judge(actor.account().number(), wishes);
        var good = judged.good();
        sql.stage(
                "stage_catalogue_own_good",
                "key text, number text, sku text",
                good.stream()
                        .map(g -> new @Nullable Object[] {g.key(), g.number(), g.sku()})
                        .toList());
        sql.run(
                "insert into catalogue_own_number (account, key, number, sku, kept_at, kept_by)"
                        + " select ?, key, number, sku, ?, ? from stage_catalogue_own_good"
                        + " on conflict (account, key) do update set number = excluded.number, sku = excluded.sku,"
                        + " kept_at = excluded.kept_at, kept_by = excluded.kept_by, removed_at = null, removed_by = null",
                actor.account().number(),
                clock.instant(),
                actor.name());
        int added = (int) good.stream().filter(g -> g.before() == null).count();
        int changed = (int) good.stream()
                .filter(g -> g.before() != null && !g.sku().equals(g.before()))
                .count();
        if (!good.isEmpty())
            audit.record(
                    actor,
                    "catalogue.numbers-kept",
                    good.size() == 1 ? good.get(0).number() : String.valueOf(good.size()),
                    null,
                    Map.of("added", added, "changed", changed));
        return new Outcome(added, changed, good.size() - added - changed, judged.refused());
    }

    /** Takes numbers out; they can be put back until something else is taken out. */
    @Transactional
    public int remove(Actor actor, List<String> numbers) {
        actor.needs(KEEPERS);
        var account = actor.account().number();
        sql.run("delete from catalogue_own_number where account = ? and removed_at is not null", account);
        int gone = sql.run(
                "update catalogue_own_number set removed_at = ?, removed_by = ? where account = ? and number = any (?)",
                clock.instant(),
                actor.person(),
                account,
                numbers.toArray(String[]::new));
        if (gone > 0) audit.record(actor, "catalogue.numbers-removed", String.join(", ", numbers), null, null);
        return gone;
    }

    /** What this person took out last. */
    @Transactional
    public int putBack(Actor actor) {
        actor.needs(KEEPERS);
        int back = sql.run(
                "update catalogue_own_number set removed_at = null, removed_by = null where account = ?"
                        + " and removed_at is not null and removed_by = ?",
                actor.account().number(),
                actor.person());
        if (back > 0) audit.record(actor, "catalogue.numbers-put-back", String.valueOf(back), null, null);
        return back;
    }

    private record Good(String key, String number, String sku, @Nullable String before) {}

    private record Judged(List<Good> good, List<Refused> refused) {}

    private record Known(String key, @Nullable String sku, @Nullable String clash, @Nullable String before) {}

    /** One question for all of them. */
    private Judged judge(String account, List<Wish> wishes) {
        sql.stage(
                "stage_catalogue_own",
                "n int, number text, product text",
                java.util.stream.IntStream.range(0, wishes.size())
                        .mapToObj(n -> new @Nullable Object[] {
                            n,
                            tidy(wishes.get(n).number()),
                            wishes.get(n).product().strip()
                        })
                        .toList());
        var assortment = Assortment.of(sql, account);
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < 4; i++) values.addAll(assortment.values());
        values.add(account);
        var known = sql.rows(
                KNOWN.formatted(assortment.condition("i")),
                row -> new Known(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                values.toArray());
        int room = MOST
                - sql.row("select count(*) from catalogue_own_number where account = ?", r -> r.getInt(1), account)
                        .orElse(0);
        var good = new ArrayList<Good>();
        var refused = new ArrayList<Refused>();
        var seen = new HashMap<String, String>();
        for (int n = 0; n < wishes.size(); n++) {
            var wish = wishes.get(n);
            var k = known.get(n);
            var number = tidy(wish.number());
            var sku = k.sku();
            var earlier = seen.get(k.key());
            if (isUnfit(number)) refused.add(new Refused(wish, "own-number-unfit", String.valueOf(LONGEST)));
            else if (sku == null) refused.add(new Refused(wish, "own-number-no-product", wish.product()));
            else if (k.clash() != null) refused.add(new Refused(wish, "own-number-taken", k.clash()));
            else if (earlier != null && !earlier.equals(sku))
                refused.add(new Refused(wish, "own-number-twice", earlier));
            else if (earlier == null && k.before() == null && room-- <= 0)
                refused.add(new Refused(wish, "own-numbers-full", String.valueOf(MOST)));
            else if (earlier == null) {
                seen.put(k.key(), sku);
                good.add(new Good(k.key(), number, sku, k.before()));
            }
        }
        return new Judged(good, refused);
    }

    private static final String KNOWN =
            """
            select f.key, p.sku, c.sku, o.sku
            from stage_catalogue_own s
            cross join lateral (select catalogue_fold(s.number) as key, catalogue_fold(s.product) as folded) f
            left join lateral (
              select case when count(distinct x.sku) = 1 or bool_or(x.rank = 1) then min(x.sku) filter (where x.rank = x.best)
                     end as sku
              from (select y.*, min(y.rank) over () as best from (
                      select i.sku, 1 as rank from catalogue_item i where i.sku = s.product and i.active and %1$s
                      union all
                      select i.sku, 2 from catalogue_item i where i.sku_folded = f.folded and i.active and %1$s
                      union all
                      select i.sku, 3 from catalogue_item i where i.gtin = regexp_replace(s.product, '\\s', '', 'g') and i.active and %1$s
                    ) y) x where x.rank = x.best) p on true
            left join lateral (
              select i.sku from catalogue_item i
              where i.active and %1$s and (i.sku_folded = f.key or i.gtin = s.number) and i.sku <> p.sku limit 1) c on true
            left join catalogue_own_number o on o.account = ? and o.key = f.key and o.removed_at is null
            order by s.n""";

    private static boolean isUnfit(String number) {
        return number.isEmpty() || number.length() > LONGEST || number.chars().anyMatch(Character::isISOControl);
    }

    static String tidy(String number) {
        return number.replace('\u00a0', ' ').strip().replaceAll(" +", " ");
    }
}
