package bryggen.portal.leads;

import static bryggen.portal.leads.LeadBench.MONDAY;
import static bryggen.portal.leads.LeadBench.channel;
import static bryggen.portal.leads.LeadBench.manager;
import static bryggen.portal.leads.LeadBench.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.AtOnce;
import bryggen.integration.kernel.Money;
import bryggen.portal.leads.Entering.Way;
import bryggen.portal.leads.LeadRefusal.Taken;
import bryggen.portal.leads.LeadRefusal.TooLate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handing out, answering, the clock and the races, on a real PostgreSQL. */
class LeadsIT {
    private static final Amount SUM = new Amount(new BigDecimal("90000"), null);
    private static LeadBench bench;

    @BeforeAll
    static void open() {
        bench = new LeadBench("leads");
        bench.partner("P1", "NO", 1_000);
        bench.partner("P2", "NO", 500);
        bench.partner("PSE", "SE", 1_000);
    }

    @BeforeEach
    void empty() {
        bench.now.set(MONDAY);
        bench.run(() -> {
            bench.sql.run("truncate leads_lead, leads_offer, leads_pool, leads_decision, leads_weighed, leads_event,"
                    + " leads_double");
        });
    }

    @Test
    void LE6_the_best_candidate_is_asked_and_every_score_is_kept() {
        var number = bench.enter("Alfa", "NO", Way.RULES);
        assertThat(bench.lead(number).account()).isEqualTo("P1");
        assertThat(bench.lead(number).answerBy()).isEqualTo(MONDAY.plus(Duration.ofHours(24)));
        var supplier = bench.book().sheet(LeadReach.of(channel()), number).decision();
        assertThat(supplier.lines()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(supplier.lines().stream().filter(Weighed::isCandidate).map(Weighed::account))
                .containsExactly("P1", "P2");
        assertThat(supplier.chosen()).isEqualTo("P1");
    }

    @Test
    void LE7_a_partner_sees_its_own_line_and_rank_and_no_other_name() {
        var number = bench.enter("Alfa", "NO", Way.RULES);
        var own = bench.book().sheet(LeadReach.of(seller("P1")), number);
        assertThat(own.decision().lines()).singleElement().satisfies(line -> {
            assertThat(line.account()).isEqualTo("P1");
            assertThat(line.rank()).isEqualTo(1);
        });
        assertThat(own.decision().candidates()).isEqualTo(2);
        assertThat(own.toString()).doesNotContain("P2");
    }

    @Test
    void LE8_the_channel_manager_offers_to_whom_she_wants() {
        var number = bench.enter("Alfa", "NO", Way.LATER);
        assertThat(bench.lead(number).status()).isEqualTo(LeadStatus.UNASSIGNED);
        bench.run(() -> bench.desk.assign(channel(), number, "PSE"));
        assertThat(bench.lead(number).account()).isEqualTo("PSE");
        assertThatThrownBy(() -> bench.run(() -> bench.desk.assign(channel(), number, "P9")))
                .isInstanceOf(LeadRefusal.Faulty.class);
    }

    @Test
    void LE9_of_fifty_claims_at_once_one_wins_and_all_others_are_told() throws Exception {
        var fifty = IntStream.range(0, 50).mapToObj(n -> "PDK" + n).toList();
        for (var partner : fifty) bench.partner(partner, "DK", 10);
        var number = bench.enter("Dansk", "DK", Way.POOL);
        var outcomes = AtOnce.each(fifty.size(), i -> () -> {
            try {
                bench.run(() -> bench.answering.claim(seller(fifty.get(i)), number));
                return fifty.get(i);
            } catch (Taken taken) {
                return "taken";
            }
        });
        assertThat(Collections.frequency(outcomes, "taken")).isEqualTo(49);
        var winner =
                outcomes.stream().filter(o -> !o.equals("taken")).findFirst().orElseThrow();
        assertThat(bench.lead(number).account()).isEqualTo(winner);
        assertThat(bench.column(
                        "select account from leads_offer where lead = ?",
                        bench.lead(number).id()))
                .containsExactly(winner);
        assertThat(bench.column("select account from leads_pool where account is not null"))
                .isEmpty();
        assertThatThrownBy(() -> bench.run(() -> bench.answering.claim(seller("P1"), number)))
                .as("who could never claim it does not learn that it is there")
                .isInstanceOf(LeadRefusal.Unknown.class);
    }

    @Test
    void LE21_the_erp_is_told_of_what_a_partner_accepts_and_not_of_what_it_told_itself() {
        bench.told.clear();
        var ours = bench.enter("Alfa", "NO", Way.RULES);
        assertThat(bench.told).as("before anybody has said yes").isEmpty();
        bench.run(() -> bench.answering.accept(seller("P1"), ours, "Call", SUM));
        assertThat(bench.told).singleElement().satisfies(told -> {
            assertThat(told.number().value()).isEqualTo(ours);
            assertThat(told.company()).isEqualTo("Alfa");
            assertThat(told.title()).isEqualTo("Pumps");
            assertThat(told.expected()).isEqualTo(Money.of("90000.00", "NOK"));
        });
        var theirs = bench.in(() -> bench.entering.take(fromErp("Beta", "K7")));
        assertThat(bench.in(() -> bench.entering.take(fromErp("Beta", "K7")))).isEqualTo(theirs);
        var partner = bench.lead(theirs).account();
        bench.run(() -> bench.answering.accept(seller(partner), theirs, "Call", SUM));
        assertThat(bench.told).hasSize(1);
        assertThat(bench.entering.faults(fromErp("", "K8"))).contains("/company/name");
    }

    private static LeadDraft fromErp(String company, String key) {
        var lead = LeadBench.draft(company, "NO");
        return new LeadDraft(
                lead.company(),
                null,
                lead.country(),
                null,
                null,
                null,
                "post@" + key + ".example",
                null,
                "Pumps",
                null,
                null,
                null,
                key);
    }

    @Test
    void LE9_in_the_pool_nobody_sees_whom_to_call() {
        var number = bench.enter("Alfa", "NO", Way.POOL);
        var sheet = bench.book().sheet(LeadReach.of(seller("P1")), number);
        assertThat(sheet.contact()).isEqualTo(LeadSheet.Contact.HIDDEN);
        assertThatThrownBy(() -> bench.book().sheet(LeadReach.of(seller("PSE")), number))
                .isInstanceOf(LeadRefusal.Unknown.class);
    }

    @Test
    void LE10_yes_needs_step_and_revenue_and_no_needs_a_reason() {
        var number = bench.enter("Alfa", "NO", Way.RULES);
        var actor = seller("P1");
        assertThatThrownBy(() -> bench.run(() -> bench.answering.accept(actor, number, " ", null)))
                .isInstanceOfSatisfying(LeadRefusal.Faulty.class, refusal -> assertThat(refusal.findings())
                        .extracting(f -> f.code())
                        .containsExactly("next-step-needed", "revenue-needed"));
        assertThatThrownBy(() -> bench.run(() -> bench.answering.decline(actor, number, "lazy", "")))
                .isInstanceOf(LeadRefusal.Faulty.class);
        assertThatThrownBy(() -> bench.run(() -> bench.answering.decline(actor, number, "other", "")))
                .isInstanceOf(LeadRefusal.Faulty.class);
        bench.run(() -> bench.answering.accept(actor, number, "Call Kari", SUM));
        assertThat(bench.lead(number).status()).isEqualTo(LeadStatus.ACCEPTED);
        assertThatThrownBy(() -> bench.run(() -> bench.answering.accept(actor, number, "Again", SUM)))
                .isInstanceOf(LeadRefusal.Answered.class);
    }

    @Test
    void LE12_when_the_clock_has_ended_the_next_is_asked_and_then_nobody() {
        var number = bench.enter("Alfa", "NO", Way.RULES);
        assertThat(bench.in(() -> bench.answering.expireNext())).isFalse();
        bench.now.set(bench.lead(number).answerBy());
        assertThat(bench.in(() -> bench.answering.expireNext())).isTrue();
        assertThat(bench.lead(number).account()).isEqualTo("P2");
        bench.now.set(bench.lead(number).answerBy());
        assertThat(bench.in(() -> bench.answering.expireNext())).isTrue();
        assertThat(bench.lead(number).status()).isEqualTo(LeadStatus.UNASSIGNED);
        assertThat(bench.in(() -> bench.answering.expireNext())).isFalse();
    }

    @Test
    void LE23_a_quarter_of_the_time_before_the_end_the_partner_is_reminded_once_and_others_hear_of_each_step() {
        bench.offered.forget();
        var number = bench.enter("Alfa", "NO", Way.RULES);
        var end = bench.lead(number).answerBy();
        bench.answered.forget();
        bench.ending.forget();
        assertThat(bench.offered.all().get(0).offers())
                .extracting(o -> o.account() + " " + o.number() + " " + o.pool())
                .containsExactly("P1 " + number + " false");
        bench.now.set(MONDAY.plus(Duration.ofMinutes(359)));
        assertThat(bench.in(() -> bench.answering.warnNext())).isFalse();
        bench.now.set(MONDAY.plus(Duration.ofHours(6)));
        assertThat(bench.in(() -> bench.answering.warnNext())).isTrue();
        assertThat(bench.in(() -> bench.answering.warnNext())).isFalse();
        assertThat(bench.ending.all())
                .containsExactly(new AnswerEnding("P1", number, "Alfa", end, MONDAY.plus(Duration.ofHours(6))));
        bench.now.set(end);
        bench.in(() -> bench.answering.expireNext());
        assertThat(bench.answered.all())
                .extracting(a -> a.account() + " " + a.answer())
                .containsExactly("P1 EXPIRED");
        bench.run(() -> bench.answering.accept(
                LeadBench.seller("P2"), number, "Call", new Amount(new java.math.BigDecimal("10"), "NOK")));
        assertThat(bench.answered.all())
                .extracting(a -> a.account() + " " + a.answer())
                .containsExactly("P1 EXPIRED", "P2 ACCEPTED");
        bench.now.set(MONDAY.plus(Duration.ofDays(9)));
        assertThat(bench.in(() -> bench.answering.warnNext()))
                .as("who has answered is not reminded")
                .isFalse();
    }

    @Test
    void LE12_many_instances_let_each_lead_go_on_once() throws Exception {
        for (int i = 0; i < 30; i++) bench.enter("Firma " + i + " og sønner nummer " + i, "NO", Way.RULES);
        bench.now.set(MONDAY.plus(Duration.ofDays(1)));
        var counts = AtOnce.all(6, () -> {
            int moved = 0;
            while (bench.in(() -> bench.answering.expireNext())) moved++;
            return moved;
        });
        // who was passed over by a lock of another comes back at the next look
        int late = 0;
        while (bench.in(() -> bench.answering.expireNext())) late++;
        assertThat(counts.stream().mapToInt(Integer::intValue).sum() + late).isEqualTo(30);
        assertThat(bench.column("select lead::text from leads_offer where answer = 'EXPIRED' and account is not null"))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void LE13_an_acceptance_and_the_end_of_the_clock_never_both_count() throws Exception {
        for (int round = 0; round < 10; round++) {
            bench.now.set(MONDAY);
            var number = bench.enter("Runde nummer " + round, "NO", Way.RULES);
            var asked = bench.lead(number).account();
            var end = bench.lead(number).answerBy();
            var outcomes = AtOnce.<String>all(List.of(
                    () -> {
                        try {
                            bench.run(() -> bench.answering.accept(seller(asked), number, "Call", SUM));
                            return "accepted";
                        } catch (TooLate late) {
                            return "late";
                        }
                    },
                    () -> bench.in(() -> bench.answering.expireNext()) ? "expired" : "not yet",
                    () -> {
                        bench.now.set(end);
                        return "";
                    }));
            var lead = bench.lead(number);
            boolean accepted = outcomes.get(0).equals("accepted");
            assertThat(lead.status() == LeadStatus.ACCEPTED)
                    .as(outcomes.toString())
                    .isEqualTo(accepted);
            assertThat(bench.column("select answer from leads_offer where lead = ? and account = ?", lead.id(), asked))
                    .hasSize(1)
                    .doesNotContain(accepted ? "EXPIRED" : "ACCEPTED");
            if (!accepted) while (bench.in(() -> bench.answering.expireNext())) round += 0;
        }
    }

    @Test
    void LE14_every_edit_stands_in_the_history_and_the_supplier_sees_it() {
        var number = bench.enter("Alfa", "NO", Way.RULES);
        var actor = seller("P1");
        assertThatThrownBy(() -> bench.run(() -> bench.working.edit(actor, number, Working.Edit.toStage("proposal"))))
                .isInstanceOf(LeadRefusal.NotAtWork.class);
        bench.run(() -> bench.answering.accept(actor, number, "Call", SUM));
        bench.run(() -> bench.working.edit(
                actor,
                number,
                new Working.Edit(
                        "proposal",
                        null,
                        new Amount(new BigDecimal("95000"), "NOK"),
                        null,
                        null,
                        null,
                        null,
                        "Nice people")));
        var seen = bench.book().sheet(LeadReach.of(channel()), number);
        assertThat(seen.head().stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(seen.events().get(0).changes())
                .containsEntry("stage", List.of("accepted", "proposal"))
                .containsEntry("expectedRevenue", List.of("90000", "95000"));
        assertThat(seen.events().get(0).text()).isEqualTo("Nice people");
        bench.run(() -> bench.working.edit(actor, number, Working.Edit.toStage("won")));
        assertThat(bench.lead(number).status()).isEqualTo(LeadStatus.WON);
        assertThatThrownBy(() -> bench.run(() -> bench.working.edit(actor, number, Working.Edit.toStage("lost"))))
                .isInstanceOf(LeadRefusal.NotAtWork.class);
    }

    @Test
    void LE15_a_partner_sees_nothing_of_what_came_after_its_own_answer() {
        var number = bench.enter("Alfa", "NO", Way.RULES);
        bench.run(() -> bench.answering.decline(seller("P1"), number, "noCapacity", "busy"));
        bench.run(() -> bench.answering.accept(seller("P2"), number, "Secret step", SUM));
        var past = bench.book().sheet(LeadReach.of(manager("P1")), number);
        assertThat(past.head().past()).isTrue();
        assertThat(past.head().status()).isEqualTo(LeadStatus.DECLINED);
        assertThat(past.toString())
                .doesNotContain("P2")
                .doesNotContain("Secret step")
                .doesNotContain("90000");
        assertThat(bench.book()
                        .list(
                                LeadReach.of(manager("P1")),
                                LeadFilter.of("declined", null),
                                bryggen.portal.platform.ListAsk.first(20))
                        .total())
                .isEqualTo(1);
        assertThat(bench.book()
                        .list(
                                LeadReach.of(manager("P1")),
                                LeadFilter.of(null, null),
                                bryggen.portal.platform.ListAsk.first(20))
                        .total())
                .isZero();
        assertThatThrownBy(() -> bench.book().sheet(LeadReach.of(manager("PSE")), number))
                .isInstanceOf(LeadRefusal.Unknown.class);
    }

    @Test
    void LE15_a_seller_does_not_see_the_leads_of_another_seller_and_the_manager_does() {
        var number = bench.enter("Alfa", "NO", Way.RULES);
        var one = seller("P1");
        bench.run(() -> bench.answering.accept(one, number, "Call", SUM));
        assertThat(bench.book().head(LeadReach.of(one), number).number()).isEqualTo(number);
        assertThat(bench.book().head(LeadReach.of(manager("P1")), number).number())
                .isEqualTo(number);
        assertThatThrownBy(() -> bench.book().head(LeadReach.of(seller("P1")), number))
                .isInstanceOf(LeadRefusal.Unknown.class);
    }

    @Test
    void LE17_spam_is_closed_and_can_be_offered_again() {
        var number = bench.enter("Alfa", "NO", Way.RULES);
        bench.run(() -> bench.answering.decline(seller("P1"), number, "spam", null));
        assertThat(bench.lead(number).status()).isEqualTo(LeadStatus.DECLINED);
        bench.run(() -> bench.desk.assign(channel(), number, "P2"));
        assertThat(bench.lead(number).status()).isEqualTo(LeadStatus.OFFERED);
    }

    @Test
    void LE4_what_resembles_an_open_lead_is_held_back_merged_and_parted_again() {
        var first = bench.enter("Bergen Pumpeteknikk AS", "NO", Way.RULES);
        var second = bench.enter("Bergen Pumpeteknik AS", "NO", Way.RULES);
        assertThat(bench.lead(second).status()).isEqualTo(LeadStatus.OFFERED);
        var draft = LeadBench.draft("Bergen Pumpeteknikk AS", "NO");
        var third = bench.in(() -> bench.entering.enter(channel(), draft, Way.RULES));
        assertThat(bench.lead(third).status()).isEqualTo(LeadStatus.UNASSIGNED);
        var twin = bench.book().sheet(LeadReach.of(channel()), third).twin();
        assertThat(twin.number()).isEqualTo(first);
        assertThat(twin.reasons()).containsExactly("email", "name", "family");
        assertThat(twin.score()).isEqualTo(90);
        bench.run(() -> bench.desk.merge(channel(), third));
        assertThat(bench.lead(third).status()).isEqualTo(LeadStatus.MERGED);
        assertThat(bench.book().sheet(LeadReach.of(seller("P1")), first).merged())
                .singleElement()
                .satisfies(merged -> assertThat(merged.number()).isEqualTo(third));
        bench.run(() -> bench.desk.undo(channel(), third));
        assertThat(bench.lead(third).status()).isEqualTo(LeadStatus.UNASSIGNED);
        bench.run(() -> bench.desk.byRules(channel(), third));
        assertThat(bench.lead(third).status()).isEqualTo(LeadStatus.OFFERED);
    }

    @Test
    void LE19_what_the_erp_sends_twice_is_one_lead() {
        var draft = LeadBench.draft("Alfa", "NO");
        var sent = new LeadDraft(
                draft.company(),
                null,
                "NO",
                null,
                null,
                null,
                draft.email(),
                null,
                "Pumps",
                null,
                null,
                null,
                "opp-17");
        var first = bench.in(() -> bench.entering.take(sent));
        assertThat(bench.in(() -> bench.entering.take(sent))).isEqualTo(first);
    }
}
