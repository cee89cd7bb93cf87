package bryggen.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.MigratedDatabase;
import bryggen.dev.QuietLog;
import bryggen.portal.access.AccessRefusal;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.KnownCompanies;
import bryggen.portal.catalogue.SomeActor;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.jpa.PlainSql;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure of the scorecard against a second count, made here from the raw rows, over random and odd cases. */
@DisplayName("The scorecard")
class ScorecardIT {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Quarter QUARTER = new Quarter(2026, 4);
    /** Midnight in Oslo is 22:00 before the clock changes, and 23:00 after: both edges of this quarter. */
    private static final Instant BEGIN = Instant.parse("2026-09-30T22:00:00Z");

    private static final Instant END = Instant.parse("2026-12-31T23:00:00Z");
    private static final List<String> PARTNERS = List.of("P1", "P2", "P3");

    private static PlainSql sql;
    private static Figures figures;

    @BeforeAll
    static void fill() {
        var database = MigratedDatabase.named("scorecards");
        sql = new PlainSql(database::connect);
        figures = new Figures();
        figures.sql = sql;
        var random = new Random(20_261_122);
        sql.transaction(() -> {
            for (int i = 0; i < 120; i++) lead(random, i);
            odd();
            for (int i = 0; i < 200; i++) order(random, i);
            for (int i = 0; i < 40; i++)
                sql.run(
                        "insert into deals_deal (id, number, thread, account, status, company, country, currency, created_at,"
                                + " submitted_at, changed_at) values (gen_random_uuid(), ?, gen_random_uuid(), ?, 'REJECTED',"
                                + " 'Firma', 'NO', 'NOK', ?, ?::timestamptz, ?)",
                        "D" + i,
                        PARTNERS.get(random.nextInt(3)),
                        BEGIN,
                        i % 5 == 0 ? null : somewhen(random),
                        BEGIN);
            for (int i = 0; i < 80; i++)
                sql.run(
                        "insert into quotes_quote (id, number, version, account, current, status, owner, owner_name, thread,"
                                + " language, currency, valid_until, tax_category, tax_percent, made_at, changed_at, sent_at)"
                                + " values (gen_random_uuid(), ?, ?, ?, ?, 'SENT', gen_random_uuid(), 'x', gen_random_uuid(),"
                                + " 'nb', 'NOK', '2027-01-31', 'S', 25, ?, ?, ?::timestamptz)",
                        "Q" + i / 2,
                        1 + i % 2,
                        PARTNERS.get(i / 2 % 3),
                        i % 2 == 1,
                        BEGIN,
                        BEGIN,
                        i % 5 == 0 ? null : somewhen(random));
            campaigns(random);
            people(random);
        });
    }

    @Test
    @DisplayName("IS6 a quarter begins and ends at midnight in the supplier's zone, summer or winter")
    void edges() {
        assertThat(QUARTER.period(OSLO).from()).isEqualTo(BEGIN);
        assertThat(QUARTER.period(OSLO).until()).isEqualTo(END);
        assertThat(Quarter.at(END.minusMillis(1), OSLO)).isEqualTo(QUARTER);
        assertThat(Quarter.at(END, OSLO)).isEqualTo(new Quarter(2027, 1));
        assertThat(new Quarter(2026, 1).before()).isEqualTo(new Quarter(2025, 4));
        assertThat(Quarter.of("2026Q5")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kpi.class)
    @DisplayName("IS6 a figure is what the raw rows say, and the rows that are shown behind it add up to it")
    void figure(Kpi kpi) {
        boolean any = false;
        for (var partner : PARTNERS)
            for (var quarter : List.of(QUARTER, QUARTER.before(), new Quarter(2027, 1))) {
                var period = quarter.period(OSLO);
                var expected = counted(kpi, partner, period);
                var sums = figures.sums(kpi, partner, period);
                assertThat(comparable(sums))
                        .as(kpi + " " + partner + " " + quarter)
                        .isEqualTo(comparable(expected));
                assertThat(comparable(figures.sums(kpi, PARTNERS, period).getOrDefault(partner, Map.of())))
                        .as("together with others")
                        .isEqualTo(comparable(sums));
                var rows = rows(kpi, partner, period);
                var added = new TreeMap<String, BigDecimal>();
                for (var row : rows) added.merge(row.currency(), row.value(), BigDecimal::add);
                assertThat(comparable(added)).as("the rows behind it").isEqualTo(comparable(sums));
                any |= !rows.isEmpty();
            }
        assertThat(any).as("void: nothing was there to be counted").isTrue();
    }

    @Test
    @DisplayName("IS6 offered twice counts once, expired is not in time, won after the quarter counts in the next")
    void oddOnes() {
        var now = QUARTER.period(OSLO);
        var next = new Quarter(2027, 1).period(OSLO);
        assertThat(labels(Kpi.LEADS_RECEIVED, "P1", now))
                .containsOnlyOnce("Twice")
                .contains("At the edge");
        assertThat(labels(Kpi.LEADS_RECEIVED, "P1", now)).doesNotContain("After the edge");
        assertThat(labels(Kpi.LEADS_IN_TIME, "P1", now)).contains("Twice").doesNotContain("Expired");
        assertThat(labels(Kpi.LEADS_WON, "P1", now)).doesNotContain("Won late");
        assertThat(labels(Kpi.LEADS_WON, "P1", next)).contains("Won late");
        assertThat(labels(Kpi.LEADS_ACCEPTED, "P1", now)).contains("Won late");
    }

    @Test
    @DisplayName("IS8 a level is earned when its rules and those below are met; what is missing is said exactly")
    void levels() {
        var two = new Programme.Rule(2, Kpi.ORDERS, BigDecimal.TEN);
        var three = new Programme.Rule(3, Kpi.LEADS_WON, BigDecimal.ONE);
        var short2 = new Programme.Met(two, new BigDecimal("9"));
        var met2 = new Programme.Met(two, BigDecimal.TEN);
        var met3 = new Programme.Met(three, BigDecimal.ONE);
        assertThat(Programme.earned(List.of(short2, met3))).isEqualTo(1);
        assertThat(Programme.earned(List.of(met2))).isEqualTo(2);
        assertThat(Programme.earned(List.of(met2, met3))).isEqualTo(3);
        assertThat(short2.missing()).isEqualByComparingTo("1");
        assertThat(met3.missing()).isZero();
    }

    @Test
    @DisplayName("IS5 IS7 partner and supplier see the same card with its targets, and nobody another partner's")
    void sameForBoth() {
        var cards = new Scorecards();
        cards.accounts = KnownCompanies.in(sql);
        cards.figures = figures;
        cards.sql = sql;
        cards.clock = Clock.fixed(END.minusSeconds(1), OSLO);
        cards.zone = OSLO;
        cards.audit = new QuietLog();
        sql.transaction(() -> {
            for (var account : List.of("P1", "P2", "C1"))
                sql.run(
                        "insert into accounts_account (number, name, kind, currency, opened_at) values (?, ?, ?, 'SEK', now())",
                        account,
                        "Firma " + account,
                        account.startsWith("P") ? "PARTNER" : "CUSTOMER");
            cards.aim(channel(), "", QUARTER, Map.of(Kpi.ORDERS, new BigDecimal("5"), Kpi.STORIES, BigDecimal.ONE));
            cards.aim(channel(), "P1", QUARTER, Map.of(Kpi.ORDERS, new BigDecimal("7")));
            var manager = SomeActor.of("P1", Account.Kind.PARTNER, Role.PARTNER_MANAGER);
            var own = cards.of(manager, null, QUARTER);
            assertThat(cards.of(channel(), "P1", QUARTER)).isEqualTo(own);
            assertThat(own.currency()).isEqualTo("SEK");
            assertThat(own.lines())
                    .filteredOn(line -> line.target() != null)
                    .extracting(line -> line.kpi() + " " + line.target().toPlainString())
                    .containsExactly("ORDERS 7", "STORIES 1");
            assertThat(cards.targets("P2", QUARTER).get(Kpi.ORDERS)).isEqualByComparingTo("5");
            assertThatThrownBy(() -> cards.of(manager, "P2", QUARTER)).isInstanceOf(PlatformRefusal.class);
            assertThatThrownBy(() -> cards.of(channel(), "C1", QUARTER)).isInstanceOf(PlatformRefusal.class);
            assertThatThrownBy(() -> cards.of(channel(), null, QUARTER)).isInstanceOf(PlatformRefusal.class);
            assertThatThrownBy(() ->
                            cards.of(SomeActor.of("P1", Account.Kind.PARTNER, Role.PARTNER_SELLER), null, QUARTER))
                    .isInstanceOf(AccessRefusal.WrongRole.class);
            assertThatThrownBy(() -> cards.aim(manager, "P1", QUARTER, Map.of()))
                    .isInstanceOf(AccessRefusal.WrongRole.class);
            assertThatThrownBy(() -> cards.aim(channel(), "", QUARTER, Map.of(Kpi.ORDERS, new BigDecimal("-1"))))
                    .isInstanceOf(InsightRefusal.Faulty.class);
        });
    }

    private static Actor channel() {
        return SomeActor.of("SUPPLIER", Account.Kind.SUPPLIER, Role.CHANNEL_MANAGER);
    }

    private static Map<String, String> comparable(Map<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .filter(e -> e.getValue().signum() != 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stripTrailingZeros().toPlainString()));
    }

    private static List<String> labels(Kpi kpi, String partner, Period period) {
        return rows(kpi, partner, period).stream().map(Figures.Row::label).toList();
    }

    private static List<Figures.Row> rows(Kpi kpi, String partner, Period period) {
        var rows = new ArrayList<Figures.Row>();
        String next = null;
        do {
            var page = figures.rows(kpi, partner, period, new ListAsk(1, 7, null, next));
            rows.addAll(page.items());
            next = page.next();
        } while (next != null);
        return rows;
    }

    /** The second count: raw rows, filtered in Java. Exhaustive, so that a new figure is counted twice or not built. */
    private static Map<String, BigDecimal> counted(Kpi kpi, String partner, Period period) {
        return switch (kpi) {
            case LEADS_RECEIVED -> leads(offers(o -> o.of(partner) && within(o.offered, period)));
            case LEADS_IN_TIME ->
                leads(offers(o -> o.of(partner)
                        && within(o.offered, period)
                        && List.of("ACCEPTED", "DECLINED").contains(o.answer)
                        && !o.answered.isAfter(o.answerBy)));
            case LEADS_ACCEPTED ->
                leads(offers(o -> o.of(partner) && "ACCEPTED".equals(o.answer) && within(o.answered, period)));
            case LEADS_WON ->
                number(raw(
                                "select distinct e.lead::text, e.account, e.at, l.account from leads_event e join leads_lead l"
                                        + " on l.id = e.lead where e.kind = 'won'")
                        .stream()
                        .filter(r -> r[1].equals(partner) && r[3].equals(partner) && within(at(r[2]), period))
                        .map(r -> r[0])
                        .distinct()
                        .count());
            case DEALS ->
                number(raw("select account, submitted_at from deals_deal").stream()
                        .filter(r -> r[0].equals(partner) && r[1] != null && within(at(r[1]), period))
                        .count());
            case QUOTES ->
                number(raw("select account, number, sent_at from quotes_quote").stream()
                        .filter(r -> r[0].equals(partner) && r[2] != null && within(at(r[2]), period))
                        .map(r -> r[1])
                        .distinct()
                        .count());
            case ORDERS -> number(orders(partner, period).size());
            case ORDER_VALUE -> {
                var sums = new TreeMap<String, BigDecimal>();
                for (var order : orders(partner, period))
                    sums.merge(String.valueOf(order[5]).strip(), new BigDecimal(order[4]), BigDecimal::add);
                yield sums;
            }
            case CAMPAIGNS ->
                number(raw("select account, at from campaigns_enrolment").stream()
                        .filter(r -> r[0].equals(partner) && within(at(r[1]), period))
                        .count());
            case CAMPAIGN_RESULTS ->
                number(raw("select account, at from campaigns_result").stream()
                        .filter(r -> r[0].equals(partner) && within(at(r[1]), period))
                        .count());
            case DOWNLOADS ->
                number(raw("select account, day, downloads from campaigns_download").stream()
                        .filter(r -> r[0].equals(partner)
                                && r[1].compareTo(period.first().toString()) >= 0
                                && r[1].compareTo(period.end().toString()) < 0)
                        .mapToLong(r -> Long.parseLong(r[2]))
                        .sum());
            case STORIES ->
                number(raw("select account, published_at, status from campaigns_story").stream()
                        .filter(r -> r[0].equals(partner)
                                && r[2].equals("PUBLISHED")
                                && r[1] != null
                                && within(at(r[1]), period))
                        .count());
            case SIGN_INS -> {
                var people = raw("select person, account from access_membership").stream()
                        .filter(r -> r[1].equals(partner))
                        .map(r -> r[0])
                        .toList();
                yield number(raw("select person, created_at from access_sign_in").stream()
                        .filter(r -> people.contains(r[0]) && within(at(r[1]), period))
                        .count());
            }
        };
    }

    private static List<String[]> orders(String partner, Period period) {
        return raw("select account, coalesce(credited, ''), placed_at, acceptance, net, currency from orders_order")
                .stream()
                .filter(r -> (r[1].isEmpty() ? r[0] : r[1]).equals(partner))
                .filter(r -> !List.of("REFUSED", "CANCELLED").contains(r[3]))
                .filter(r -> within(at(r[2]), period))
                .toList();
    }

    private record Offer(
            String account, String lead, Instant offered, Instant answerBy, String answer, Instant answered) {
        boolean of(String partner) {
            return account.equals(partner);
        }
    }

    private static List<Offer> offers(Predicate<Offer> which) {
        return raw("select account, lead, offered_at, answer_by, answer, answered_at from leads_offer").stream()
                .map(r -> new Offer(r[0], r[1], at(r[2]), at(r[3]), r[4], r[5] == null ? null : at(r[5])))
                .filter(which)
                .toList();
    }

    private static Map<String, BigDecimal> leads(List<Offer> offers) {
        return number(offers.stream().map(Offer::lead).distinct().count());
    }

    private static Map<String, BigDecimal> number(long count) {
        return Map.of("", BigDecimal.valueOf(count));
    }

    private static boolean within(Instant at, Period period) {
        var day = at.atZone(OSLO).toLocalDate();
        return !day.isBefore(period.first()) && day.isBefore(period.end());
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    /** Moments as ISO instants, everything else as text. */
    private static List<String[]> raw(String query) {
        return sql.transaction(() -> sql.rows(query, row -> {
            var cells = new String[row.getMetaData().getColumnCount()];
            for (int i = 0; i < cells.length; i++) {
                var value = row.getObject(i + 1);
                cells[i] = value instanceof java.sql.Timestamp moment
                        ? moment.toInstant().toString()
                        : value == null ? null : value.toString();
            }
            return cells;
        }));
    }

    private static Instant somewhen(Random random) {
        // around both edges, to the second, and in between
        var base = List.of(BEGIN, END, BEGIN.plus(Duration.ofDays(40)), END.plus(Duration.ofDays(20)))
                .get(random.nextInt(4));
        return base.plusSeconds(random.nextInt(7_200) - 3_600).plus(Duration.ofDays(random.nextInt(3) - 1));
    }

    private static void lead(Random random, int i) {
        var id = newLead("L" + i, "Firma " + i, PARTNERS.get(random.nextInt(3)));
        for (int n = 0; n <= random.nextInt(3); n++) {
            var offered = somewhen(random);
            var answer = Arrays.asList("ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN")
                    .get(random.nextInt(4));
            offer(id, PARTNERS.get(random.nextInt(3)), offered, answer, offered.plusSeconds(random.nextInt(60_000)));
        }
        if (random.nextInt(3) == 0) event(id, PARTNERS.get(random.nextInt(3)), "won", somewhen(random));
    }

    private static void odd() {
        var twice = newLead("X1", "Twice", "P1");
        offer(twice, "P1", BEGIN.plusSeconds(10), "EXPIRED", BEGIN.plusSeconds(40_000));
        offer(twice, "P1", BEGIN.plusSeconds(90_000), "ACCEPTED", BEGIN.plusSeconds(90_010));
        var expired = newLead("X2", "Expired", "P2");
        offer(expired, "P1", BEGIN.plusSeconds(10), "EXPIRED", BEGIN.plusSeconds(30_010));
        var late = newLead("X3", "Won late", "P1");
        offer(late, "P1", END.minusSeconds(100), "ACCEPTED", END.minusSeconds(1));
        event(late, "P1", "won", END);
        offer(newLead("X4", "At the edge", "P1"), "P1", BEGIN, "ACCEPTED", BEGIN.plusSeconds(1));
        offer(newLead("X5", "After the edge", "P1"), "P1", END, "ACCEPTED", END.plusSeconds(1));
    }

    private static UUID newLead(String number, String company, String account) {
        var id = UUID.randomUUID();
        sql.run(
                "insert into leads_lead (id, number, thread, account, status, origin, entered_at, entered_by, company,"
                        + " country, currency, changed_at) values (?, ?, ?, ?, 'ACCEPTED', 'PAGE', ?, 'x', ?, 'NO', 'NOK', ?)",
                id,
                number,
                UUID.randomUUID(),
                account,
                BEGIN,
                company,
                BEGIN);
        return id;
    }

    private static void offer(UUID lead, String account, Instant at, String answer, Instant answered) {
        sql.run(
                "insert into leads_offer (id, lead, account, offered_at, answer_by, answer, answered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                lead,
                account,
                at,
                at.plusSeconds(30_000),
                answer,
                answered);
    }

    private static void event(UUID lead, String account, String kind, Instant at) {
        sql.run("insert into leads_event (lead, account, at, kind) values (?, ?, ?, ?)", lead, account, at, kind);
    }

    private static void order(Random random, int i) {
        var buyer = List.of("P1", "P2", "P3", "C1").get(random.nextInt(4));
        var credited = random.nextInt(3) == 0 ? PARTNERS.get(random.nextInt(3)) : null;
        sql.run(
                "insert into orders_order (id, number, account, origin, placed_at, acceptance, shipping, invoicing,"
                        + " net, tax, gross, currency, credited) values (gen_random_uuid(), ?, ?, 'WEB', ?, ?, 'NONE',"
                        + " 'NONE', ?::numeric, 0, ?::numeric, ?, ?)",
                "B" + i,
                buyer,
                somewhen(random),
                List.of("WAITING", "ACCEPTED", "REFUSED", "CANCELLED").get(random.nextInt(4)),
                String.valueOf(100 + i),
                String.valueOf(125 + i),
                random.nextInt(4) == 0 ? "SEK" : "NOK",
                credited);
    }

    private static void campaigns(Random random) {
        for (int i = 0; i < 12; i++) {
            var campaign = UUID.randomUUID();
            sql.run(
                    "insert into campaigns_campaign (id, number, status, names, starts, ends, changed_at, changed_by)"
                            + " values (?, ?, 'PUBLISHED', '{}', '2026-01-01', '2027-12-31', ?, 'x')",
                    campaign,
                    "K" + i,
                    BEGIN);
            for (var partner : PARTNERS) {
                sql.run(
                        "insert into campaigns_enrolment (campaign, account, at, person, person_name) values (?, ?, ?, ?, 'x')",
                        campaign,
                        partner,
                        somewhen(random),
                        UUID.randomUUID());
                for (var kind : List.of("LEAD", "ORDER"))
                    sql.run(
                            "insert into campaigns_result (campaign, account, kind, reference, at) values (?, ?, ?, ?, ?)",
                            campaign,
                            partner,
                            kind,
                            partner + i,
                            somewhen(random));
            }
            var brochure = UUID.randomUUID();
            sql.run(
                    "insert into campaigns_brochure (id, status, title, language, changed_at, changed_by)"
                            + " values (?, 'PUBLISHED', 'Sheet', 'nb', ?, 'x')",
                    brochure,
                    BEGIN);
            for (var day : List.of("2026-09-30", "2026-10-01", "2026-12-31", "2027-01-01"))
                sql.run(
                        "insert into campaigns_download (brochure, account, person, day, person_name, downloads, last_at)"
                                + " values (?, ?, ?, ?::date, 'x', ?, ?::timestamptz)",
                        brochure,
                        PARTNERS.get(random.nextInt(3)),
                        UUID.randomUUID(),
                        day,
                        1 + random.nextInt(5),
                        day + "T12:00:00Z");
            sql.run(
                    "insert into campaigns_story (id, number, account, author, author_name, company, status, outcome,"
                            + " language, title, text, line, industry, band, written_at, published_at)"
                            + " values (gen_random_uuid(), ?, ?, gen_random_uuid(), 'x', 'x', ?, 'WON', 'nb', 't', 't', 'l',"
                            + " 'i', 'SMALL', ?, ?)",
                    "S" + i,
                    PARTNERS.get(random.nextInt(3)),
                    random.nextInt(4) == 0 ? "WITHDRAWN" : "PUBLISHED",
                    BEGIN,
                    somewhen(random));
        }
    }

    private static void people(Random random) {
        for (int i = 0; i < 6; i++) {
            var person = UUID.randomUUID();
            sql.run("insert into access_person (id, email, name) values (?, ?, 'x')", person, "p" + i + "@x.example");
            sql.run(
                    "insert into access_membership (person, account, roles) values (?, ?, '{PARTNER_SELLER}')",
                    person,
                    PARTNERS.get(i % 3));
            if (i == 5)
                sql.run(
                        "insert into access_membership (person, account, roles) values (?, 'P1', '{PARTNER_SELLER}')",
                        person);
            for (int n = 0; n < 10; n++) {
                var at = somewhen(random);
                sql.run(
                        "insert into access_sign_in (id, person, door, created_at, last_seen_at, expires_at)"
                                + " values (gen_random_uuid(), ?, 'WEB', ?, ?, ?)",
                        person,
                        at,
                        at,
                        at);
            }
        }
    }
}
