package bryggen.portal.deals;

import static bryggen.portal.deals.DealBench.MONDAY;
import static bryggen.portal.deals.DealBench.channel;
import static bryggen.portal.deals.DealBench.manager;
import static bryggen.portal.deals.DealBench.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.AtOnce;
import bryggen.portal.access.Account;
import bryggen.portal.access.Role;
import bryggen.portal.deals.DealNews.Kind;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.jpa.SqlFailure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registering, the race for one place, the answers, the clock, on a real PostgreSQL. */
class DealsIT {
    private static final String ALFA = "999000118";
    private static final String BETA = "999000126";
    private static final List<String> NUMBERS =
            List.of("999000118", "999000126", "999000134", "999000142", "999000150", "999000169");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static DealBench bench;

    @BeforeAll
    static void open() {
        bench = new DealBench("deals");
    }

    @BeforeEach
    void empty() {
        bench.now.set(MONDAY);
        bench.news.clear();
        bench.levels.clear();
        bench.run(() -> {
            bench.sql.run("truncate deals_deal, deals_event, deals_extension, deals_check, deals_flag");
            bench.sql.run("update deals_setting set checks_per_day = 20, tells_end = true, suspicious = 5");
            bench.sql.run("update deals_level set protection_days = 90, warning_days = 14");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void DE4_of_many_that_submit_the_same_at_once_one_gets_in_and_all_others_are_told(int many) throws Exception {
        var written = List.of("NO 999 000 118 MVA", "999000118", "999.000.118", "no999000118mva");
        var numbers = new ArrayList<String>();
        for (int i = 0; i < many; i++)
            numbers.add(bench.begin(seller("P" + i), written.get(i % 4), i % 2 == 0 ? "Pumps" : "pumper", "900000"));
        var outcomes = AtOnce.each(many, i -> () -> {
            try {
                bench.submitting.submit(seller("P" + i), numbers.get(i));
                return "in";
            } catch (DealRefusal.Taken taken) {
                return "taken";
            }
        });
        assertThat(Collections.frequency(outcomes, "in")).isEqualTo(1);
        assertThat(Collections.frequency(outcomes, "taken")).isEqualTo(many - 1);
        assertThat(bench.column("select number from deals_deal where status <> 'DRAFT' and account is not null"))
                .containsExactly(numbers.get(outcomes.indexOf("in")));
        assertThat(bench.column("select outcome from deals_check where account is not null order by 1"))
                .hasSize(many)
                .containsOnlyOnce("FREE");
    }

    @Test
    void DE4_the_database_itself_lets_no_second_one_in_but_another_family_and_another_time() {
        var first = bench.approved("P1", ALFA);
        var second = bench.begin(seller("P2"), ALFA, "Pumps", "900000");
        var sql = "update deals_deal set status = 'SUBMITTED', protection = daterange(?::date, null) where number = ?";
        assertThatThrownBy(() -> bench.run(() -> bench.sql.run(sql, TODAY, second)))
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining("deals_deal_one");
        bench.run(() -> bench.sql.run(sql, TODAY.plusDays(91), second));
        bench.submitted(seller("P2"), ALFA, "Valves", "900000");
        assertThat(bench.deal(first).until()).isEqualTo(TODAY.plusDays(90));
    }

    @Test
    void DE5_taken_says_until_when_where_the_supplier_allows_it_and_never_who() {
        bench.approved("P1SECRET", ALFA);
        var number = bench.begin(seller("P2"), ALFA, "Pumps", "900000");
        assertThatThrownBy(() -> bench.submitting.submit(seller("P2"), number))
                .isInstanceOfSatisfying(DealRefusal.Taken.class, taken -> {
                    assertThat(taken.code()).isEqualTo("deal-taken-until");
                    assertThat(taken.said(Texts.in(Language.EN))).contains("21 Feb 2027");
                    assertThat(taken.said(Texts.in(Language.NB))).doesNotContain("P1SECRET");
                });
        bench.run(() -> bench.settings.change(channel(), new DealSettings.Settings(20, false, 5)));
        assertThatThrownBy(() -> bench.submitting.submit(seller("P2"), number))
                .isInstanceOfSatisfying(DealRefusal.Taken.class, taken -> assertThat(taken.code())
                        .isEqualTo("deal-taken"));
        var own = bench.book().sheet(DealReach.of(manager("P2")), number);
        assertThat(own.head().status()).isEqualTo(DealStatus.DRAFT);
        assertThat(own.events()).extracting(DealSheet.Event::kind).containsExactly("taken", "taken", "begun");
        assertThat(own.toString()).doesNotContain("P1SECRET");
    }

    @Test
    void DE5_the_own_companys_deal_is_named_and_an_incomplete_one_gets_no_answer() {
        var first = bench.submitted(seller("P1"), ALFA, "Pumps", "900000");
        var again = bench.begin(manager("P1"), "NO 999 000 118", "Pumps", "1000");
        assertThatThrownBy(() -> bench.submitting.submit(manager("P1"), again))
                .isInstanceOfSatisfying(DealRefusal.Own.class, own -> assertThat(own.said(Texts.in(Language.EN)))
                        .contains(first));
        var half = bench.in(() -> bench.registering.begin(
                seller("P2"),
                new DealDraft("Alfa", ALFA, "NO", null, null, null, null, null, "Pumps", null, null, null, null),
                null));
        assertThatThrownBy(() -> bench.submitting.submit(seller("P2"), half))
                .isInstanceOfSatisfying(DealRefusal.Faulty.class, faulty -> assertThat(faulty.findings())
                        .extracting(f -> f.code())
                        .containsExactly(
                                "deal-contact-needed",
                                "deal-reach-needed",
                                "deal-project-needed",
                                "deal-value-needed"));
        assertThat(bench.column("select outcome from deals_check where account = 'P2'"))
                .isEmpty();
    }

    @Test
    void DE6_a_company_submits_twenty_times_a_day_and_the_next_day_again() {
        bench.approved("P1", ALFA);
        var number = bench.begin(seller("P2"), ALFA, "Pumps", "900000");
        for (int i = 0; i < 20; i++)
            assertThatThrownBy(() -> bench.submitting.submit(seller("P2"), number))
                    .isInstanceOf(DealRefusal.Taken.class);
        var free = bench.begin(manager("P2"), BETA, "Pumps", "900000");
        assertThatThrownBy(() -> bench.submitting.submit(manager("P2"), free))
                .isInstanceOfSatisfying(DealRefusal.UsedUp.class, usedUp -> {
                    assertThat(usedUp.kind().status()).isEqualTo(429);
                    assertThat(usedUp.rule()).isEqualTo("DE6");
                    assertThat(usedUp.retryAfter()).isEqualTo(15 * 3600 + 1);
                });
        assertThat(bench.column("select outcome from deals_check where account = 'P2'"))
                .hasSize(20);
        bench.now.set(MONDAY.plus(Duration.ofHours(15)));
        bench.submitting.submit(manager("P2"), free);
        assertThat(bench.deal(free).status()).isEqualTo(DealStatus.SUBMITTED);
    }

    @Test
    void DE7_who_fishes_is_shown_until_somebody_has_seen_to_it() {
        var fishing = new ArrayList<String>();
        for (var taken : NUMBERS) {
            bench.approved("P1", taken);
            fishing.add(bench.begin(seller("P2"), taken, "Pumps", "900000"));
        }
        bench.news.clear();
        for (int i = 0; i < 4; i++) fails(fishing.get(i));
        assertThat(bench.checkBook().flags(channel())).isEmpty();
        bench.now.set(MONDAY.plus(Duration.ofDays(3)));
        fails(fishing.get(4));
        assertThat(bench.checkBook().flags(channel())).singleElement().satisfies(flag -> {
            assertThat(flag.account()).isEqualTo("P2");
            assertThat(flag.taken()).isEqualTo(5);
        });
        fails(fishing.get(5));
        assertThat(bench.checkBook().flags(channel()).get(0).taken()).isEqualTo(6);
        assertThat(bench.news).extracting(DealNews::kind).as("said once").containsExactly(Kind.FISHING);
        var seen = bench.checkBook().list(channel(), true, "P2", ListAsk.first(20));
        assertThat(seen.items()).hasSize(6).allSatisfy(check -> assertThat(check.holder())
                .isEqualTo("P1"));
        bench.run(() ->
                assertThat(bench.checks.seen("P2", "Henrik", bench.now.get())).isTrue());
        bench.now.set(MONDAY.plus(Duration.ofDays(3)).plusSeconds(60));
        fails(fishing.get(0));
        assertThat(bench.checkBook().flags(channel())).isEmpty();
    }

    private static void fails(String number) {
        assertThatThrownBy(() -> bench.submitting.submit(seller("P2"), number)).isInstanceOf(DealRefusal.Taken.class);
    }

    @Test
    void DE8_small_deals_are_approved_at_once_by_level_and_currency_and_never_converted() {
        bench.levels.put("P3", 3);
        assertThat(bench.deal(bench.submitted(seller("P3"), NUMBERS.get(0), "Pumps", "149999.99"))
                        .status())
                .isEqualTo(DealStatus.APPROVED);
        assertThat(bench.deal(bench.submitted(seller("P3"), NUMBERS.get(1), "Pumps", "150000"))
                        .status())
                .isEqualTo(DealStatus.SUBMITTED);
        assertThat(bench.deal(bench.submitted(seller("P1"), NUMBERS.get(2), "Pumps", "1"))
                        .status())
                .isEqualTo(DealStatus.SUBMITTED);
        bench.run(() -> bench.settings.change(
                channel(), new DealSettings.Level(3, 30, 5, Map.of("EUR", new BigDecimal("999999")))));
        var other = bench.submitted(seller("P3"), NUMBERS.get(3), "Pumps", "10");
        assertThat(bench.deal(other).status()).as("kroner are no euros").isEqualTo(DealStatus.SUBMITTED);
        bench.run(() -> bench.reviewing.approve(channel(), other));
        assertThat(bench.deal(other).until()).isEqualTo(TODAY.plusDays(30));
        bench.run(() -> bench.settings.change(
                channel(), new DealSettings.Level(3, 90, 14, Map.of("NOK", new BigDecimal("150000")))));
    }

    @Test
    void DE8_DE9_rejected_with_a_reason_mended_and_submitted_again_with_its_history() {
        var number = bench.submitted(seller("P1"), ALFA, "Pumps", "900000");
        bench.run(() -> bench.reviewing.takeUp(channel(), number));
        assertThat(bench.deal(number).status()).isEqualTo(DealStatus.REVIEW);
        assertThatThrownBy(() -> bench.run(() -> bench.reviewing.reject(channel(), number, " ")))
                .isInstanceOf(DealRefusal.Faulty.class);
        assertThatThrownBy(() -> bench.run(
                        () -> bench.registering.edit(seller("P1"), number, DealBench.draft(ALFA, "Pumps", "1"))))
                .isInstanceOf(DealRefusal.NotSo.class);
        bench.run(() -> bench.reviewing.reject(channel(), number, "Too vague"));
        assertThat(bench.deal(number).status()).isEqualTo(DealStatus.REJECTED);
        // free for others meanwhile
        var other = bench.submitted(seller("P2"), ALFA, "Pumps", "900000");
        bench.run(() -> bench.protecting.release(seller("P2"), other));
        bench.run(() -> bench.registering.edit(seller("P1"), number, DealBench.draft(ALFA, "Pumps", "950000")));
        bench.submitting.submit(seller("P1"), number);
        bench.run(() -> bench.reviewing.approve(channel(), number));
        var sheet = bench.book().sheet(DealReach.of(manager("P1")), number);
        assertThat(sheet.events())
                .extracting(DealSheet.Event::kind)
                .containsExactly("approved", "submitted", "edited", "rejected", "review", "submitted", "begun");
        assertThat(sheet.events().get(2).changes()).containsEntry("value", List.of("900000", "950000"));
        assertThat(sheet.events().get(3).text()).isEqualTo("Too vague");
        assertThatThrownBy(() -> bench.run(() -> bench.reviewing.approve(channel(), number)))
                .isInstanceOf(DealRefusal.NotSo.class);
        assertThat(bench.news)
                .extracting(DealNews::kind)
                .containsExactly(Kind.SUBMITTED, Kind.REJECTED, Kind.SUBMITTED, Kind.SUBMITTED, Kind.APPROVED);
    }

    @Test
    void DE10_DE11_protected_through_the_last_day_then_expired_once_by_many_instances() throws Exception {
        var number = bench.approved("P1", ALFA);
        bench.approved("P1", BETA);
        bench.now.set(MONDAY.plus(Duration.ofDays(90)));
        bench.run(() -> assertThat(bench.protecting.expireNext()).isFalse());
        var rival = bench.begin(seller("P2"), ALFA, "Pumps", "900000");
        assertThatThrownBy(() -> bench.submitting.submit(seller("P2"), rival)).isInstanceOf(DealRefusal.Taken.class);
        bench.now.set(MONDAY.plus(Duration.ofDays(91)));
        bench.submitting.submit(seller("P2"), rival);
        var instances = AtOnce.all(8, () -> {
            int ended = 0;
            while (bench.in(() -> bench.protecting.expireNext())) ended++;
            return ended;
        });
        assertThat(instances.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(bench.column("select kind from deals_event where kind = 'expired' and account = 'P1'"))
                .hasSize(2);
        assertThat(bench.deal(number).status()).isEqualTo(DealStatus.EXPIRED);
        assertThat(bench.deal(rival).status()).isEqualTo(DealStatus.SUBMITTED);
    }

    @Test
    void DE11_warned_once_before_the_end() {
        var number = bench.approved("P1", ALFA);
        bench.now.set(MONDAY.plus(Duration.ofDays(75)));
        bench.run(() -> assertThat(bench.protecting.warnNext()).isFalse());
        bench.now.set(MONDAY.plus(Duration.ofDays(76)));
        bench.run(() -> assertThat(bench.protecting.warnNext()).isTrue());
        bench.run(() -> assertThat(bench.protecting.warnNext()).isFalse());
        assertThat(bench.book()
                        .list(DealReach.of(manager("P1")), DealFilter.of("ending", null), ListAsk.first(5))
                        .items())
                .extracting(DealHead::number)
                .containsExactly(number);
        assertThat(bench.news).extracting(DealNews::kind).endsWith(Kind.ENDING);
    }

    @Test
    void DE12_an_extension_is_asked_for_once_at_a_time_and_answered() {
        var number = bench.approved("P1", ALFA);
        var until = TODAY.plusDays(120);
        for (var unfit : List.of(TODAY.plusDays(90), TODAY.plusDays(90 + 367)))
            assertThatThrownBy(() -> bench.run(() -> bench.protecting.askExtension(seller("P1"), number, unfit, "why")))
                    .isInstanceOf(DealRefusal.Faulty.class);
        bench.run(() -> bench.protecting.askExtension(seller("P1"), number, until, "The board meets in March"));
        assertThatThrownBy(() -> bench.run(() -> bench.protecting.askExtension(seller("P1"), number, until, "again")))
                .isInstanceOfSatisfying(
                        DealRefusal.NotSo.class, no -> assertThat(no.code()).isEqualTo("deal-wish-waits"));
        assertThat(bench.book()
                        .list(DealReach.of(channel()), DealFilter.of("extension", null), ListAsk.first(5))
                        .items())
                .singleElement()
                .satisfies(head -> assertThat(head.wish()).isEqualTo(until));
        bench.run(() -> bench.reviewing.refuseExtension(channel(), number, "Show us the tender"));
        assertThat(bench.deal(number).until()).isEqualTo(TODAY.plusDays(90));
        bench.run(() -> bench.protecting.askExtension(seller("P1"), number, until, "Here it is"));
        bench.run(() -> bench.reviewing.extend(channel(), number));
        assertThat(bench.deal(number).until()).isEqualTo(until);
        assertThat(bench.column("select warn_on from deals_deal where account = 'P1'"))
                .containsExactly(until.minusDays(14).toString());
        assertThatThrownBy(() -> bench.run(() -> bench.reviewing.extend(channel(), number)))
                .isInstanceOf(DealRefusal.NotSo.class);
    }

    @Test
    void DE13_released_by_the_partner_or_taken_back_by_the_supplier_it_is_free_at_once() {
        var number = bench.approved("P1", ALFA);
        assertThatThrownBy(() -> bench.run(() -> bench.protecting.release(seller("P2"), number)))
                .isInstanceOf(DealRefusal.Unknown.class);
        bench.run(() -> bench.protecting.release(seller("P1"), number));
        var second = bench.approved("P2", ALFA);
        assertThatThrownBy(() -> bench.run(() -> bench.reviewing.revoke(channel(), second, "")))
                .isInstanceOf(DealRefusal.Faulty.class);
        bench.run(() -> bench.reviewing.revoke(channel(), second, "No work was done"));
        bench.submitted(seller("P3"), ALFA, "Pumps", "900000");
        assertThatThrownBy(() -> bench.run(() -> bench.protecting.release(seller("P1"), number)))
                .isInstanceOf(DealRefusal.NotSo.class);
    }

    @Test
    void DE14_an_order_of_the_thread_converts_it_once_and_its_place_stays_taken() {
        var number = bench.approved("P1", ALFA);
        var thread = bench.deal(number).thread();
        bench.run(() -> bench.protecting.sold(thread, "P2", "B100009", "Mole"));
        assertThat(bench.deal(number).status())
                .as("only its own partner's sale")
                .isEqualTo(DealStatus.APPROVED);
        bench.run(() -> bench.protecting.sold(thread, "P1", "B100001", "Olav"));
        bench.run(() -> bench.protecting.sold(thread, "P1", "B100002", "Olav"));
        var sheet = bench.book().sheet(DealReach.of(manager("P1")), number);
        assertThat(sheet.head().status()).isEqualTo(DealStatus.CONVERTED);
        assertThat(sheet.head().became()).isEqualTo("B100001");
        assertThat(sheet.events()).extracting(DealSheet.Event::kind).containsOnlyOnce("converted");
        var rival = bench.begin(seller("P2"), ALFA, "Pumps", "900000");
        assertThatThrownBy(() -> bench.submitting.submit(seller("P2"), rival)).isInstanceOf(DealRefusal.Taken.class);
        var word = bench.approved("P1", BETA);
        assertThatThrownBy(() -> bench.run(() -> bench.protecting.convert(seller("P1"), word, " ")))
                .isInstanceOf(DealRefusal.Faulty.class);
        bench.run(() -> bench.protecting.convert(seller("P1"), word, "Q100007"));
        assertThat(bench.deal(word).status()).isEqualTo(DealStatus.CONVERTED);
    }

    @Test
    void DE15_a_deal_goes_on_the_thread_of_its_lead_and_there_is_one_at_a_time() {
        var thread = UUID.randomUUID();
        bench.leads.put("P1 L100001", new LeadsAtWork.Found(thread, DealBench.draft(ALFA, "pumper", "5000")));
        assertThat(bench.registering.from(seller("P1"), "L100001").productFamily())
                .isEqualTo("pumps");
        var number = bench.in(
                () -> bench.registering.begin(seller("P1"), DealBench.draft(ALFA, "Pumps", "5000"), "L100001"));
        assertThat(bench.deal(number).thread()).isEqualTo(thread);
        assertThatThrownBy(() -> bench.run(() ->
                        bench.registering.begin(manager("P1"), DealBench.draft(BETA, "Pumps", "5000"), "L100001")))
                .isInstanceOfSatisfying(DealRefusal.Again.class, again -> assertThat(again.said(Texts.in(Language.EN)))
                        .contains(number));
        assertThatThrownBy(() -> bench.run(
                        () -> bench.registering.begin(seller("P2"), DealBench.draft(BETA, "Pumps", "5000"), "L100001")))
                .isInstanceOfSatisfying(DealRefusal.Faulty.class, faulty -> assertThat(faulty.code())
                        .isEqualTo("deal-lead-unknown"));
        bench.run(() -> bench.protecting.release(seller("P1"), number));
        bench.run(() -> bench.registering.begin(seller("P1"), DealBench.draft(BETA, "Pumps", "5000"), "L100001"));
    }

    @Test
    void DE16_a_seller_sees_the_own_a_manager_all_the_supplier_what_was_submitted_and_nobody_anothers() {
        var draft = bench.begin(seller("P1"), ALFA, "Pumps", "900000");
        var open = bench.submitted(seller("P1"), BETA, "Pumps", "900000");
        var colleague = DealReach.of(DealBench.actor("P1", Account.Kind.PARTNER, "Another", Role.PARTNER_SELLER));
        assertThat(numbers(DealReach.of(seller("P1")), null)).containsExactlyInAnyOrder(draft, open);
        assertThat(numbers(colleague, null)).isEmpty();
        assertThat(numbers(DealReach.of(manager("P1")), null)).containsExactlyInAnyOrder(draft, open);
        assertThat(numbers(DealReach.of(manager("P2")), null)).isEmpty();
        assertThat(numbers(DealReach.of(channel()), null)).containsExactly(open);
        assertThatThrownBy(() -> bench.book().sheet(colleague, open)).isInstanceOf(DealRefusal.Unknown.class);
        assertThatThrownBy(() -> bench.submitting.submit(
                        DealBench.actor("P1", Account.Kind.PARTNER, "Another", Role.PARTNER_SELLER), draft))
                .isInstanceOf(DealRefusal.Unknown.class);
    }

    @Test
    void DE17_found_by_status_and_words() {
        var open = bench.submitted(seller("P1"), ALFA, "Pumps", "900000");
        bench.begin(seller("P1"), BETA, "Pumps", "900000");
        var all = DealReach.of(manager("P1"));
        assertThat(numbers(all, "waiting")).containsExactly(open);
        assertThat(numbers(all, "open")).hasSize(2);
        assertThat(bench.book()
                        .list(all, DealFilter.of(null, ALFA), ListAsk.first(5))
                        .items())
                .extracting(DealHead::number)
                .containsExactly(open);
        for (var sort : List.of("changed", "-number", "company", "until", "-submitted"))
            assertThat(bench.book()
                            .list(all, DealFilter.of(null, "bruk"), new ListAsk(1, 5, sort, null))
                            .items())
                    .hasSize(2);
        assertThatThrownBy(() -> DealFilter.of("nothing", null)).isInstanceOf(DealRefusal.BadFilter.class);
        assertThatThrownBy(() -> DealFilter.of(null, "x".repeat(101))).isInstanceOf(DealRefusal.BadFilter.class);
    }

    private static List<String> numbers(DealReach reach, String status) {
        return bench.book().list(reach, DealFilter.of(status, null), ListAsk.first(50)).items().stream()
                .map(DealHead::number)
                .toList();
    }
}
