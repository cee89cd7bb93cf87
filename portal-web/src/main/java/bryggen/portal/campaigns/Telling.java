package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing a story, handing it in, letting it be read (CP12), and what readers say to it (CP13, CP14). */
@ApplicationScoped
@Transactional
public class Telling {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Stories stories;

    @Inject
    AuditLog audit;

    /**
     * Writes a new story or changes one of the own company.
     *
     * @param handIn to the supplier
     * @return its number
     */
    public String write(Actor actor, @Nullable String number, StoryDraft typed, boolean handIn) {
        actor.needs(Viewers.READERS);
        var draft = typed.fit();
        Story before = null;
        if (number != null) {
            before = stories.get(actor, number);
            if (!before.isOf(actor)) throw new CampaignRefusal.StoryUnknown(number);
            if (!before.isWritable()) throw new CampaignRefusal.NotNow("CP12");
        }
        var called = before != null ? before.number() : fresh();
        sql.run(
                """
                insert into campaigns_story (id, number, account, author, author_name, company, status, outcome, language,
                    title, text, line, products, industry, competitor, band, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (number) do update set status = excluded.status, outcome = excluded.outcome,
                    language = excluded.language, title = excluded.title, text = excluded.text, line = excluded.line,
                    products = excluded.products, industry = excluded.industry, competitor = excluded.competitor,
                    band = excluded.band, written_at = excluded.written_at
                """,
                before != null ? before.id() : UUID.randomUUID(),
                called,
                actor.account().number(),
                actor.person(),
                actor.name(),
                actor.account().name(),
                (handIn ? Story.Status.SUBMITTED : Story.Status.DRAFT).name(),
                Objects.requireNonNull(draft.outcome()).name(),
                draft.language(),
                draft.title(),
                draft.text(),
                draft.line(),
                draft.products().toArray(String[]::new),
                draft.industry(),
                draft.competitor(),
                Objects.requireNonNull(draft.band()).name(),
                clock.instant());
        audit.record(actor, handIn ? "campaigns.story-handed-in" : "campaigns.story-written", called, null, null);
        return called;
    }

    private String fresh() {
        return "STORY-"
                + sql.row("select nextval('campaigns_story_number')", row -> row.getLong(1))
                        .orElseThrow();
    }

    /** The supplier lets everybody read it. */
    public void publish(Actor actor, String number) {
        decide(actor, number, Story.Status.PUBLISHED, "", "campaigns.story-published");
    }

    /** The supplier gives it back to its author with a word. */
    public void giveBack(Actor actor, String number, @Nullable String remark) {
        decide(actor, number, Story.Status.RETURNED, Typed.needed(remark, "/remark", 1000), "campaigns.story-returned");
    }

    /** Nobody but its company and the supplier can read it any more. */
    public void withdraw(Actor actor, String number) {
        decide(actor, number, Story.Status.WITHDRAWN, "", "campaigns.story-withdrawn");
    }

    private void decide(Actor actor, String number, Story.Status to, String remark, String act) {
        actor.needs(Role.CHANNEL_MANAGER);
        var story = stories.get(actor, number);
        boolean fits = to == Story.Status.WITHDRAWN
                ? story.status() == Story.Status.PUBLISHED
                : story.status() == Story.Status.SUBMITTED;
        if (!fits) throw new CampaignRefusal.NotNow("CP12");
        sql.run(
                "update campaigns_story set status = ?, remark = ?, published_at = case when ? then ?::timestamptz"
                        + " else published_at end where id = ? and account = ?",
                to.name(),
                remark,
                to == Story.Status.PUBLISHED,
                clock.instant(),
                story.id(),
                story.account());
        audit.record(actor, story.account(), act, number, Map.of("status", story.status()), Map.of("status", to));
    }

    /**
     * @param stars from 1 to 5
     */
    public void rate(Actor actor, String number, int stars) {
        actor.needs(Viewers.READERS);
        var story = stories.get(actor, number);
        if (story.isOf(actor)) throw new CampaignRefusal.OwnStory();
        if (!story.isPublished()) throw new CampaignRefusal.NotNow("CP13");
        if (stars < 1 || stars > 5) throw CampaignRefusal.Faulty.at("/stars", "choice-needed");
        sql.row(
                "select 1 from campaigns_story where id = ? and account = ? for update",
                row -> row.getInt(1),
                story.id(),
                story.account());
        sql.run(
                "insert into campaigns_rating (story, account, person, stars, at) values (?, ?, ?, ?, ?)"
                        + " on conflict (story, person) do update set stars = excluded.stars, at = excluded.at",
                story.id(),
                actor.account().number(),
                actor.person(),
                stars,
                clock.instant());
        sql.run(
                """
                update campaigns_story s set stars = r.stars, raters = r.raters
                from (select coalesce(sum(stars), 0) stars, count(*) raters from campaigns_rating
                      where story = ? and account is not null) r
                where s.id = ? and s.account = ?
                """,
                story.id(),
                story.id(),
                story.account());
    }

    /** Says something under a published story, or under one of the own company. */
    public void comment(Actor actor, String number, @Nullable String text) {
        actor.needs(Viewers.READERS);
        var story = stories.get(actor, number);
        sql.run(
                "insert into campaigns_comment (id, story, account, person, person_name, company, text, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                story.id(),
                actor.account().number(),
                actor.person(),
                actor.name(),
                actor.account().name(),
                Typed.needed(text, "/comment", 2000),
                clock.instant());
    }

    /** The supplier takes a comment away. */
    public void remove(Actor actor, String number, UUID comment) {
        actor.needs(Role.CHANNEL_MANAGER);
        var story = stories.get(actor, number);
        int gone = sql.run(
                "update campaigns_comment set removed_at = ? where id = ? and story = ? and removed_at is null"
                        + " and account is not null",
                clock.instant(),
                comment,
                story.id());
        if (gone == 1) audit.record(actor, "campaigns.comment-removed", number, null, null);
    }
}
