package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The stories that help with a deal, each with why (CP15). The weighing is PostgreSQL's. */
@ApplicationScoped
@Transactional
public class SimilarStories {
    private static final int MOST_TEXT = 4000;

    /** At most 500 candidates by any index are weighed; a word counts the more the fewer of them have it. */
    private static final String WEIGH =
            """
            with asked as (
              select ?::text deal, ?::text line, string_to_array(nullif(?, ''), ',') products, ?::text industry,
                ?::text competitor, ?::text band),
            word as (
              select distinct on (stem) stem, word from asked, regexp_split_to_table(lower(deal), '[^[:alnum:]]+') word,
                lateral unnest(tsvector_to_array(public.campaigns_stems(?, word))) stem
              where length(word) >= 4 and to_tsvector(public.campaigns_dictionary(?), word) <> ''
              order by stem, word limit 60),
            found as (
              (select s.* from campaigns_story s, asked where s.status = 'PUBLISHED' and s.account is not null
                 and s.search @@ (select string_agg('''' || replace(stem, '''', '''''') || '''', ' | ')::tsquery from word)
               limit 300)
              union
              (select s.* from campaigns_story s, asked where s.status = 'PUBLISHED' and s.account is not null
                 and s.line = asked.line order by s.published_at desc limit 50)
              union
              (select s.* from campaigns_story s, asked where s.status = 'PUBLISHED' and s.account is not null
                 and s.industry = asked.industry order by s.published_at desc limit 50)
              union
              (select s.* from campaigns_story s, asked where s.status = 'PUBLISHED' and s.account is not null
                 and asked.competitor <> '' and s.competitor <> '' and lower(s.competitor) = lower(asked.competitor)
               order by s.published_at desc limit 50)
              union
              (select s.* from campaigns_story s, asked where s.status = 'PUBLISHED' and s.account is not null
                 and s.products && asked.products limit 50)),
            rare as (
              select w.word, w.stem, ln(1 + (select count(*) from found)::numeric / count(*)) weight
              from word w join found f on f.search @@ quote_literal(w.stem)::tsquery group by w.word, w.stem),
            shared as (
              select id, array_agg(word order by weight desc, word) words, least(sum(weight), 6) weight
              from (select f.id, r.word, max(r.weight) weight from found f
                    join rare r on f.search @@ quote_literal(r.stem)::tsquery group by f.id, r.word) hits
              group by id)
            select f.number, f.title, f.outcome, f.company, f.stars, f.raters,
              (f.line = a.line) same_line, (f.industry = a.industry) same_industry,
              (f.competitor <> '' and lower(f.competitor) = lower(a.competitor)) same_competitor, (f.band = a.band) same_band,
              array(select unnest(f.products) intersect select unnest(a.products)) products,
              coalesce(h.words[1:4], '{}') words, f.line, f.industry, f.competitor, f.band,
              round(coalesce(h.weight, 0) + 3 * coalesce((f.line = a.line)::int, 0)
                + 2 * coalesce((f.industry = a.industry)::int, 0)
                + 3 * coalesce((f.competitor <> '' and lower(f.competitor) = lower(a.competitor))::int, 0)
                + 1 * coalesce((f.band = a.band)::int, 0)
                + 4 * coalesce((f.products && a.products)::int, 0), 2) score
            from found f cross join asked a left join shared h on h.id = f.id
            where f.account is not null
            order by score desc, f.published_at desc, f.id limit 3
            """;

    @Inject
    Sql sql;

    /**
     * What a deal is about; only the text is needed.
     *
     * @param text the customer's need, in the words of the lead or quote
     */
    public record Deal(
            String text,
            @Nullable String line,
            List<String> products,
            @Nullable String industry,
            @Nullable String competitor,
            Story.@Nullable Band band,
            Language language) {
        public static Deal about(String text, @Nullable String line, Language language) {
            return new Deal(text, line, List.of(), null, null, null, language);
        }
    }

    /** In what a story is similar. */
    public enum Kind {
        LINE,
        PRODUCTS,
        INDUSTRY,
        COMPETITOR,
        BAND,
        WORDS;

        /** The key of its words in the room's bundle. */
        public String key() {
            return "campaigns.reason." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why; {@code value} is a code (line, industry, band), a name, or the shared words. */
    public record Reason(Kind kind, String value) {}

    /** A similar story. */
    public record Match(
            String number,
            String title,
            Story.Outcome outcome,
            String company,
            BigDecimal score,
            List<Reason> reasons) {}

    /** The best first, at most three; none that shares nothing. */
    public List<Match> to(Actor actor, Deal deal) {
        actor.needs(Viewers.READERS);
        var text = deal.text.length() > MOST_TEXT ? deal.text.substring(0, MOST_TEXT) : deal.text;
        var language = deal.language.code();
        return sql
                .rows(
                        WEIGH,
                        SimilarStories::match,
                        text,
                        deal.line,
                        String.join(",", deal.products),
                        deal.industry,
                        deal.competitor == null ? "" : deal.competitor,
                        deal.band == null ? null : deal.band.name(),
                        language,
                        language)
                .stream()
                .filter(match -> !match.reasons.isEmpty())
                .toList();
    }

    private static Match match(ResultSet row) throws SQLException {
        var reasons = new ArrayList<Reason>();
        if (row.getBoolean("same_line")) reasons.add(new Reason(Kind.LINE, row.getString("line")));
        var products = texts(row, "products");
        if (!products.isEmpty()) reasons.add(new Reason(Kind.PRODUCTS, String.join(", ", products)));
        if (row.getBoolean("same_industry")) reasons.add(new Reason(Kind.INDUSTRY, row.getString("industry")));
        if (row.getBoolean("same_competitor")) reasons.add(new Reason(Kind.COMPETITOR, row.getString("competitor")));
        if (row.getBoolean("same_band")) reasons.add(new Reason(Kind.BAND, row.getString("band")));
        var words = texts(row, "words");
        if (!words.isEmpty()) reasons.add(new Reason(Kind.WORDS, String.join(", ", words)));
        return new Match(
                row.getString("number"),
                row.getString("title"),
                Story.Outcome.valueOf(row.getString("outcome")),
                row.getString("company"),
                row.getBigDecimal("score"),
                reasons);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
