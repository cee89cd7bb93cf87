package bryggen.portal.notices;

import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.notices.NoticeBench.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.AtOnce;
import bryggen.integration.kernel.Money;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.deals.DealNews;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Language;
import bryggen.portal.quotes.QuoteNews;
import bryggen.portal.tables.FileMade;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people are told, in a real PostgreSQL: once, by right, in their language, and mailed as they chose. */
@DisplayName("Notices")
class NoticesIT {
    private static final Instant SEVEN = Instant.parse("2026-11-24T06:00:00Z");
    private static NoticeBench bench;

    @BeforeAll
    static void open() {
        bench = new NoticeBench("notices");
    }

    @BeforeEach
    void empty() {
        bench.empty();
    }

    @Test
    @DisplayName("NT1 what did not happen is told to nobody; what did, stands there with it")
    void inTheTransaction() {
        var kari = bench.person("kari", Language.NB, "C1", BUYER);
        assertThatThrownBy(() -> bench.sql.transaction(() -> {
                    bench.noticing.owe(List.of(bench.accepted("C1", "B1")));
                    throw new IllegalStateException("the ERP's page was not taken");
                }))
                .hasMessageContaining("not taken");
        assertThat(bench.inbox(kari)).isEmpty();
        bench.owe(bench.accepted("C1", "B1"));
        assertThat(bench.inbox(kari)).extracting(Notice::subject).containsExactly("B1");
    }

    @Test
    @DisplayName("NT2 the same occasion is one notice per person, heard again and by two at once")
    void once() throws Exception {
        var kari = bench.person("kari", Language.NB, "C1", BUYER);
        var ola = bench.person("ola", Language.NB, "C1", BUYER);
        AtOnce.all(4, () -> {
            bench.owe(bench.accepted("C1", "B1"), bench.accepted("C1", "B1"));
            return 1;
        });
        bench.owe(bench.accepted("C1", "B1"));
        assertThat(bench.inbox(kari)).hasSize(1);
        assertThat(bench.inbox(ola)).hasSize(1);
        bench.owe(bench.accepted("C1", "B2"));
        assertThat(bench.inbox(ola)).extracting(Notice::subject).containsExactlyInAnyOrder("B1", "B2");
    }

    @Test
    @DisplayName(
            "NT3 told are the company's people with the role; of an order who placed it, while that person sees it")
    void receivers() {
        var kari = bench.person("kari", Language.NB, "C1", BUYER);
        var ola = bench.person("ola", Language.NB, "C1", BUYER);
        var clerk = bench.person("clerk", Language.NB, "C1", PAYABLES);
        var other = bench.person("other", Language.NB, "C2", BUYER);
        bench.owe(bench.about("C1", Topic.ORDER_ACCEPTED, "B1", kari.person()));
        assertThat(bench.inbox(kari)).hasSize(1);
        assertThat(bench.inbox(ola)).isEmpty();
        bench.sql.transaction(() -> bench.sql.run(
                "update access_membership set disabled_at = now() where person = ? and account = 'C1'", kari.person()));
        bench.owe(bench.about("C1", Topic.ORDER_ACCEPTED, "B2", kari.person()));
        assertThat(bench.inbox(kari)).hasSize(1);
        assertThat(bench.inbox(ola)).extracting(Notice::subject).containsExactly("B2");
        assertThat(bench.inbox(clerk)).isEmpty();
        assertThat(bench.inbox(other)).isEmpty();
    }

    @Test
    @DisplayName(
            "NT15 of a file that was asked for its asker is told once, and nobody in the place of one who has left")
    void files() {
        var kari = bench.person("kari", Language.NB, "C1", BUYER);
        var ola = bench.person("ola", Language.NB, "C1", BUYER);
        var news = new FileNews();
        news.noticing = bench.noticing;
        news.clock = Clock.fixed(MONDAY, ZoneId.of("Europe/Oslo"));
        var made = new FileMade(UUID.randomUUID(), "C1", kari.person(), "orders-list.csv", true);
        var not = new FileMade(UUID.randomUUID(), "C1", kari.person(), "orders-list.csv", false);
        for (var file : List.of(made, made, not)) bench.sql.transaction(() -> news.made(file));
        assertThat(bench.inbox(kari))
                .extracting(notice -> notice.said(new Formats(Language.NB, ZoneId.of("Europe/Oslo")), number -> number))
                .containsExactlyInAnyOrder(
                        new Notice.Said("orders-list.csv", "Filen du ba om, er klar. Den ligger der i sju dager."),
                        new Notice.Said(
                                "orders-list.csv",
                                "Filen du ba om, kunne ikke lages. Be om den på nytt, eller om mindre."));
        assertThat(bench.inbox(kari)).extracting(Notice::thing).contains("/tables/files?account=C1&made=" + made.id());
        bench.sql.transaction(() -> bench.sql.run(
                "update access_membership set disabled_at = now() where person = ? and account = 'C1'", kari.person()));
        bench.sql.transaction(
                () -> news.made(new FileMade(UUID.randomUUID(), "C1", kari.person(), "orders-list.csv", false)));
        assertThat(bench.inbox(ola)).isEmpty();
        assertThat(bench.inbox(kari)).hasSize(2);
    }

    @Test
    @DisplayName("NT3 of deals and quotes the channel manager is told what waits, and the seller what was decided")
    void partners() {
        var seller = bench.person("seller", Language.EN, "P1", PARTNER_SELLER);
        var colleague = bench.person("colleague", Language.EN, "P1", PARTNER_SELLER);
        var channel = bench.person("channel", Language.EN, Account.SUPPLIER, CHANNEL_MANAGER);
        var heard = new PartnerNews();
        heard.noticing = bench.noticing;
        heard.clock = Clock.fixed(MONDAY, ZoneId.of("Europe/Oslo"));
        bench.sql.transaction(() -> {
            for (var kind : DealNews.Kind.values())
                heard.told(new DealNews(kind, "D" + kind, "P1", seller.person(), "Firma", LocalDate.of(2026, 12, 1)));
            for (var kind : QuoteNews.Kind.values())
                heard.told(new QuoteNews(kind, "Q" + kind, "P1", seller.person(), "Kunde", "Somebody", MONDAY));
        });
        assertThat(bench.inbox(channel))
                .extracting(Notice::subject)
                .containsExactlyInAnyOrder("DSUBMITTED", "DEXTENSION_ASKED", "DFISHING", "QSPECIAL_ASKED");
        assertThat(bench.inbox(seller))
                .hasSize(DealNews.Kind.values().length + QuoteNews.Kind.values().length - 4)
                .allSatisfy(notice -> assertThat(notice.said(
                                        new Formats(Language.EN, ZoneId.of("Europe/Oslo")), number -> "Firma " + number)
                                .title())
                        .contains(notice.subject()));
        assertThat(bench.inbox(colleague)).isEmpty();
    }

    @Test
    @DisplayName("NT4 one notice in four languages and their formats; inbox and mail say the same with the same link")
    void languages() {
        var people = new ArrayList<Actor>();
        for (var language : Language.values()) people.add(bench.person(language.code(), language, "C1", PAYABLES));
        var amount = new Money(new BigDecimal("1250.50"), Currency.getInstance("NOK"));
        bench.owe(new Occurrence(
                "C1",
                Topic.INVOICE_OVERDUE,
                "F1 2026-11-20",
                "F/1",
                null,
                MONDAY,
                List.of(Fact.text("F/1"), Fact.money(amount), Fact.date(LocalDate.of(2026, 11, 20)))));
        var titles = new ArrayList<String>();
        for (var person : people) {
            var formats = new Formats(person.language(), ZoneId.of("Europe/Oslo"));
            var notice = bench.inbox(person).get(0);
            var said = notice.said(formats, number -> "Firma " + number);
            titles.add(said.title());
            assertThat(said.title()).contains(formats.date(LocalDate.of(2026, 11, 20)));
            assertThat(said.text()).startsWith(formats.money(amount.amount(), "NOK"));
            assertThat(notice.thing()).isEqualTo("/invoices/invoice?account=C1&number=F%2F1");
        }
        assertThat(titles).contains("Invoice F/1 was due 20 Nov 2026").doesNotHaveDuplicates();
        var mails = mails(MONDAY);
        assertThat(mails).hasSize(4);
        for (var person : people) {
            var notice = bench.inbox(person).get(0);
            var mail = mails.get(person.name() + "@c1.example");
            var said =
                    notice.said(new Formats(person.language(), ZoneId.of("Europe/Oslo")), number -> "Firma " + number);
            assertThat(mail.letter().subject()).isEqualTo(said.title());
            assertThat(mail.letter().text())
                    .contains(said.text())
                    .contains("https://portal.nordvik.example" + notice.link())
                    .contains("Firma C1");
            assertThat(mail.letter().html())
                    .contains(said.text())
                    .contains("https://portal.nordvik.example" + notice.link().replace("&", "&amp;"));
        }
    }

    @Test
    @DisplayName("NT5 what somebody has typed is text in the HTML and no line of the head")
    void unescaped() {
        bench.person("kari", Language.EN, "P1", PARTNER_MANAGER);
        bench.owe(new Occurrence(
                "P1",
                Topic.LEAD_OFFERED,
                "L1",
                "L1",
                null,
                MONDAY,
                List.of(
                        Fact.text("L1"),
                        Fact.text("Evil <script>alert(1)</script>\r\nBcc: all@victims.example"),
                        Fact.moment(MONDAY))));
        var letter = mails(MONDAY).values().iterator().next().letter();
        assertThat(letter.subject()).doesNotContain("\r").doesNotContain("\n").contains("Evil <script>");
        assertThat(letter.html()).doesNotContain("<script>").contains("Evil &lt;script&gt;alert(1)");
        assertThat(letter.head().values())
                .allSatisfy(line -> assertThat(line).doesNotContain("\n").doesNotContain("Evil"));
    }

    @Test
    @DisplayName(
            "NT6 a person chooses: nothing at all, mail without the inbox, or the inbox alone; others get the usual")
    void chosen() {
        var none = bench.person("none", Language.EN, "C1", BUYER);
        var mail = bench.person("mail", Language.EN, "C1", BUYER);
        var inbox = bench.person("inbox", Language.EN, "C1", BUYER);
        var usual = bench.person("usual", Language.EN, "C1", BUYER);
        choose(none, false, Topic.Post.NONE);
        choose(mail, false, Topic.Post.NOW);
        choose(inbox, true, Topic.Post.NONE);
        bench.owe(bench.accepted("C1", "B1"));
        assertThat(bench.inbox(none)).isEmpty();
        assertThat(bench.inbox(mail)).isEmpty();
        assertThat(bench.inbox(inbox)).hasSize(1);
        assertThat(bench.inbox(usual)).hasSize(1);
        assertThat(mails(MONDAY).keySet()).containsExactlyInAnyOrder("mail@c1.example", "usual@c1.example");
        assertThat(bench.sql.transaction(() -> bench.choices.of(none)).keySet())
                .contains(Topic.ORDER_ACCEPTED)
                .doesNotContain(Topic.INVOICE_NEW, Topic.LEAD_OFFERED);
        assertThatThrownBy(() -> bench.sql.transaction(() -> bench.choices.choose(none, Map.of(), 24)))
                .isInstanceOf(NoticeRefusal.ChoiceUnfit.class);
    }

    @Test
    @DisplayName("NT7 a mail that was not taken is tried again and then not any more; what follows one shortly waits")
    void again() {
        bench.person("kari", Language.EN, "C1", BUYER);
        bench.owe(bench.accepted("C1", "B1"));
        var desk = bench.desk();
        assertThat(gather(desk, MONDAY)).isTrue();
        var first = next(desk, MONDAY).orElseThrow();
        assertThat(next(desk, MONDAY)).as("claimed").isEmpty();
        bench.sql.transaction(() -> desk.failed(first, "421 too busy", MONDAY));
        assertThat(next(desk, MONDAY.plusSeconds(9))).isEmpty();
        bench.owe(bench.accepted("C1", "B2"));
        assertThat(gather(desk, MONDAY.plusSeconds(10))).as("for company").isFalse();
        var second = next(desk, MONDAY.plusSeconds(10)).orElseThrow();
        assertThat(second.letter().head())
                .containsEntry("Message-ID", first.letter().head().get("Message-ID"));
        bench.sql.transaction(() -> desk.sent(first, MONDAY.plusSeconds(11)));
        assertThat(bench.count("select count(*) from notices_mail where sent_at is not null"))
                .as("an old claim says nothing")
                .isZero();
        bench.sql.transaction(() -> desk.sent(second, MONDAY.plusSeconds(11)));
        assertThat(next(desk, MONDAY.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(mails(MONDAY.plusSeconds(31))
                        .values()
                        .iterator()
                        .next()
                        .letter()
                        .subject())
                .isEqualTo("Order B2 is accepted");
    }

    @Test
    @DisplayName(
            "NT8 the daily mail goes once at its hour, with two instances, with all of the day, and late after a stop")
    void daily() throws Exception {
        var kari = bench.person("kari", Language.EN, "C1", BUYER);
        var late = bench.person("late", Language.EN, "C1", BUYER);
        bench.sql.transaction(() -> {
            bench.choices.choose(kari, Map.of(Topic.ORDER_ACCEPTED, new Choices.Choice(true, Topic.Post.DAILY)), 7);
            bench.choices.choose(late, Map.of(Topic.ORDER_ACCEPTED, new Choices.Choice(true, Topic.Post.DAILY)), 22);
        });
        for (int i = 0; i < 12; i++) {
            bench.now.set(MONDAY.plus(Duration.ofMinutes(i)));
            bench.owe(bench.accepted("C1", "B" + i));
        }
        assertThat(gather(bench.desk(), SEVEN.minusSeconds(60 * 60 * 9 + 1)))
                .as("not at ten yet")
                .isFalse();
        assertThat(mails(SEVEN.minusSeconds(1)).keySet()).containsExactly("late@c1.example");
        var desks = List.of(bench.desk(), bench.desk());
        AtOnce.each(desks.size(), i -> () -> {
            int gathered = 0;
            while (gather(desks.get(i), SEVEN)) gathered++;
            return gathered;
        });
        assertThat(bench.count("select count(*) from notices_mail m join access_person p on p.id = m.person"
                        + " where p.name = 'kari'"))
                .isEqualTo(1);
        var mail = mails(SEVEN).get("kari@c1.example").letter();
        assertThat(mail.subject()).isEqualTo("12 notices from Nordvik Industri AS");
        assertThat(mail.text()).contains("Order B0 is accepted").contains("Order B11 is accepted");
        bench.now.set(SEVEN.plusSeconds(1));
        bench.owe(bench.accepted("C1", "B99"));
        assertThat(gather(bench.desk(), SEVEN.plus(Duration.ofHours(15)).minusSeconds(2)))
                .isFalse();
        assertThat(mails(SEVEN.plus(Duration.ofDays(3))).keySet())
                .as("nobody ran for two days")
                .containsExactlyInAnyOrder("kari@c1.example", "late@c1.example");
    }

    @Test
    @DisplayName("NT9 the link of a mail stops that topic for that person, and a link of somebody's making nothing")
    void stopped() {
        var kari = bench.person("kari", Language.EN, "C1", BUYER);
        bench.person("ola", Language.EN, "C1", BUYER);
        var wish = bench.stopping.link(kari.person(), Topic.ORDER_ACCEPTED).replaceFirst(".*wish=", "");
        assertThat(bench.stopping.read(wish).topic()).isEqualTo(Topic.ORDER_ACCEPTED);
        assertThat(bench.count("select count(*) from notices_choice"))
                .as("looking stops nothing")
                .isZero();
        bench.sql.transaction(() -> bench.stopping.stop(wish));
        bench.owe(bench.accepted("C1", "B1"), bench.about("C1", Topic.ORDER_REFUSED, "B2", kari.person()));
        var mails = mails(MONDAY);
        assertThat(mails.get("ola@c1.example").letter().subject()).contains("B1");
        assertThat(mails.get("kari@c1.example").letter().subject()).isEqualTo("Order B2 is refused");
        assertThat(bench.inbox(kari)).hasSize(2);
        for (var odd : new String[] {null, "", "x", wish.substring(1), wish + "A"})
            assertThatThrownBy(() -> bench.stopping.read(odd)).isInstanceOf(NoticeRefusal.StopUnfit.class);
    }

    @Test
    @DisplayName("NT10 following the link marks one's own as read, which can be taken back; another's is not there")
    void read() {
        var kari = bench.person("kari", Language.EN, "C1", BUYER);
        var ola = bench.person("ola", Language.EN, "C1", BUYER);
        bench.owe(bench.accepted("C1", "B1"), bench.accepted("C1", "B2"));
        assertThat(bench.notices.unread(kari)).isEqualTo(2);
        var one = bench.inbox(kari).get(0);
        assertThatThrownBy(() -> bench.sql.transaction(() -> bench.notices.open(ola, one.id(), true)))
                .isInstanceOf(NoticeRefusal.Unknown.class);
        assertThat(bench.sql.transaction(() -> bench.notices.mark(ola, List.of(one.id()), true)))
                .isZero();
        bench.sql.transaction(() -> bench.notices.open(kari, one.id(), false));
        assertThat(bench.notices.unread(kari)).as("fetched ahead").isEqualTo(2);
        assertThat(bench.sql.transaction(() -> bench.notices.open(kari, one.id(), true)))
                .isEqualTo("/orders/order?account=C1&number=" + one.subject());
        assertThat(bench.notices.unread(kari)).isEqualTo(1);
        assertThat(bench.notices.unread(ola)).isEqualTo(2);
        bench.sql.transaction(() -> bench.notices.mark(kari, List.of(one.id()), false));
        assertThat(bench.notices.unread(kari)).isEqualTo(2);
        assertThat(bench.sql.transaction(() -> bench.notices.markAll(kari))).isEqualTo(2);
        assertThat(bench.notices.unread(kari)).isZero();
    }

    @Test
    @DisplayName("NT11 what was read goes after 180 days, what was not stays")
    void swept() {
        var kari = bench.person("kari", Language.EN, "C1", BUYER);
        bench.owe(bench.accepted("C1", "B1"), bench.accepted("C1", "B2"));
        mails(MONDAY);
        bench.sql.transaction(
                () -> bench.notices.mark(kari, List.of(bench.inbox(kari).get(0).id()), true));
        bench.now.set(MONDAY.plus(Duration.ofDays(180)));
        assertThat(bench.sql.transaction(() -> bench.sweeping.sweep())).isZero();
        bench.now.set(MONDAY.plus(Duration.ofDays(181)));
        assertThat(bench.sql.transaction(() -> bench.sweeping.sweep())).isEqualTo(1);
        assertThat(bench.inbox(kari)).hasSize(1);
    }

    @Test
    @DisplayName("NT12 what an ERP brings of its past is told to nobody")
    void history() {
        var kari = bench.person("kari", Language.EN, "C1", BUYER);
        var old = bench.accepted("C1", "B1");
        bench.now.set(MONDAY.plus(Duration.ofDays(7)));
        bench.owe(old, bench.accepted("C1", "B2"));
        assertThat(bench.inbox(kari)).extracting(Notice::subject).containsExactly("B2");
    }

    private static void choose(Actor actor, boolean inbox, Topic.Post mail) {
        bench.sql.transaction(
                () -> bench.choices.choose(actor, Map.of(Topic.ORDER_ACCEPTED, new Choices.Choice(inbox, mail)), 7));
    }

    private static boolean gather(MailDesk desk, Instant now) {
        return bench.sql.transaction(() -> desk.gather(now));
    }

    private static java.util.Optional<MailDesk.Written> next(MailDesk desk, Instant now) {
        return bench.sql.<java.util.Optional<MailDesk.Written>>transaction(() -> desk.next(now));
    }

    /** All mails that one instance sends at this moment, by their receiver. */
    private static Map<String, MailDesk.Written> mails(Instant now) {
        var desk = bench.desk();
        var mails = new java.util.TreeMap<String, MailDesk.Written>();
        while (gather(desk, now)) assertThat(now).isNotNull();
        for (var mail = next(desk, now); mail.isPresent(); mail = next(desk, now)) {
            assertThat(mails.put(mail.get().letter().to(), mail.get()))
                    .as("one mail each")
                    .isNull();
            var sent = mail.get();
            bench.sql.transaction(() -> desk.sent(sent, now));
        }
        return mails;
    }
}
