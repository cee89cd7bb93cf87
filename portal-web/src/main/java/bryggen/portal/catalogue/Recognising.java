package bryggen.portal.catalogue;

import bryggen.integration.erp.Wire;
import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.Recognised.How;
import bryggen.portal.catalogue.Recognised.Near;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CA22: which products are meant by what people type and systems send; one question for any number of lines. */
@ApplicationScoped
public class Recognising {
    private static final int MOST_GUESSED = 60;
    private static final int LONGEST = 200;

    /** Ranks: what is sold before what was, and of each the exact number first. */
    private static final String KNOWN =
            """
            select w.n, k.how, k.active, k.many, k.sku
            from jsonb_array_elements_text(?::jsonb) with ordinality as w(typed, n)
            cross join lateral (select catalogue_fold(w.typed) as folded) f
            cross join lateral (
              select x.how, x.active, count(distinct x.sku) as many, min(x.sku) as sku
              from (select y.*, min(y.rank) over () as best from (
                      select i.sku, i.path, 'SKU' as how, i.active, 1 + case when i.active then 0 else 10 end as rank
                      from catalogue_item i where i.sku = w.typed
                      union all
                      select i.sku, i.path, 'OWN', i.active, 2 + case when i.active then 0 else 10 end
                      from catalogue_own_number o join catalogue_item i on i.sku = o.sku
                      where o.account = ? and o.key = f.folded and o.removed_at is null
                      union all
                      select i.sku, i.path, 'SKU', i.active, 3 + case when i.active then 0 else 10 end
                      from catalogue_item i where i.sku_folded = f.folded
                      union all
                      select i.sku, i.path, 'GTIN', i.active, 4 + case when i.active then 0 else 10 end
                      from catalogue_item i where i.gtin = regexp_replace(w.typed, '\\s', '', 'g')
                    ) y where %s) x
              where x.rank = x.best group by x.how, x.active) k
            order by w.n""";

    /** What looks alike among SKUs and own numbers; for what is no longer sold, what is sold in its place. */
    private static final String ALIKE =
            """
            select w.n, s.sku, s.name
            from jsonb_to_recordset(?::jsonb) as w(n int, typed text, sku text)
            cross join lateral (select catalogue_fold(w.typed) as folded) f
            cross join lateral (
              select y.sku, min(y.name) as name, max(y.alike) as alike from (
                (select i.sku, i.name_%1$s as name, similarity(i.sku_folded, f.folded) as alike from catalogue_item i
                 where w.sku is null and i.active and i.sku_folded %% f.folded and %2$s
                 order by similarity(i.sku_folded, f.folded) desc limit 3)
                union all
                (select i.sku, i.name_%1$s, similarity(o.key, f.folded) from catalogue_own_number o
                 join catalogue_item i on i.sku = o.sku and i.active and %2$s
                 where w.sku is null and o.account = ? and o.removed_at is null and o.key %% f.folded
                 order by similarity(o.key, f.folded) desc limit 3)
                union all
                select a.sku, a.name_%1$s, 1 from catalogue_item i join catalogue_item a on a.sku = any (i.alternatives)
                where i.sku = w.sku and a.active and %3$s
              ) y group by y.sku order by 3 desc, 1 limit 3) s
            order by w.n, s.alike desc, s.sku""";

    @Inject
    Sql sql;

    record Guess(int n, String typed, @Nullable String sku) {}

    public List<Recognised> all(Actor actor, List<String> numbers) {
        return all(actor.account().number(), actor.language(), numbers, true);
    }

    /** One answer per number, in their order; with what could be meant instead, where {@code guessing}. */
    public List<Recognised> all(String account, Language language, List<String> numbers, boolean guessing) {
        var answers = new ArrayList<Recognised>();
        for (var number : numbers) answers.add(new Recognised(tidy(number), null, How.NONE, false, List.of()));
        if (numbers.isEmpty()) return answers;
        var assortment = Assortment.of(sql, account);
        var values = new ArrayList<Object>();
        values.add(Wire.write(answers.stream().map(Recognised::asked).toList()));
        values.add(account);
        values.addAll(assortment.values());
        for (var row : sql.cells(KNOWN.formatted(assortment.condition("y")), values.toArray())) {
            int n = row.whole() - 1;
            var how = How.valueOf(row.text());
            boolean sold = row.yes();
            boolean one = row.whole() == 1;
            answers.set(
                    n, new Recognised(answers.get(n).asked(), one ? row.text() : null, how, sold && one, List.of()));
        }
        return guessing ? guessed(account, assortment, language, answers) : answers;
    }

    /** One number of a form. */
    public Recognised one(Actor actor, String number) {
        return all(actor, List.of(number)).get(0);
    }

    private List<Recognised> guessed(
            String account, Assortment assortment, Language language, List<Recognised> answers) {
        var open = new ArrayList<Guess>();
        for (int n = 0; n < answers.size() && open.size() < MOST_GUESSED; n++) {
            var answer = answers.get(n);
            if (!answer.isFound() && !answer.asked().isEmpty()) open.add(new Guess(n, answer.asked(), answer.sku()));
        }
        if (open.isEmpty()) return answers;
        Map<Integer, List<Near>> near = new HashMap<>();
        var values = new ArrayList<Object>();
        values.add(Wire.write(open));
        values.addAll(assortment.values());
        values.addAll(assortment.values());
        values.add(account);
        values.addAll(assortment.values());
        var alike = ALIKE.formatted(language.code(), assortment.condition("i"), assortment.condition("a"));
        for (Cells row : sql.cells(alike, values.toArray()))
            near.computeIfAbsent(row.whole(), n -> new ArrayList<>()).add(new Near(row.text(), row.text()));
        near.forEach((n, list) -> {
            var a = answers.get(n);
            answers.set(n, new Recognised(a.asked(), a.sku(), a.how(), a.sold(), List.copyOf(list)));
        });
        return answers;
    }

    /** What cannot be a number in the database is looked for as what it nearly is. */
    private static String tidy(String number) {
        var clean = number.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}\u00a0\u202f]+", " ")
                .strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
