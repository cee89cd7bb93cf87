package bryggen.integration.erp.rest;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.ErpUnavailable;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;
import bryggen.integration.erp.IdPage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The feeds of the contract, read as they come. A page that is too large or too slow is asked for in smaller portions. */
final class RestFeeds {
    private static final int SMALLER = 8;

    private final Transport transport;
    private final Verdict verdict;
    private final Duration deadline;
    private final Consumer<HttpHeaders> learn;

    /** How many rows of a feed are asked for, where it is fewer than are wanted: grows again with each page that comes. */
    private final Map<Feed<?>, Integer> portions = new ConcurrentHashMap<>();

    RestFeeds(Transport transport, Verdict verdict, Duration deadline, Consumer<HttpHeaders> learn) {
        this.transport = transport;
        this.verdict = verdict;
        this.deadline = deadline;
        this.learn = learn;
    }

    <R> FeedPage<R> changes(Feed<R> feed, @Nullable String cursor, int max) {
        var until = Deadline.in(deadline);
        int rows = Math.min(max, portions.getOrDefault(feed, max));
        while (true) {
            var address = of(feed, "changes").with("since", cursor).with("max", String.valueOf(rows));
            try {
                var page = read(address, until, body -> FeedRows.page(feed, body));
                if (rows < max) portions.put(feed, rows * 2);
                return page;
            } catch (FeedRows.TooMuch e) {
                if (rows == 1) throw unreadable(e);
                rows = Math.max(1, rows / SMALLER);
            } catch (Transport.NoBody e) {
                if (until.left().isZero()) portions.put(feed, Math.max(1, rows / SMALLER));
                throw new ErpUnavailable(verdict.say(e.reply), e);
            }
        }
    }

    IdPage ids(Feed<?> feed, @Nullable String cursor) {
        try {
            return read(of(feed, "ids").with("cursor", cursor), Deadline.in(deadline), FeedRows::ids);
        } catch (FeedRows.TooMuch e) {
            throw unreadable(e);
        } catch (Transport.NoBody e) {
            throw new ErpUnavailable(verdict.say(e.reply), e);
        }
    }

    <R> Optional<Change<R>> one(Feed<R> feed, String remoteId) {
        try {
            var address = of(feed, "row").with("id", remoteId);
            return Optional.of(read(address, Deadline.in(deadline), body -> FeedRows.row(feed, body)));
        } catch (FeedRows.TooMuch e) {
            throw unreadable(e);
        } catch (Transport.NoBody e) {
            if (e.reply instanceof Reply.Answered answered && answered.status() == 404) return Optional.empty();
            throw new ErpUnavailable(verdict.say(e.reply), e);
        }
    }

    private <T> T read(Address address, Deadline until, Rows<T> rows) throws Transport.NoBody, FeedRows.TooMuch {
        try {
            return transport.stream(address, until, (headers, body) -> {
                learn.accept(headers);
                return rows.of(body);
            });
        } catch (Unreadable e) {
            throw unreadable(e);
        }
    }

    private static ErpUnavailable unreadable(Exception e) {
        return new ErpUnavailable("The ERP's answer could not be read: " + e.getMessage(), e);
    }

    private static Address of(Feed<?> feed, String what) {
        return Address.of("/feeds/" + feed.name().toLowerCase(Locale.ROOT) + "/" + what);
    }

    private interface Rows<T> {
        T of(InputStream body) throws IOException, Unreadable;
    }
}
