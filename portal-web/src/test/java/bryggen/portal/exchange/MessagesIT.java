package bryggen.portal.exchange;

import static bryggen.portal.exchange.Receipt.State.DEAD;
import static bryggen.portal.exchange.Receipt.State.PARKED;
import static bryggen.portal.exchange.Receipt.State.RECEIVED;
import static bryggen.portal.exchange.Receipt.State.REFUSED;
import static bryggen.portal.exchange.Receipt.State.SENDING;
import static bryggen.portal.exchange.Receipt.State.WAITING;
import static bryggen.portal.exchange.Receipt.State.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.AtOnce;
import bryggen.dev.Database;
import bryggen.integration.exchange.Kind;
import bryggen.integration.exchange.Outbox.Claim;
import bryggen.integration.kernel.AccountNumber;
import bryggen.portal.exchange.Messages.Ending;
import bryggen.portal.exchange.Withdrawals.Taken;
import bryggen.portal.platform.jpa.PlainSql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claim, lease, fence and order of lanes, on a real PostgreSQL. Time passes by moving the rows' times back. */
class MessagesIT {
    private static final AccountNumber C1 = new AccountNumber("C1001");
    private static final AccountNumber C2 = new AccountNumber("C1002");
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static PlainSql sql;
    private final Messages messages = new Messages();
    private final Withdrawals withdrawals = new Withdrawals();

    @BeforeAll
    static void database() {
        sql = new PlainSql(Database.fresh("messages")::connect);
    }

    @BeforeEach
    void empty() {
        messages.sql = sql;
        withdrawals.sql = sql;
        sql.transaction(() -> sql.run("truncate exchange_message cascade"));
    }

    @Test
    void ex1AMessageThatWasRolledBackWasNeverOwed() {
        assertThatThrownBy(() -> sql.transaction(() -> {
                    messages.add(Kind.ORDER_SUBMIT, C1, "B1", "a", Map.of());
                    throw new IllegalStateException("the order was not placed after all");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(claim("one")).isEmpty();
    }

    @Test
    void ex1AnOrderIsOwedOnceForEverAndAWishOnceAtATime() {
        assertThat(owe(C1, "B1")).isTrue();
        assertThat(owe(C1, "B1")).isFalse();
        assertThat(wishToCancel("B1")).isTrue();
        assertThat(wishToCancel("B1")).isFalse();
        end(claim("one").orElseThrow(), RECEIVED);
        end(claim("one").orElseThrow(), REFUSED);
        assertThat(owe(C1, "B1")).isFalse();
        assertThat(wishToCancel("B1")).isTrue();
    }

    @Test
    void ex2ALaneHasOneSenderAndKeepsItsOrderWhileOthersGoOn() {
        owe(C1, "B1");
        owe(C1, "B2");
        owe(C2, "B3");
        var first = claim("one").orElseThrow();
        var second = claim("two").orElseThrow();
        assertThat(List.of(first.businessKey(), second.businessKey())).containsExactly("B1", "B3");
        assertThat(claim("three")).isEmpty();
        end(first, RECEIVED);
        assertThat(claim("three").orElseThrow().businessKey()).isEqualTo("B2");
    }

    @Test
    void ex2AMessageThatIsTriedAgainLaterHoldsThoseBehindIt() {
        owe(C1, "B1");
        owe(C1, "B2");
        again(claim("one").orElseThrow(), Duration.ofMinutes(1));
        assertThat(claim("one")).isEmpty();
        timePasses(Duration.ofMinutes(1));
        assertThat(claim("one").orElseThrow().businessKey()).isEqualTo("B1");
    }

    @Test
    void ex7DeadAndParkedMessagesDoNotHoldTheirLane() {
        owe(C1, "B1");
        owe(C1, "B2");
        owe(C1, "B3");
        end(claim("one").orElseThrow(), DEAD);
        end(claim("one").orElseThrow(), PARKED);
        assertThat(claim("one").orElseThrow().businessKey()).isEqualTo("B3");
    }

    @Test
    void ex3ALeaseThatRanOutIsLookedForAtOnceAndSentOnlyAfterTheErpsLimit() {
        owe(C1, "B1");
        assertThat(claim("killed").orElseThrow().settle()).isFalse();
        timePasses(LEASE.minusSeconds(1));
        assertThat(claim("heir")).isEmpty();
        timePasses(Duration.ofSeconds(2));
        var heir = claim("heir").orElseThrow();
        assertThat(heir.settle()).isTrue();
        assertThat(heir.maySend()).isFalse();
        assertThat(heir.attempt()).isEqualTo(2);
        unseen(heir, Duration.ofSeconds(4));
        timePasses(Duration.ofSeconds(4));
        var looker = claim("heir").orElseThrow();
        assertThat(looker.maySend()).isFalse();
        unseen(looker, Duration.ofHours(1));
        timePasses(LIMIT);
        assertThat(claim("heir").orElseThrow().maySend())
                .as("not later than the ERP's limit, however long the pause")
                .isTrue();
    }

    @Test
    void ex3AFailedLookDoesNotPutOffTheDayOfSendingAgain() {
        owe(C1, "B1");
        unknown(claim("one").orElseThrow(), Duration.ZERO);
        timePasses(LIMIT.minusSeconds(1));
        var early = claim("one").orElseThrow();
        assertThat(early.maySend()).isFalse();
        unseen(early, Duration.ZERO);
        timePasses(Duration.ofSeconds(2));
        assertThat(claim("one").orElseThrow().maySend()).isTrue();
    }

    @Test
    void ex4AnAnswerOfAnOlderAttemptIsDroppedAndToldOfInTheTimeLine() {
        owe(C1, "B1");
        var late = claim("frozen").orElseThrow();
        timePasses(LEASE.plus(LIMIT).plusSeconds(1));
        var heir = claim("heir").orElseThrow();
        assertThat(end(late, REFUSED)).isFalse();
        assertThat(receipt("B1").state()).isEqualTo(SENDING);
        assertThat(end(heir, RECEIVED)).isTrue();
        assertThat(end(late, REFUSED)).isFalse();
        assertThat(receipt("B1").state()).isEqualTo(RECEIVED);
        assertThat(timeline("B1")).containsExactly("owed", "sending", "looking", "dropped", "received", "dropped");
    }

    @Test
    void ex3AnUnknownOutcomeStaysUnknownUntilItIsSettled() {
        owe(C1, "B1");
        var claim = claim("one").orElseThrow();
        unknown(claim, Duration.ZERO);
        var next = claim("one").orElseThrow();
        assertThat(next.settle()).isTrue();
        again(next, Duration.ZERO);
        assertThat(claim("one").orElseThrow().settle()).isFalse();
    }

    @Test
    void ex2TheTableItselfRefusesASecondSenderOnALane() {
        owe(C1, "B1");
        owe(C1, "B2");
        claim("one");
        assertThatThrownBy(
                        () -> sql.transaction(
                                () -> sql.run(
                                        "update exchange_message set state = 'SENDING', owner = 'x', lease_until = now() where business_key = 'B2'")))
                .hasMessageContaining("exchange_message_sending");
    }

    @Test
    void ex2ManyClaimersAtOnceNeverShareALaneAndLoseNothing() throws Exception {
        int lanes = 5;
        int each = 12;
        for (int n = 0; n < each; n++)
            for (int lane = 0; lane < lanes; lane++) owe(new AccountNumber("L" + lane), "B" + lane + "-" + n);
        var taken = Collections.synchronizedList(new ArrayList<String>());
        Callable<Void> claimer = () -> {
            for (int empty = 0; empty < 50; ) {
                var claim = claim(Thread.currentThread().getName());
                if (claim.isEmpty()) {
                    empty++;
                    continue;
                }
                taken.add(claim.get().businessKey());
                assertThat(end(claim.get(), RECEIVED)).isTrue();
            }
            return null;
        };
        AtOnce.all(6, claimer);
        assertThat(taken).hasSize(lanes * each).doesNotHaveDuplicates();
        for (int lane = 0; lane < lanes; lane++) {
            var prefix = "B" + lane + "-";
            assertThat(taken.stream().filter(key -> key.startsWith(prefix)).toList())
                    .isEqualTo(
                            IntStream.range(0, each).mapToObj(n -> prefix + n).toList());
        }
    }

    @Test
    void ex20WhatHasNeverLeftEndsAtOnceAndAnythingElseIsAskedForInTheErp() {
        owe(C1, "B1");
        assertThat(withdraw("B1")).isEqualTo(Taken.UNHEARD);
        assertThat(claim("one")).isEmpty();
        assertThat(receipt("B1").state()).isEqualTo(WITHDRAWN);
        owe(C1, "B2");
        again(claim("one").orElseThrow(), Duration.ZERO);
        assertThat(withdraw("B2")).isEqualTo(Taken.PERHAPS_HEARD);
        owe(C1, "B3");
        end(claim("one").orElseThrow(), DEAD);
        assertThat(withdraw("B3")).isEqualTo(Taken.PERHAPS_HEARD);
        owe(C1, "B4");
        assertThat(claim("one")).isPresent();
        assertThat(withdraw("B4")).isEqualTo(Taken.NOT_HELD);
    }

    @Test
    void ex20WhatWasTakenBackIsNotSentAgainByAnybody() {
        owe(C1, "B1");
        end(claim("one").orElseThrow(), PARKED);
        withdraw("B1");
        var id = sql.<Optional<UUID>>transaction(
                        () -> sql.row("select id from exchange_message", row -> row.getObject(1, UUID.class)))
                .orElseThrow();
        assertThat(sql.<Boolean>transaction(() -> messages.retry(id))).isFalse();
        assertThat(claim("one")).isEmpty();
        assertThat(owe(C1, "B1")).isFalse();
    }

    @Test
    void ex20NotThereIsNoAnswerWhileAnEarlierSendingMayBeUnderWay() {
        owe(C1, "B1");
        unknown(claim("one").orElseThrow(), Duration.ofMinutes(1));
        withdraw("B1");
        wishToCancel("B1");
        var early = claim("one").orElseThrow();
        assertThat(early.kind()).isEqualTo(Kind.ORDER_CANCEL.code());
        assertThat(early.settle()).isFalse();
        assertThat(early.maySend()).isFalse();
        unseen(early, Duration.ZERO);
        timePasses(LIMIT.plusSeconds(1));
        assertThat(claim("one").orElseThrow().maySend()).isTrue();
    }

    @Test
    void ex20WhereTheErpKeepsTheOrderItsSubmissionBeginsWithLooking() {
        owe(C1, "B1");
        again(claim("one").orElseThrow(), Duration.ofMinutes(1));
        withdraw("B1");
        assertThat(sql.<Boolean>transaction(() -> withdrawals.restore(C1, "B1")))
                .isTrue();
        assertThat(claim("one").orElseThrow().settle()).isTrue();
        assertThat(timeline("B1")).containsExactly("owed", "sending", "busy", "withdrawn", "restored", "looking");
    }

    @Test
    void ex20AClaimThatNobodyWantsAnyMoreEndsBeforeItLeaves() {
        owe(C1, "B1");
        var claim = claim("one").orElseThrow();
        sql.transaction(() -> withdrawals.takeBack(claim));
        assertThat(receipt("B1").state()).isEqualTo(WITHDRAWN);
        assertThat(end(claim, RECEIVED)).isFalse();
    }

    @Test
    void whatIsTakenBackWhileItIsClaimedEitherNeverLeavesOrIsClaimed() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 40; round++) {
                var key = "B" + round;
                owe(C1, key);
                var start = new CountDownLatch(1);
                var claimed = threads.submit(() -> {
                    start.await();
                    return claim("racer");
                });
                var withdrawn = threads.submit(() -> {
                    start.await();
                    return withdraw(key);
                });
                start.countDown();
                assertThat(claimed.get().isPresent())
                        .as("either claimed or taken back, never both and never neither")
                        .isNotEqualTo(withdrawn.get() == Taken.UNHEARD);
                claimed.get().ifPresent(claim -> end(claim, RECEIVED));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theReceiptTellsAttemptAndNextTry() {
        owe(C1, "B1");
        again(claim("one").orElseThrow(), Duration.ofSeconds(90));
        var receipt = receipt("B1");
        assertThat(receipt.word()).isEqualTo("waiting");
        assertThat(receipt.attempt()).isEqualTo(1);
        assertThat(receipt.text()).isEqualTo("locked");
        assertThat(receipt.next()).isAfter(receipt.at().plusSeconds(85));
        assertThat(sql.<Optional<Receipt>>transaction(() -> messages.receipt(Kind.ORDER_SUBMIT, C2, "B1")))
                .isEmpty();
    }

    private boolean owe(AccountNumber account, String key) {
        return sql.<Boolean>transaction(
                () -> messages.add(Kind.ORDER_SUBMIT, account, key, "account " + account, Map.of("number", key)));
    }

    private boolean wishToCancel(String key) {
        return sql.<Boolean>transaction(
                () -> messages.add(Kind.ORDER_CANCEL, C1, key, "account " + C1, Map.of("number", key)));
    }

    private Optional<Claim> claim(String owner) {
        return sql.<Optional<Claim>>transaction(() -> messages.claim(owner, LEASE, LIMIT));
    }

    private boolean end(Claim claim, Receipt.State state) {
        var ending = Ending.known(state, Duration.ZERO, null, state.name().toLowerCase(Locale.ROOT), "");
        return sql.<Boolean>transaction(() -> messages.end(claim, ending).isPresent());
    }

    private void again(Claim claim, Duration pause) {
        sql.transaction(() -> {
            messages.end(claim, Ending.known(WAITING, pause, null, "busy", "locked"));
        });
    }

    private void unknown(Claim claim, Duration pause) {
        sql.transaction(() -> messages.end(claim, Ending.unknown(false, pause, LIMIT, "unknown", "no answer")));
    }

    private void unseen(Claim claim, Duration pause) {
        sql.transaction(() -> messages.end(claim, Ending.unknown(false, pause, null, "unseen", "not there yet")));
    }

    private Taken withdraw(String key) {
        return sql.<Taken>transaction(() -> withdrawals.takeBack(C1, key));
    }

    private Receipt receipt(String key) {
        return sql.<Optional<Receipt>>transaction(() -> messages.receipt(Kind.ORDER_SUBMIT, C1, key))
                .orElseThrow();
    }

    private List<String> timeline(String key) {
        return sql.<List<String>>transaction(() -> sql.rows(
                "select e.what from exchange_event e join exchange_message m on m.id = e.message where m.business_key = ? order by e.id",
                row -> row.getString(1),
                key));
    }

    private static void timePasses(Duration time) {
        sql.transaction(() -> sql.run(
                "update exchange_message set lease_until = lease_until - ?::interval,"
                        + " quiet_until = quiet_until - ?::interval, next_at = next_at - ?::interval",
                time.toSeconds() + " seconds",
                time.toSeconds() + " seconds",
                time.toSeconds() + " seconds"));
    }
}
