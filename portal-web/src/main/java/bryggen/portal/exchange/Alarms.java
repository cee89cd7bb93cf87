package bryggen.portal.exchange;

import bryggen.portal.access.Account;
import bryggen.portal.access.Letters;
import bryggen.portal.access.Members;
import bryggen.portal.access.Role;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is wrong right now and since when (EX16). An alarm begins and ends by what the tables say; when it has lasted a
 * moment, each operator is owed one mail, however many instances look.
 */
@ApplicationScoped
public class Alarms {
    /** Longer than the ERP's usual hiccup, shorter than a customer's patience. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    static final Duration LONGEST_LAG = Duration.ofMinutes(15);

    /** A mail only for what is still wrong after this. */
    static final String BEFORE_MAIL = "30 seconds";

    @Inject
    Sql sql;

    @Inject
    Ledger ledger;

    @Inject
    Strays strays;

    @Inject
    Differences differences;

    @Inject
    Members members;

    @Inject
    Letters letters;

    private final Clock real = Clock.systemUTC();

    @Transactional
    public List<Alarm> now() {
        return sql.rows(
                "select kind, since, detail, told_at from exchange_alarm order by since",
                row -> new Alarm(
                        Alarm.Kind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(Sql.instant(row, "since")),
                        row.getString("detail"),
                        Sql.instant(row, "told_at")));
    }

    /** Looks again: what is wrong begins or goes on, what is well ends. */
    @Transactional
    public void look() {
        var wrong = wrong(ledger.queues(), ledger.feeds(), strays.count(), differences.open());
        var names = wrong.keySet().stream().map(Enum::name).toArray(String[]::new);
        sql.run("delete from exchange_alarm where kind <> all (?)", (Object) names);
        wrong.forEach((kind, detail) -> sql.run(
                """
                insert into exchange_alarm (kind, detail) values (?, ?)
                on conflict (kind) do update set detail = excluded.detail""",
                kind.name(),
                detail));
        int told = sql.run("update exchange_alarm set told_at = clock_timestamp() where told_at is null"
                + " and since < clock_timestamp() - interval '" + BEFORE_MAIL + "'");
        if (told > 0)
            for (var operator : members.administrators(Account.SUPPLIER, Role.OPERATOR))
                letters.owe(Letters.Kind.EXCHANGE_ALARM, operator.person().id(), null, real.instant());
    }

    static Map<Alarm.Kind, String> wrong(List<Queue> queues, List<FeedState> feeds, int strays, int differences) {
        var wrong = new EnumMap<Alarm.Kind, String>(Alarm.Kind.class);
        int stuck = queues.stream()
                .filter(Queue::needsSomebody)
                .mapToInt(Queue::count)
                .sum();
        if (stuck > 0) wrong.put(Alarm.Kind.STUCK, String.valueOf(stuck));
        queues.stream()
                .filter(queue -> !queue.needsSomebody())
                .map(Queue::oldest)
                .filter(oldest -> oldest.compareTo(LONGEST_WAIT) > 0)
                .max(Duration::compareTo)
                .ifPresent(oldest -> wrong.put(Alarm.Kind.SLOW, oldest.toMinutes() + " min"));
        var stale = new ArrayList<String>();
        int aside = strays;
        for (var feed : feeds) {
            aside += feed.aside();
            if (feed.lag() != null && feed.lag().compareTo(LONGEST_LAG) > 0)
                stale.add(feed.feed() + " " + feed.lag().toMinutes() + " min");
        }
        if (!stale.isEmpty()) wrong.put(Alarm.Kind.STALE, String.join(", ", stale));
        if (aside > 0) wrong.put(Alarm.Kind.ASIDE, String.valueOf(aside));
        if (differences > 0) wrong.put(Alarm.Kind.UNBALANCED, String.valueOf(differences));
        return wrong;
    }
}
