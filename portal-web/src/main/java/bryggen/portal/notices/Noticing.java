package bryggen.portal.notices;

import bryggen.portal.access.Members;
import bryggen.portal.access.Receiver;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who is told what, in the transaction of what happened (NT1), all of it with two statements however much
 * a page of a feed brings.
 */
@ApplicationScoped
class Noticing {
    /** After commit: there may be a mail to carry. */
    record Owed() {}

    private static final Duration HISTORY = Duration.ofDays(7);

    @Inject
    Sql sql;

    @Inject
    Members members;

    @Inject
    Event<Owed> owed;

    @Inject
    Clock clock;

    Settings settings = Settings.current();

    /** One line to be written: a person and what that person is told. */
    private record Line(Receiver to, Occurrence what) {}

    void owe(List<Occurrence> heard) {
        var now = clock.instant();
        var news =
                heard.stream().filter(o -> o.at().isAfter(now.minus(HISTORY))).toList();
        if (news.isEmpty()) return;
        var people = members.receivers(
                news.stream().map(Occurrence::account).distinct().toList());
        var lines = new ArrayList<Line>();
        for (var what : news) for (var to : receivers(what, people)) lines.add(new Line(to, what));
        if (!lines.isEmpty() && write(lines, now) > 0) owed.fire(new Owed());
    }

    /** NT3, NT15. */
    static List<Receiver> receivers(Occurrence what, List<Receiver> people) {
        var may = people.stream()
                .filter(p -> p.account().equals(what.account()) && what.topic().concerns(p.roles()))
                .toList();
        var own = may.stream().filter(p -> p.person().equals(what.person())).toList();
        return own.isEmpty() && !what.topic().isOfOnePerson() ? may : own;
    }

    private int write(List<Line> lines, Instant now) {
        return sql.run(
                """
                insert into notices_notice (id, person, account, topic, occasion, subject, facts, at, inbox, mail_due)
                select gen_random_uuid(), s.person, s.account, s.topic, s.occasion, s.subject, s.facts, ?::timestamptz,
                  coalesce(c.inbox, true),
                  case when ? then case coalesce(c.mail, s.usual) when 'NOW' then ?::timestamptz
                    when 'DAILY' then (?::timestamptz[])[coalesce(h.hour, ?) + 1] end end
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as s (person, account, topic, occasion, subject, facts, usual)
                  left join notices_choice c on c.person = s.person and c.topic = s.topic
                  left join notices_hour h on h.person = s.person
                where coalesce(c.inbox, true) or coalesce(c.mail, s.usual) <> 'NONE'
                on conflict do nothing""",
                now,
                settings.hasMail() || settings.isDemo(),
                now,
                DailyHour.next(now, settings.zone()).stream()
                        .map(Instant::toString)
                        .toArray(String[]::new),
                DailyHour.USUAL,
                column(lines, (to, what) -> to.person().toString()),
                column(lines, (to, what) -> what.account()),
                column(lines, (to, what) -> what.topic().name()),
                column(lines, (to, what) -> what.occasion()),
                column(lines, (to, what) -> what.subject()),
                column(lines, (to, what) -> Fact.joined(what.facts())),
                column(lines, (to, what) -> what.topic().usual().name()));
    }

    private static @Nullable String[] column(List<Line> lines, BiFunction<Receiver, Occurrence, String> value) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> value.apply(lines.get(i).to(), lines.get(i).what()))
                .toArray(String[]::new);
    }
}
