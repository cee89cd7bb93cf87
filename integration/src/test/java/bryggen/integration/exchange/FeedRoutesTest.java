package bryggen.integration.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;
import bryggen.integration.erp.IdPage;
import bryggen.integration.kernel.Sku;
import bryggen.integration.stock.StockLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.RoutesBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedRoutesTest extends RoutesTest {
    private final ScriptedErp erp = new ScriptedErp();
    private final Book book = new Book();

    @Override
    protected RoutesBuilder[] createRouteBuilders() {
        return new RoutesBuilder[] {new FeedRoutes(erp, book, book, 20), new SweepRoutes(erp, book, book, book, 20)};
    }

    @Test
    void pagesWithMoreBehindThemAreFollowedAndTheFeedRestsThen() throws Exception {
        erp.pages.add(new FeedPage<>(List.of(Change.gone("a")), "1", true));
        erp.pages.add(new FeedPage<>(List.of(Change.gone("b")), "2", false));
        book.turns.set(3);
        Await.until("three turns are used", () -> book.taken.size() == 3);
        assertThat(book.taken).containsExactly("[a] -> 1", "[b] -> 2", "[] -> 2");
        assertThat(erp.asked).containsExactly("changes null", "changes 1", "changes 2");
    }

    @Test
    void anErpThatIsDownKeepsTheCursorAndTellsTheOperator() throws Exception {
        erp.down = true;
        book.turns.set(1);
        Await.until("it has failed", () -> !book.failures.isEmpty());
        assertThat(book.failures).containsExactly("ErpUnavailable: connection refused");
        assertThat(book.taken).isEmpty();
    }

    @Test
    void aPageThatThePortalCannotTakeIsAFailureOfTheFeed() throws Exception {
        erp.pages.add(new FeedPage<>(List.of(Change.gone("poison")), "1", false));
        book.turns.set(1);
        Await.until("it has failed", () -> !book.failures.isEmpty());
        assertThat(book.failures).containsExactly("IllegalStateException: cannot take poison");
    }

    @Test
    void theSweepReadsDoubtfulRowsAgainAndReportsDeletedOnes() throws Exception {
        erp.rows.put(
                "missed",
                Change.of(
                        "missed",
                        new StockLevel(new Sku("BOLT"), "WH", "Oslo", BigDecimal.ONE, List.of(), Instant.EPOCH),
                        "{}"));
        book.steps.add(new Sweeps.Step.Listing(book.turn(), null));
        Await.until("ids are listed", () -> !book.listed.isEmpty());
        book.steps.add(new Sweeps.Step.Doubts(book.turn(), List.of("missed", "deleted")));
        Await.until("doubts are mended", () -> !book.mended.isEmpty());
        assertThat(book.listed).containsExactly("[missed]");
        assertThat(book.mended).containsExactly("missed", "deleted gone");
    }

    @Test
    void aCursorThatDoesNotMoveIsToldToTheOperatorAndNotFollowedForEver() throws Exception {
        erp.pages.add(new FeedPage<>(List.of(Change.gone("a")), "1", true));
        erp.pages.add(new FeedPage<>(List.of(Change.gone("b")), "1", true));
        book.turns.set(2);
        Await.until("it is told", () -> !book.failures.isEmpty());
        assertThat(book.failures).containsExactly("the ERP promises more, but its cursor does not move");
        assertThat(book.taken).containsExactly("[a] -> 1", "[b] -> 1");
    }

    @Test
    void aListOfIdsThatDoesNotMoveOnIsNotReadForEver() throws Exception {
        erp.listed = new IdPage(List.of("a"), "here");
        book.steps.add(new Sweeps.Step.Listing(book.turn(), "here"));
        Await.until("it is told", () -> !book.failures.isEmpty());
        assertThat(book.failures.get(0)).contains("does not move");
        assertThat(book.listed).isEmpty();
    }

    @Test
    void anErpThatIsAwayCostsNoDoubtATryAndLosesNoneThatWasRead() throws Exception {
        erp.down = true;
        book.steps.add(new Sweeps.Step.Doubts(book.turn(), List.of("a", "b")));
        Await.until("it has failed", () -> !book.failures.isEmpty());
        assertThat(book.notAsked).containsExactly("a", "b");
    }

    @Test
    void aRowThatTheErpCannotGiveIsTriedAndThoseBehindItAreNot() throws Exception {
        erp.broken.add("b");
        book.steps.add(new Sweeps.Step.Doubts(book.turn(), List.of("a", "b", "c")));
        Await.until("it has failed", () -> !book.failures.isEmpty());
        assertThat(book.mended).containsExactly("a gone");
        assertThat(book.notAsked).containsExactly("c");
    }

    /** Marks, intake and sweeps in memory: allows as many turns as the test says. */
    private static final class Book implements FeedMarks, FeedIntake, Sweeps {
        final AtomicInteger turns = new AtomicInteger();
        final List<String> taken = new CopyOnWriteArrayList<>();
        final List<String> failures = new CopyOnWriteArrayList<>();
        final List<String> listed = new CopyOnWriteArrayList<>();
        final List<String> notAsked = new CopyOnWriteArrayList<>();
        final List<String> mended = new CopyOnWriteArrayList<>();
        final List<Step> steps = new CopyOnWriteArrayList<>();
        volatile @Nullable String cursor;

        Turn turn() {
            return new Turn(Feed.STOCK, 1, cursor);
        }

        @Override
        public Optional<Turn> take(Feed<?> feed) {
            return turns.getAndUpdate(left -> Math.max(left - 1, 0)) > 0 ? Optional.of(turn()) : Optional.empty();
        }

        @Override
        public void failed(Turn turn, String reason) {
            failures.add(reason);
        }

        @Override
        public Set<Feed<?>> feeds() {
            return Set.of(Feed.STOCK, Feed.ITEM);
        }

        @Override
        public <R> void take(Feed<R> feed, Turn turn, FeedPage<R> page) {
            var ids = page.changes().stream().map(Change::remoteId).toList();
            if (ids.contains("poison")) throw new IllegalStateException("cannot take poison");
            cursor = page.cursor();
            taken.add(ids + " -> " + page.cursor());
        }

        @Override
        public <R> void mend(Feed<R> feed, Turn turn, List<Change<R>> changes) {
            changes.forEach(change -> mended.add(change.remoteId() + (change.deleted() ? " gone" : "")));
        }

        @Override
        public Optional<Step> next(Set<Feed<?>> feeds) {
            assertThat(feeds).containsExactly(Feed.STOCK);
            return steps.isEmpty() ? Optional.empty() : Optional.of(steps.remove(0));
        }

        @Override
        public void notAsked(Feed<?> feed, List<String> remoteIds) {
            notAsked.addAll(remoteIds);
        }

        @Override
        public void listed(Turn turn, IdPage page) {
            listed.add(new ArrayList<>(page.remoteIds()).toString());
        }
    }
}
