package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.catalogue.SparePart.Outcome;
import bryggen.portal.catalogue.SparePart.Refused;
import bryggen.portal.catalogue.SparePart.Wish;
import bryggen.portal.platform.Typed;
import bryggen.portal.platform.Typed.Fault;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.files.TableRows;
import bryggen.portal.platform.files.UnreadTable;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parts keep a product running (CA30), as the supplier's people keep them. */
@ApplicationScoped
public class SpareParts {
    static final int MOST_LINES = 10_000;
    private static final int MOST = 500;
    private static final int LONGEST_POSITION = 20;

    @Inject
    Sql sql;

    @Inject
    AuditLog audit;

    /** Of a product, in the order of their positions; also what is not there for a company: its offers say. */
    public List<SparePart> of(Sku product) {
        return sql
                .cells(
                        "select part, quantity, position from catalogue_part where sku = ?"
                                + " order by nullif(regexp_replace(position, '\\D', '', 'g'), '')::numeric nulls last,"
                                + " position, part",
                        product.value())
                .stream()
                .map(row -> new SparePart(new Sku(row.text()), row.plain(), row.text()))
                .toList();
    }

    /** The products that a part fits. */
    public List<Sku> fits(Sku part) {
        return sql
                .cells(
                        "select distinct sku from catalogue_part where part = ? order by sku limit " + MOST,
                        part.value())
                .stream()
                .map(row -> new Sku(row.text()))
                .toList();
    }

    /** @throws CatalogueRefusal.UnfitPart 422 at the field */
    @Transactional
    public void keep(Actor actor, Sku product, String part, BigDecimal quantity, String position) {
        actor.needs(PaperDesk.KEEPERS);
        var wish = new Wish(1, product.value(), part, quantity.toPlainString(), position);
        var outcome = keep(actor, List.of(wish), Map.of(wish, quantity));
        for (var refused : outcome.refused()) throw new CatalogueRefusal.UnfitPart(refused.code(), refused.about());
    }

    @Transactional
    public void remove(Actor actor, Sku product, Sku part, String position) {
        actor.needs(PaperDesk.KEEPERS);
        int gone = sql.run(
                "delete from catalogue_part where sku = ? and part = ? and position = ?",
                product.value(),
                part.value(),
                position);
        if (gone > 0)
            audit.record(actor, "catalogue.part-removed", product.value(), Map.of("part", part.value()), null);
    }

    /**
     * A file with product, part, quantity and position in its columns; a line of words above them is passed over.
     *
     * @throws CatalogueRefusal.BadPartFile 422 for what is no table, or has too many lines
     */
    @Transactional
    public Outcome take(Actor actor, InputStream content) throws IOException {
        actor.needs(PaperDesk.KEEPERS);
        var file = Files.createTempFile("parts", ".table");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            var quantities = new java.util.HashMap<Wish, BigDecimal>();
            var wishes = wishes(file);
            var refused = new ArrayList<Refused>();
            var good = new ArrayList<Wish>();
            for (var wish : wishes) {
                var read = Typed.anywhere().number(wish.quantity(), Limits.QUANTITY);
                var value = read.value();
                if (value != null) {
                    good.add(wish);
                    quantities.put(wish, value);
                } else if (wish.line() > 1) {
                    refused.add(new Refused(
                            wish.line(),
                            wish.product() + " · " + wish.part(),
                            read.fault() == Fault.TWO_WAYS ? "part-quantity-two-ways" : "part-quantity-unfit",
                            wish.quantity()));
                }
            }
            var outcome = keep(actor, good, quantities);
            refused.addAll(outcome.refused());
            refused.sort(java.util.Comparator.comparingInt(Refused::line));
            return new Outcome(outcome.kept(), refused);
        } catch (UnreadTable unread) {
            throw new CatalogueRefusal.BadPartFile(unread.code(), unread.about());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<Wish> wishes(Path file) throws IOException {
        var wishes = new ArrayList<Wish>();
        try (var rows = TableRows.of(file)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.isBlank()) continue;
                if (wishes.size() == MOST_LINES) throw new CatalogueRefusal.BadPartFile("parts-file-long", MOST_LINES);
                wishes.add(new Wish(
                        row.number(),
                        row.cell(0).text().strip(),
                        row.cell(1).text().strip(),
                        row.cell(2).text().strip(),
                        row.cell(3).text().strip()));
            }
        }
        if (wishes.isEmpty()) throw new CatalogueRefusal.BadPartFile("table-empty", "");
        return wishes;
    }

    private Outcome keep(Actor actor, List<Wish> wishes, Map<Wish, BigDecimal> quantities) {
        var known = known(wishes);
        var refused = new ArrayList<Refused>();
        var rows = new ArrayList<@Nullable Object[]>();
        var seen = new HashSet<List<String>>();
        for (var wish : wishes) {
            var quantity = quantities.getOrDefault(wish, BigDecimal.ZERO);
            var fault = fault(wish, quantity, known);
            if (!fault.isEmpty()) {
                refused.add(new Refused(wish.line(), wish.product() + " · " + wish.part(), fault, about(wish, fault)));
            } else if (seen.add(List.of(wish.product(), wish.part(), wish.position()))) {
                rows.add(new @Nullable Object[] {wish.product(), wish.part(), wish.position(), quantity});
            } else {
                refused.add(new Refused(wish.line(), wish.product() + " · " + wish.part(), "part-twice", wish.part()));
            }
        }
        sql.stage("stage_catalogue_part", "sku text, part text, position text, quantity numeric", rows);
        sql.run("insert into catalogue_part (sku, part, position, quantity)"
                + " select sku, part, position, quantity from stage_catalogue_part"
                + " on conflict (sku, part, position) do update set quantity = excluded.quantity");
        if (!rows.isEmpty())
            audit.record(
                    actor,
                    "catalogue.parts-kept",
                    rows.size() == 1 ? wishes.get(0).product() : String.valueOf(rows.size()),
                    null,
                    Map.of("parts", rows.size()));
        return new Outcome(rows.size(), refused);
    }

    private Set<String> known(List<Wish> wishes) {
        var skus = new HashSet<String>();
        for (var wish : wishes) {
            skus.add(wish.product());
            skus.add(wish.part());
        }
        return new HashSet<>(
                sql.rows("select sku from catalogue_item where sku = any (?)", row -> row.getString(1), (Object)
                        skus.toArray(String[]::new)));
    }

    private static String fault(Wish wish, BigDecimal quantity, Set<String> known) {
        if (!known.contains(wish.product())) return "part-no-product";
        if (!known.contains(wish.part())) return "part-unknown";
        if (wish.part().equals(wish.product())) return "part-of-itself";
        if (quantity.signum() <= 0) return "part-quantity-unfit";
        return wish.position().length() > LONGEST_POSITION
                        || wish.position().chars().anyMatch(Character::isISOControl)
                ? "part-position-unfit"
                : "";
    }

    private static String about(Wish wish, String fault) {
        return switch (fault) {
            case "part-no-product" -> wish.product();
            case "part-quantity-unfit" -> wish.quantity();
            case "part-position-unfit" -> String.valueOf(LONGEST_POSITION);
            default -> wish.part();
        };
    }
}
