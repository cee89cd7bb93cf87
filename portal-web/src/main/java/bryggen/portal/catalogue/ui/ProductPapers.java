package bryggen.portal.catalogue.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.Paper;
import bryggen.portal.platform.faces.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product's papers as they are read: by kind, the reader's language first (CA29). */
public final class ProductPapers {
    private static final BigDecimal KILO = BigDecimal.valueOf(1024);

    private ProductPapers() {}

    /** A kind with its papers. */
    public record Shelf(String title, List<Row> papers) {}

    /**
     * @param lang of the title; empty where it is in none
     * @param state says that it is over; none where it is not
     */
    public record Row(String id, String title, String href, String lang, String facts, @Nullable Status state) {}

    static List<Shelf> of(List<Paper> papers, Here here, LocalDate today) {
        var shelves = new ArrayList<Shelf>();
        for (var kind : Paper.Kind.values()) {
            var rows = papers.stream()
                    .filter(paper -> paper.kind() == kind)
                    .map(paper -> row(paper, here, today))
                    .toList();
            if (!rows.isEmpty()) shelves.add(new Shelf(here.getTexts().get("catalogue.paper." + kind.word()), rows));
        }
        return shelves;
    }

    private static Row row(Paper paper, Here here, LocalDate today) {
        return new Row(
                paper.id().toString(),
                paper.title(),
                here.link("/catalogue/paper", "id", paper.id()),
                paper.language(),
                facts(paper, here, today),
                paper.isOver(today)
                        ? Status.bad(here.getTexts()
                                .say("catalogue.paper.over", here.getFormats().date(paper.validUntil())))
                        : null);
    }

    /** "Norwegian · PDF, 84 kB · 3 Mar 2026 · valid until 31 Dec 2027". */
    private static String facts(Paper paper, Here here, LocalDate today) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        var facts = new ArrayList<String>();
        facts.add(language(paper.language(), here));
        facts.add(paper.file().kind().name() + ", " + size(paper.file().size(), here));
        facts.add(formats.dateTime(paper.changedAt()));
        if (paper.validUntil() != null && !paper.isOver(today))
            facts.add(texts.say("catalogue.paper.until", formats.date(paper.validUntil())));
        return String.join(" · ", facts);
    }

    static String language(String code, Here here) {
        return here.getTexts().get("catalogue.paper.language." + (code.isEmpty() ? "none" : code));
    }

    static String size(long bytes, Here here) {
        var kilo = BigDecimal.valueOf(bytes).divide(KILO, 0, RoundingMode.UP);
        return kilo.compareTo(KILO) < 0
                ? here.getFormats().number(kilo) + "\u00a0kB"
                : here.getFormats().number(kilo.divide(KILO, 1, RoundingMode.HALF_UP)) + "\u00a0MB";
    }
}
