package bryggen.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.Database;
import bryggen.integration.erp.Change;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;
import bryggen.integration.erp.IdPage;
import bryggen.integration.exchange.FeedMarks.Turn;
import bryggen.integration.kernel.Sku;
import bryggen.integration.stock.StockLevel;
import bryggen.portal.platform.jpa.PlainSql;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed's pages into a room's table, on a real PostgreSQL. */
class IntakeIT {
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 21);
    private static PlainSql sql;

    private final FeedBook book = new FeedBook();
    private final SeenRows seen = new SeenRows();
    private final SweepBook sweeps = new SweepBook();
    private final Shelf shelf = new Shelf();
    private final Intake intake = new Intake() {
        @Override
        Iterable<FeedMerge<?>> rooms() {
            return List.of(shelf);
        }
    };

    @BeforeAll
    static void database() {
        sql = new PlainSql(Database.fresh("intake")::connect);
        sql.transaction(() -> sql.run(
                "create table shelf (remote_id text primary key, sku text not null, available numeric(8,2) not null)"));
    }

    @BeforeEach
    void empty() {
        book.sql = sql;
        seen.sql = sql;
        sweeps.sql = sql;
        intake.taking = new InTransactions(book, seen);
        sql.transaction(() -> sql.run(
                "truncate shelf, exchange_feed, exchange_seen, exchange_aside, exchange_listed, exchange_doubt"));
        sql.transaction(() -> book.open(Feed.STOCK));
    }

    @Test
    void ex8ThePageGoesInTogetherWithItsCursor() {
        take(page("c1", true, row("a", "1"), row("b", "2")));
        assertThat(shelf.rows()).containsExactly("a=1.00", "b=2.00");
        assertThat(turn().orElseThrow().cursor()).isEqualTo("c1");
    }

    @Test
    void ex8AnOlderTurnMovesNothing() {
        var frozen = turn().orElseThrow();
        sql.transaction(() -> sql.run("update exchange_feed set lease_until = now() - interval '1 second'"));
        var heir = turn().orElseThrow();
        intake.take(Feed.STOCK, heir, page("c2", true, row("a", "2")));
        assertThatThrownBy(() -> intake.take(Feed.STOCK, frozen, page("c1", true, row("a", "1"))))
                .hasMessageContaining("taken over");
        assertThat(shelf.rows()).containsExactly("a=2.00");
        assertThat(turn().orElseThrow().cursor()).isEqualTo("c2");
    }

    @Test
    void ex8OnlyOneReadsAFeedAndOnlyWhenItIsDue() {
        var one = turn().orElseThrow();
        assertThat(turn()).isEmpty();
        intake.take(Feed.STOCK, one, page("c1", false));
        assertThat(turn()).isEmpty();
        sql.transaction(() -> sql.run("update exchange_feed set next_at = now()"));
        assertThat(turn()).isPresent();
    }

    @Test
    void ex9WhatHasNotChangedIsDroppedAndOfTwoChangesTheLastCounts() {
        take(page("c1", true, row("a", "1"), row("b", "2")));
        take(page("c2", true, row("a", "1"), row("b", "3"), row("b", "4")));
        assertThat(shelf.merged).containsExactly("a", "b", "b");
        assertThat(shelf.rows()).containsExactly("a=1.00", "b=4.00");
        assertThat(sql.transaction(() -> sql.rows(
                        "select remote_id from exchange_seen where taken_at = (select max(taken_at) from exchange_seen)",
                        row -> row.getString(1))))
                .as("what has not changed is not written again")
                .containsExactly("b");
    }

    @Test
    void ex9WhatIsAsItWasAgainStandsAsideNoLonger() {
        take(page("c1", true, row("a", "1")));
        take(page("c2", true, Change.unreadable("a", "{}", "the unit KLO is not known")));
        assertThat(aside()).containsExactly("a BAD the unit KLO is not known");
        take(page("c3", true, row("a", "1")));
        assertThat(aside()).isEmpty();
        assertThat(shelf.merged).containsExactly("a");
    }

    @Test
    void ex9AnUnreadableRowIsPutAsideWithItsReason() {
        take(page("c1", true, row("a", "1"), Change.unreadable("x", "{\"sku\":7}", "the unit KLO is not known")));
        assertThat(shelf.rows()).containsExactly("a=1.00");
        assertThat(aside()).containsExactly("x BAD the unit KLO is not known");
    }

    @Test
    void ex9ARowThatTheDatabaseRefusesIsFoundAndDoesNotHoldItsPage() {
        var rows = new ArrayList<Change<StockLevel>>();
        for (int i = 0; i < 100; i++) rows.add(row("r" + i, i == 37 ? "12345678901" : String.valueOf(i)));
        take(new FeedPage<>(rows, "c1", true));
        assertThat(shelf.rows()).hasSize(99);
        assertThat(aside()).singleElement().asString().startsWith("r37 BAD").contains("overflow");
        assertThat(turn().orElseThrow().cursor()).isEqualTo("c1");
    }

    @Test
    void ex9AFailureThatIsNoFaultOfARowHoldsThePage() {
        shelf.away = true;
        var turn = turn().orElseThrow();
        assertThatThrownBy(() -> intake.take(Feed.STOCK, turn, page("c1", true, row("a", "1"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(aside()).isEmpty();
        sql.transaction(() -> book.failed(turn, "away"));
        sql.transaction(() -> sql.run("update exchange_feed set next_at = now()"));
        assertThat(turn().orElseThrow().cursor()).isNull();
    }

    @Test
    void ex6AfterAnOutageWhatWaitsForTheErpIsDueAtOnce() {
        sql.transaction(() -> sql.run("truncate exchange_message cascade"));
        sql.transaction(
                () -> sql.run("insert into exchange_message (kind, business_key, account, lane, payload, next_at)"
                        + " values ('order-submit', 'B1', 'C1001', 'a', '{}', now() + interval '2 minutes')"));
        take(page("c1", true, row("a", "1")));
        assertThat(due()).as("nothing was wrong").isZero();
        for (int n = 0; n < 3; n++) {
            var turn = turn().orElseThrow();
            sql.transaction(() -> book.failed(turn, "away"));
            sql.transaction(() -> sql.run("update exchange_feed set next_at = now()"));
        }
        take(page("c2", true, row("a", "2")));
        assertThat(due()).isEqualTo(1);
    }

    private static int due() {
        return sql.<Integer>transaction(() -> sql.row(
                        "select count(*) from exchange_message where next_at <= clock_timestamp()",
                        row -> row.getInt(1))
                .orElse(0));
    }

    @Test
    void ex9ARowThatIsTwiceInItsStatementDoesNotHoldItsPage() {
        shelf.twice.add("b");
        take(page("c1", true, row("a", "1"), row("b", "2"), row("c", "3")));
        assertThat(shelf.rows()).containsExactly("a=1.00", "c=3.00");
        assertThat(aside()).singleElement().asString().startsWith("b BAD").contains("a second time");
    }

    @Test
    void ex10ARowThatWaitsIsOfferedAgainWhenMoreHasArrived() {
        shelf.unknown.add("a");
        take(page("c1", true, row("a", "1"), row("b", "2")));
        assertThat(shelf.rows()).containsExactly("b=2.00");
        assertThat(aside()).containsExactly("a WAITING unknown item a");
        take(page("c2", true, row("b", "3")));
        take(page("c3", true));
        assertThat(sql.transaction(() -> sql.rows("select tries from exchange_aside", row -> row.getInt(1))))
                .as("it is known for how long it waits")
                .containsExactly(3);
        shelf.unknown.clear();
        take(page("c4", true, row("c", "3")));
        take(page("c5", true));
        assertThat(shelf.rows()).containsExactly("a=1.00", "b=3.00", "c=3.00");
        assertThat(aside()).isEmpty();
    }

    @Test
    void deletedRowsGoAndComeBackAsNew() {
        take(page("c1", true, row("a", "1")));
        take(page("c2", true, Change.gone("a"), Change.gone("never-seen")));
        assertThat(shelf.rows()).isEmpty();
        assertThat(shelf.gone).containsExactly("a");
        take(page("c3", true, row("a", "1")));
        assertThat(shelf.rows()).containsExactly("a=1.00");
    }

    @Test
    void ex11TheSweepDoubtsWhatOnlyOneSideKnowsAndReadsItAgain() {
        take(page("c1", false, row("kept", "1"), row("deleted", "2")));
        sweepLists("kept", "missed");
        assertThat(doubts()).containsExactlyInAnyOrder("missed", "deleted");
        var turn = hold();
        intake.mend(Feed.STOCK, turn, List.of(row("missed", "3"), Change.gone("deleted")));
        assertThat(shelf.rows()).containsExactly("kept=1.00", "missed=3.00");
        assertThat(doubts()).isEmpty();
        assertThat(hold().cursor()).isEqualTo("c1");
    }

    @Test
    void ex11WhenTheErpListsFarTooFewNothingIsDoubted() {
        var rows = new ArrayList<Change<StockLevel>>();
        for (int i = 0; i < 200; i++) rows.add(row("r" + i, "1"));
        take(new FeedPage<>(rows, "c1", false));
        sweepLists("r1", "missed");
        assertThat(doubts()).containsExactly("missed");
        String note = sql.<Optional<String>>transaction(
                        () -> sql.row("select sweep_note from exchange_feed", row -> row.getString(1)))
                .orElseThrow();
        assertThat(note).contains("199 of 200").contains("nothing deleted");
    }

    @Test
    void theSweepIsDueOnceANight() {
        take(page("c1", false, row("a", "1")));
        assertThat(listingDue(NIGHT)).isFalse();
        assertThat(listingDue(NIGHT.plusDays(1))).isTrue();
        sweepLists("a");
        assertThat(listingDue(NIGHT.plusDays(1))).isFalse();
    }

    private boolean listingDue(LocalDate night) {
        return sql.<Boolean>transaction(() -> sweeps.isListing(Feed.STOCK, night));
    }

    private void sweepLists(String... ids) {
        sql.transaction(() -> {
            sweeps.isListing(Feed.STOCK, NIGHT);
            sweeps.listingCursor(Feed.STOCK);
            var page = new IdPage(List.of(ids), null);
            sweeps.note(Feed.STOCK, page.remoteIds(), page.cursor());
            sweeps.compare(Feed.STOCK, NIGHT.plusDays(1));
        });
    }

    private List<String> doubts() {
        return sql.<List<String>>transaction(
                () -> sql.rows("select remote_id from exchange_doubt", row -> row.getString(1)));
    }

    private void take(FeedPage<StockLevel> page) {
        intake.take(Feed.STOCK, turn().orElseThrow(), page);
    }

    private Optional<Turn> turn() {
        return sql.<Optional<Turn>>transaction(() -> book.take(Feed.STOCK, "test", Duration.ofSeconds(30)));
    }

    private Turn hold() {
        sql.transaction(() -> sql.run("update exchange_feed set lease_until = null"));
        return sql.<Optional<Turn>>transaction(() -> book.hold(Feed.STOCK, "test", Duration.ofSeconds(30)))
                .orElseThrow();
    }

    private List<String> aside() {
        return sql.<List<String>>transaction(() -> sql.rows(
                "select remote_id || ' ' || state || ' ' || reason from exchange_aside order by remote_id",
                row -> row.getString(1)));
    }

    @SafeVarargs
    private static FeedPage<StockLevel> page(String cursor, boolean more, Change<StockLevel>... changes) {
        var rows = new ArrayList<Change<StockLevel>>();
        for (var change : changes) rows.add(change);
        return new FeedPage<>(rows, cursor, more);
    }

    private static Change<StockLevel> row(String id, String available) {
        var level = new StockLevel(new Sku(id), "WH", "Oslo", new BigDecimal(available), List.of(), Instant.EPOCH);
        return Change.of(id, level, "{}");
    }

    /** A room with one shelf. */
    private static final class Shelf implements FeedMerge<StockLevel> {
        final List<String> merged = new ArrayList<>();
        final List<String> gone = new ArrayList<>();
        final Set<String> unknown = new HashSet<>();
        final Set<String> twice = new HashSet<>();
        boolean away;

        @Override
        public Feed<StockLevel> feed() {
            return Feed.STOCK;
        }

        @Override
        public List<Unplaced> merge(List<Fresh<StockLevel>> rows) {
            if (away) throw new IllegalStateException("away");
            var placed = new ArrayList<@Nullable Object[]>();
            var unplaced = new ArrayList<Unplaced>();
            for (var fresh : rows) {
                merged.add(fresh.remoteId());
                if (unknown.contains(fresh.remoteId()))
                    unplaced.add(new Unplaced(fresh.remoteId(), "unknown item " + fresh.remoteId()));
                else
                    placed.add(new Object[] {
                        fresh.remoteId(), fresh.row().sku().value(), fresh.row().available()
                    });
            }
            for (var row : List.copyOf(placed)) if (twice.contains(row[0])) placed.add(row);
            sql.stage("stage_shelf", "remote_id text, sku text, available numeric", placed);
            sql.run(
                    """
                    insert into shelf select * from stage_shelf
                    on conflict (remote_id) do update set available = excluded.available""");
            return unplaced;
        }

        @Override
        public void gone(Set<String> remoteIds) {
            gone.addAll(remoteIds);
            sql.run("delete from shelf where remote_id = any (?)", (Object) remoteIds.toArray(String[]::new));
        }

        List<String> rows() {
            return sql.<List<String>>transaction(() -> sql.rows(
                    "select remote_id || '=' || available from shelf order by length(remote_id), remote_id",
                    row -> row.getString(1)));
        }
    }

    /** The same transactions as the server makes, without the server. */
    private static final class InTransactions extends PageTaking {
        InTransactions(FeedBook book, SeenRows seen) {
            this.book = book;
            this.seen = seen;
        }

        @Override
        <R> void page(FeedMerge<R> room, Turn turn, FeedPage<R> page, Duration period) {
            sql.transaction(() -> super.page(room, turn, page, period));
        }

        @Override
        <R> void cursor(Turn turn, FeedPage<R> page, int rows, Duration period) {
            sql.transaction(() -> super.cursor(turn, page, rows, period));
        }

        @Override
        <R> int part(FeedMerge<R> room, Turn turn, List<Change<R>> changes) {
            return sql.<Integer>transaction((Supplier<Integer>) () -> super.part(room, turn, changes));
        }

        @Override
        <R> void aside(Feed<R> feed, Turn turn, Change<R> change, String reason) {
            sql.transaction(() -> super.aside(feed, turn, change, reason));
        }

        @Override
        <R> List<Change<R>> waiting(Feed<R> feed) {
            return sql.<List<Change<R>>>transaction((Supplier<List<Change<R>>>) () -> super.waiting(feed));
        }

        @Override
        void giveBack(Turn turn, int rows) {
            sql.transaction(() -> super.giveBack(turn, rows));
        }
    }
}
