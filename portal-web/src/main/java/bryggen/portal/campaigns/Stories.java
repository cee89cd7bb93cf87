package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stories that somebody may read (CP12). */
@ApplicationScoped
public class Stories {
    private static final String COLUMNS =
            """
            s.id::text, s.number, s.account, s.author::text, s.author_name, s.company, s.status, s.outcome, s.language,
            s.title, s.text, s.line, s.products, s.industry, s.competitor, s.band, s.remark, s.stars, s.raters,
            s.written_at, s.published_at
            """;
    /** A reader's own company's, and what is published; the supplier also what was handed in. */
    private static final String READABLE = "(s.account = ? or s.status = 'PUBLISHED')";

    private static final String SUPPLIERS = "(s.account = ? or s.status <> 'DRAFT')";

    @Inject
    Sql sql;

    @Inject
    Viewers viewers;

    /** What the reader chooses to look at. */
    public enum View {
        PUBLISHED,
        WAITING,
        OWN
    }

    /** What is asked for; absent is anything. */
    public record Wanted(
            @Nullable String words,
            Story.@Nullable Outcome outcome,
            @Nullable String line,
            @Nullable String industry,
            @Nullable String product) {
        public static final Wanted ANYTHING = new Wanted(null, null, null, null, null);
    }

    /** A word under a story. */
    public record Comment(UUID id, String account, UUID person, String name, String company, String text, Instant at) {}

    /** Newest first; words are found in any of the four languages. */
    public Listing<Story> list(Actor actor, View view, Wanted wanted, ListAsk ask) {
        var viewer = viewers.of(actor);
        var list = SqlList.select(COLUMNS, "campaigns_story s", "s.id", "uuid")
                .sort("told", "coalesce(s.published_at, s.written_at)", "timestamptz")
                .sort("rating", "(s.stars * 10 / greatest(s.raters, 1))", "int")
                .newestFirst()
                .where(
                        viewer.isSupplier() ? SUPPLIERS : READABLE,
                        actor.account().number());
        switch (view) {
            case PUBLISHED -> list.where("s.status = 'PUBLISHED'");
            case WAITING -> list.where("s.status = 'SUBMITTED'");
            case OWN -> list.where("s.account = ?", actor.account().number());
        }
        if (wanted.outcome != null) list.where("s.outcome = ?", wanted.outcome.name());
        if (wanted.line != null) list.where("s.line = ?", wanted.line);
        if (wanted.industry != null) list.where("s.industry = ?", wanted.industry);
        if (wanted.product != null) list.where("? = any(s.products)", wanted.product);
        if (wanted.words != null && !wanted.words.isBlank()) {
            var words = wanted.words;
            list.where(
                    "s.search @@ websearch_to_tsquery('pg_catalog.norwegian', ?)"
                            + " or s.search @@ websearch_to_tsquery('pg_catalog.swedish', ?)"
                            + " or s.search @@ websearch_to_tsquery('pg_catalog.english', ?)"
                            + " or s.search @@ websearch_to_tsquery('pg_catalog.simple', unaccent(lower(?)))"
                            + " or s.number = upper(?)",
                    words,
                    words,
                    words,
                    words,
                    words.strip());
        }
        return list.page(sql, ask, cells -> story(new Cells(cells)));
    }

    /**
     * @throws CampaignRefusal 404 when it is not for this reader
     */
    public Story get(Actor actor, String number) {
        var viewer = viewers.of(actor);
        return sql
                .cells(
                        "select " + COLUMNS + " from campaigns_story s where s.number = ? and "
                                + (viewer.isSupplier() ? SUPPLIERS : READABLE),
                        number,
                        actor.account().number())
                .stream()
                .map(Stories::story)
                .findFirst()
                .orElseThrow(() -> new CampaignRefusal.StoryUnknown(number));
    }

    /** Oldest first, without those that were taken away (CP14). */
    public List<Comment> comments(Story story) {
        return sql
                .cells(
                        "select id::text, account, person::text, person_name, company, text, at from campaigns_comment"
                                + " where story = ?::uuid and account is not null and removed_at is null order by at, id limit 500",
                        story.id().toString())
                .stream()
                .map(row -> new Comment(
                        UUID.fromString(row.text()),
                        row.text(),
                        UUID.fromString(row.text()),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.instant()))
                .toList();
    }

    /** The reader's own rating of it; 0 for none. */
    public int ratingOf(Actor actor, Story story) {
        return sql
                .cells(
                        "select stars, account from campaigns_rating where account = ? and story = ?::uuid and person = ?::uuid",
                        actor.account().number(),
                        story.id().toString(),
                        actor.person().toString())
                .stream()
                .findFirst()
                .map(Cells::whole)
                .orElse(0);
    }

    private static Story story(Cells row) {
        return new Story(
                UUID.fromString(row.text()),
                row.text(),
                row.text(),
                UUID.fromString(row.text()),
                row.text(),
                row.text(),
                Story.Status.valueOf(row.text()),
                Story.Outcome.valueOf(row.text()),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.texts(),
                row.text(),
                row.text(),
                Story.Band.valueOf(row.text()),
                row.text(),
                row.whole(),
                row.whole(),
                row.instant(),
                row.instantOrNone());
    }
}
