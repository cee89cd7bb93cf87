package bryggen.portal.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** AP1 to AP13, by tables and by many companies at random; no mocks, no database. */
class JudgeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID KARI = new UUID(1, 1);
    private static final UUID KNUT = new UUID(1, 2);
    private static final UUID MARIT = new UUID(1, 3);
    private static final UUID OLA = new UUID(1, 4);
    private static final UUID ROBOT = new UUID(9, 9);

    private static Asked order(String net, String currency, String group, String reference, boolean over) {
        return new Asked(
                KARI,
                Set.of(Role.BUYER),
                Money.of(net, currency),
                group == null ? Set.of() : Set.of(group, "all"),
                reference,
                over);
    }

    private static OrderRule rule(int level, UUID person, Role role, Terms terms, UUID approver) {
        return new OrderRule(UUID.randomUUID(), level, person, role, terms, approver);
    }

    private static Terms above(String amount) {
        return new Terms(new BigDecimal(amount), "NOK", null, null, false);
    }

    @ParameterizedTest(name = "{0} {1}, {2}, on {3}: {4}")
    @DisplayName("AP1 AP3 AP4 a rule is met by an order that is all that it names")
    @CsvSource({
        "50000.00, NOK, pumps, 4711, false",
        "50000.01, NOK, pumps, 4711, true",
        "50000.01, NOK, pumps, ' 4711 ', true",
        "50000.01, NOK, pumps, 47110, false",
        "50000.01, NOK, pumps, , false",
        "50000.01, NOK, seals, 4711, false",
        "50000.01, NOK, , 4711, false",
        "1.00, SEK, pumps, 4711, true",
    })
    void met(String net, String currency, String group, String reference, boolean met) {
        var rule = rule(1, null, null, new Terms(new BigDecimal("50000"), "NOK", "pumps", "4711", false), null);
        assertThat(Judge.weigh(order(net, currency, group, reference, false), List.of(rule))
                        .steps())
                .hasSize(met ? 1 : 0);
    }

    @Test
    @DisplayName("AP1 a rule is about everybody, about a role or about a person")
    void whose() {
        var order = order("10.00", "NOK", null, null, false);
        assertThat(steps(order, rule(1, null, null, above("0"), null))).isEqualTo(1);
        assertThat(steps(order, rule(1, null, Role.BUYER, above("0"), null))).isEqualTo(1);
        assertThat(steps(order, rule(1, null, Role.PARTNER_SELLER, above("0"), null)))
                .isZero();
        assertThat(steps(order, rule(1, KARI, null, above("0"), null))).isEqualTo(1);
        assertThat(steps(order, rule(1, KNUT, null, above("0"), null))).isZero();
    }

    private static int steps(Asked order, OrderRule rule) {
        return Judge.weigh(order, List.of(rule)).steps().size();
    }

    @Test
    @DisplayName("AP2 a rule of level 0 refuses, whatever the others ask for")
    void refuses() {
        var forbidden = rule(0, null, null, new Terms(null, null, "pumps", null, false), null);
        var verdict = Judge.weigh(
                order("10.00", "NOK", "pumps", null, false), List.of(rule(1, null, null, above("0"), null), forbidden));
        assertThat(verdict.refusing()).containsExactly(forbidden);
        assertThat(verdict.steps()).hasSize(1);
    }

    @Test
    @DisplayName("AP5 an order above its budget needs an approval though no rule asks for one")
    void overBudget() {
        assertThat(Judge.weigh(order("10.00", "NOK", null, "4711", true), List.of())
                        .steps())
                .singleElement()
                .satisfies(step -> assertThat(step.why().overBudget()).isTrue())
                .satisfies(step -> assertThat(step.level()).isEqualTo(1));
        var budget = new Budget(
                UUID.randomUUID(), "4711", TODAY, TODAY, Money.of("100.00", "NOK"), Money.of("90.00", "NOK"));
        assertThat(budget.isExceededBy(Money.of("10.00", "NOK"))).isFalse();
        assertThat(budget.isExceededBy(Money.of("10.01", "NOK"))).isTrue();
        assertThat(budget.isExceededBy(Money.of("1.00", "SEK"))).isTrue();
    }

    private static Step step(int place, int level, UUID approver, UUID doneBy) {
        return new Step(
                place, level, approver, above("0"), doneBy == null ? null : new Step.Done(doneBy, "Somebody", NOW));
    }

    private static Request request(UUID buyer, Request.State state, Step... steps) {
        return new Request(
                "B100001",
                "C1001",
                buyer,
                "Kari",
                null,
                Money.of("60000.00", "NOK"),
                NOW,
                state,
                state == Request.State.WAITING ? null : NOW,
                state == Request.State.WAITING ? null : "Knut",
                null,
                List.of(steps));
    }

    private static Judge judge(UUID... approvers) {
        return new Judge(Set.of(approvers), List.of(), TODAY);
    }

    private static Request waiting(Step... steps) {
        return request(KARI, Request.State.WAITING, steps);
    }

    /** Who asks, what it is about, and the code of the refusal; none where it is allowed. */
    static Stream<Object[]> table() {
        var away = new Judge(
                Set.of(KARI, KNUT, MARIT, OLA),
                List.of(
                        new Deputy(UUID.randomUUID(), KNUT, MARIT, TODAY, TODAY.plusDays(7)),
                        new Deputy(UUID.randomUUID(), KNUT, KARI, TODAY, TODAY),
                        new Deputy(UUID.randomUUID(), KNUT, OLA, TODAY.plusDays(1), TODAY.plusDays(7)),
                        new Deputy(UUID.randomUUID(), KNUT, OLA, TODAY.minusDays(7), TODAY.minusDays(1))),
                TODAY);
        var all = judge(KARI, KNUT, MARIT);
        return Stream.of(new Object[][] {
            {"AP8 any approver where nobody is named", all, KNUT, waiting(step(0, 1, null, null)), null},
            {"AP7 not the buyer", all, KARI, waiting(step(0, 1, null, null)), "approval-own-order"},
            {"AP7 not the buyer, named as approver", all, KARI, waiting(step(0, 1, KARI, null)), "approval-own-order"},
            {"AP8 in the place of a named buyer any other", all, MARIT, waiting(step(0, 1, KARI, null)), null},
            {"AP11 nobody else of the company", all, OLA, waiting(step(0, 1, null, null)), "approval-unknown"},
            {"AP8 the named one", all, KNUT, waiting(step(0, 1, KNUT, null)), null},
            {"AP8 no other than the named one", all, MARIT, waiting(step(0, 1, KNUT, null)), "approval-not-your-turn"},
            {"AP8 anybody once the named one has left", all, MARIT, waiting(step(0, 1, OLA, null)), null},
            {"AP8 the deputy of today", away, MARIT, waiting(step(0, 1, KNUT, null)), null},
            {"AP8 the absent one still", away, KNUT, waiting(step(0, 1, KNUT, null)), null},
            {"AP7 the buyer not as a deputy", away, KARI, waiting(step(0, 1, KNUT, null)), "approval-own-order"},
            {"AP8 no deputy of other days", away, OLA, waiting(step(0, 1, KNUT, null)), "approval-not-your-turn"},
            {
                "AP9 the second level waits for the first",
                all,
                MARIT,
                waiting(step(0, 1, KNUT, null), step(1, 2, MARIT, null)),
                "approval-not-your-turn"
            },
            {
                "AP9 the second level after the first",
                all,
                MARIT,
                waiting(step(0, 1, KNUT, KNUT), step(1, 2, MARIT, null)),
                null
            },
            {
                "AP9 nobody on two levels",
                all,
                KNUT,
                waiting(step(0, 1, null, KNUT), step(1, 2, null, null)),
                "approval-decided-below"
            },
            {
                "AP8 somebody else where the named one has decided below",
                all,
                MARIT,
                waiting(step(0, 1, null, KNUT), step(1, 2, KNUT, null)),
                null
            },
            {
                "AP12 not what is approved",
                all,
                MARIT,
                request(KARI, Request.State.APPROVED, step(0, 1, null, KNUT)),
                "approval-approved"
            },
            {
                "AP12 not what is declined",
                all,
                MARIT,
                request(KARI, Request.State.DECLINED, step(0, 1, null, null)),
                "approval-declined"
            },
            {
                "AP12 not what is withdrawn",
                all,
                MARIT,
                request(KARI, Request.State.WITHDRAWN, step(0, 1, null, null)),
                "approval-withdrawn"
            },
            {"AP8 the company's system holds the role", judge(ROBOT), ROBOT, waiting(step(0, 1, null, null)), null},
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @DisplayName("AP7 to AP12 who decides")
    void decides(String what, Judge judge, UUID reader, Request request, String code) {
        var ruling = judge.decide(request, reader);
        if (code == null) {
            assertThat(ruling.refusal()).as(what).isNull();
            assertThat(ruling.orRefuse()).isNotEmpty();
        } else {
            assertThat(ruling.refusal()).as(what).isNotNull();
            assertThat(ruling.refusal().code()).isEqualTo(code);
            assertThat(ruling.refusal().rule()).isEqualTo(ruling.rule()).matches("AP\\d+");
        }
    }

    @Test
    @DisplayName("AP9 an approval settles all that is this one's on the level, and nothing of others or above")
    void settles() {
        var request = waiting(
                step(0, 1, null, null), step(1, 1, KNUT, null), step(2, 1, MARIT, null), step(3, 2, null, null));
        assertThat(judge(KNUT, MARIT, OLA).decide(request, KNUT).steps())
                .extracting(Step::place)
                .containsExactly(0, 1);
    }

    @Test
    @DisplayName(
            "AP13 there are enough approvers when one is left for the next level, whoever decides on the lower ones")
    void enough() {
        var two = List.of(step(0, 1, null, null), step(1, 1, KNUT, null), step(2, 3, null, null));
        assertThat(judge(KNUT, MARIT, OLA).canBeApproved(KARI, two)).isTrue();
        assertThat(judge(KNUT, MARIT).canBeApproved(KARI, two)).isFalse();
        assertThat(judge(KARI, KNUT, MARIT).canBeApproved(KARI, two)).isFalse();
        assertThat(judge(KNUT).canBeApproved(KARI, List.of(step(0, 1, null, null), step(1, 1, MARIT, null))))
                .isTrue();
        assertThat(judge(KARI).canBeApproved(KARI, List.of(step(0, 1, null, null))))
                .isFalse();
        assertThat(judge().canBeApproved(KARI, List.of())).isTrue();
    }

    @Test
    @DisplayName(
            "AP7 AP9 AP13 at random: what can be approved comes to its end, by others than the buyer, a person a level")
    void alwaysEnds() {
        var random = new Random(20261120);
        for (int round = 0; round < 2_000; round++) {
            var people = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(i -> new UUID(7, i))
                    .toList();
            var approvers = new HashSet<>(people);
            var buyer = random.nextBoolean() ? people.get(0) : KARI;
            var steps = new ArrayList<Step>();
            for (int i = 0; i <= random.nextInt(5); i++)
                steps.add(step(
                        i,
                        1 + random.nextInt(3),
                        random.nextInt(3) == 0 ? null : new UUID(7, random.nextInt(6)),
                        null));
            var deputies = IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> new Deputy(
                            UUID.randomUUID(),
                            new UUID(7, random.nextInt(5)),
                            new UUID(7, random.nextInt(5)),
                            TODAY.minusDays(random.nextInt(2)),
                            TODAY.plusDays(random.nextInt(2))))
                    .toList();
            var judge = new Judge(approvers, deputies, TODAY);
            if (judge.canBeApproved(buyer, steps)) approvedToTheEnd(judge, buyer, steps);
        }
    }

    private static void approvedToTheEnd(Judge judge, UUID buyer, List<Step> steps) {
        var now = new ArrayList<>(steps);
        for (int turn = 0; turn <= steps.size(); turn++) {
            var request = request(buyer, Request.State.WAITING, now.toArray(Step[]::new));
            if (request.level().isEmpty()) {
                assertOnePersonALevel(now, buyer);
                return;
            }
            var deciders = judge.deciders(request);
            assertThat(deciders).as("somebody decides about " + now).isNotEmpty();
            var one = deciders.stream().sorted().findFirst().orElseThrow();
            for (var mine : judge.decide(request, one).orRefuse())
                now.set(mine.place(), step(mine.place(), mine.level(), mine.approver(), one));
        }
        throw new AssertionError("never ends: " + now);
    }

    private static void assertOnePersonALevel(List<Step> steps, UUID buyer) {
        for (var one : steps)
            for (var other : steps) {
                assertThat(one.isDoneBy(buyer)).isFalse();
                if (one.level() != other.level() && one.done() != null)
                    assertThat(other.isDoneBy(one.done().by())).isFalse();
            }
    }
}
