package bryggen.portal.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the business: orders, dates, validity, what is due; a day is the supplier's. A demo may move it, for all instances at once and until
 * somebody moves it back; in production it is the real one, whatever the table says. Sign-in, links, leases and mails have
 * their own: {@code Clock.systemUTC()} there, whatever the demo shows.
 */
@ApplicationScoped
public class BusinessClock {
    private static final Logger LOG = System.getLogger(BusinessClock.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 1;
    private static final int SECONDS_TO_SETTLE = 3;

    @Resource(lookup = "jdbc/bryggen")
    DataSource database;

    @Resource
    ManagedScheduledExecutorService threads;

    private final MovedClock clock = new MovedClock(() -> Settings.current().zone());
    private @Nullable ScheduledFuture<?> looks;
    /** By {@link System#nanoTime}; until when a look may still see what was before the move of this instance. */
    private volatile long settledAt = System.nanoTime();

    @Produces
    Clock clock() {
        return clock;
    }

    /** How far the business is ahead of the real time; negative behind it. */
    public Duration ahead() {
        return clock.ahead();
    }

    /** Whether there is a clock to move here at all. */
    public boolean isMovable() {
        return Settings.current().isDemo();
    }

    void start(@Observes @Priority(15) Startup started) throws SQLException {
        if (!isMovable()) return;
        var wanted = Settings.current().find(Setting.CLOCK);
        if (wanted.isPresent()) move(ahead(wanted.get(), Clock.systemUTC().instant()));
        look();
        looks = threads.scheduleWithFixedDelay(
                this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looks != null) looks.cancel(false);
    }

    /** Here at once, in the other instances within a second or two; part of the caller's transaction. */
    public void move(Duration ahead) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.prepareStatement("insert into platform_clock (ahead_seconds) values (?)"
                        + " on conflict (id) do update set ahead_seconds = excluded.ahead_seconds")) {
            sql.setLong(1, ahead.toSeconds());
            sql.executeUpdate();
        }
        settledAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_SETTLE);
        clock.set(Duration.ofSeconds(ahead.toSeconds()));
    }

    private void look() {
        if (System.nanoTime() - settledAt < 0) return;
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var row = sql.executeQuery("select ahead_seconds from platform_clock")) {
            var read = row.next() ? Duration.ofSeconds(row.getLong(1)) : Duration.ZERO;
            if (System.nanoTime() - settledAt >= 0) clock.set(read);
        } catch (SQLException e) {
            // the next look tries again; a task that throws would never run again
            LOG.log(Level.WARNING, "The business clock could not be read: {0}", e.getMessage());
        }
    }

    /** The setting: an instant, or an offset such as {@code PT48H}. */
    static Duration ahead(String setting, Instant now) {
        return setting.startsWith("P") || setting.startsWith("-P")
                ? Duration.parse(setting)
                : Duration.between(now, Instant.parse(setting));
    }
}
