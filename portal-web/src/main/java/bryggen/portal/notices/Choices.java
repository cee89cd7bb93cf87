package bryggen.portal.notices;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Membership;
import bryggen.portal.access.Role;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people want to be told, and how (NT6). A choice is the person's, in whatever company. */
@ApplicationScoped
public class Choices {
    /** How one topic comes. */
    public record Choice(boolean inbox, Topic.Post mail) {}

    @Inject
    Sql sql;

    /** Every topic that can come to this person in any company, as it is chosen or usual. */
    @Transactional
    public Map<Topic, Choice> of(Actor actor) {
        var choices = new EnumMap<Topic, Choice>(Topic.class);
        for (var topic : topics(actor)) choices.put(topic, new Choice(true, topic.usual()));
        sql.rows(
                        "select topic, inbox, mail from notices_choice where person = ?",
                        row -> Map.entry(
                                Topic.valueOf(row.getString(1)),
                                new Choice(row.getBoolean(2), Topic.Post.valueOf(row.getString(3)))),
                        actor.person())
                .forEach(chosen -> choices.computeIfPresent(chosen.getKey(), (topic, usual) -> chosen.getValue()));
        return choices;
    }

    @Transactional
    public int hour(Actor actor) {
        return sql.row("select hour from notices_hour where person = ?", row -> row.getInt(1), actor.person())
                .orElse(DailyHour.USUAL);
    }

    /**
     * Keeps what was chosen; topics that are not the person's are left alone.
     *
     * @throws NoticeRefusal.ChoiceUnfit 422 for an hour that no day has
     */
    @Transactional
    public void choose(Actor actor, Map<Topic, Choice> chosen, int hour) {
        if (hour < 0 || hour > 23) throw new NoticeRefusal.ChoiceUnfit("/hour");
        var own = topics(actor);
        chosen.forEach((topic, choice) -> {
            if (own.contains(topic)) keep(actor.person(), topic, choice);
        });
        sql.run(
                "insert into notices_hour (person, hour) values (?, ?)"
                        + " on conflict (person) do update set hour = excluded.hour",
                actor.person(),
                hour);
    }

    void stopMail(UUID person, Topic topic) {
        sql.run(
                "insert into notices_choice (person, topic, inbox, mail) values (?, ?, true, 'NONE')"
                        + " on conflict (person, topic) do update set mail = 'NONE'",
                person,
                topic.name());
    }

    private void keep(UUID person, Topic topic, Choice choice) {
        sql.run(
                "insert into notices_choice (person, topic, inbox, mail) values (?, ?, ?, ?)"
                        + " on conflict (person, topic) do update set inbox = excluded.inbox, mail = excluded.mail",
                person,
                topic.name(),
                choice.inbox(),
                choice.mail().name());
    }

    private static List<Topic> topics(Actor actor) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(actor.roles());
        actor.memberships().stream().map(Membership::roles).forEach(roles::addAll);
        return Topic.of(roles);
    }
}
