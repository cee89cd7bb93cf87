package bryggen.portal.leads;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.platform.ListAsk;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hundred thousand leads: every list and every figure is read off an index. */
class ManyLeadsIT {
    private static LeadBench bench;

    @BeforeAll
    static void fill() {
        bench = new LeadBench("many_leads");
        bench.partner("P1", "NO", 10);
        bench.run(() -> {
            bench.sql.run(
                    """
                    insert into leads_lead (id, number, thread, account, status, origin, entered_at, entered_by, company,
                        country, postal_code, currency, email, answer_by, stage, changed_at)
                    select gen_random_uuid(), 'L' || n, gen_random_uuid(),
                        case when n % 4 = 0 then '' else 'P' || (n % 40) end,
                        (array['UNASSIGNED', 'OFFERED', 'ACCEPTED', 'WON'])[n % 4 + 1], 'IMPORT',
                        timestamptz '2026-01-01' + n * interval '1 minute', '', 'Company ' || n, 'NO',
                        lpad((n % 10000)::text, 4, '0'), 'NOK', 'm' || n || '@c.example',
                        case when n % 4 = 1 then timestamptz '2026-12-01' + n * interval '1 minute' end,
                        case when n % 4 = 2 then 'PROPOSAL' end, timestamptz '2026-01-01' + n * interval '1 minute'
                    from generate_series(900001, 1000000) n
                    """);
        });
        bench.run(() -> bench.sql.run("analyze leads_lead"));
    }

    /** The statements that the lists make, with the sort that goes with them. */
    private static List<String> questions() {
        return List.of(
                "where (l.account is not null) and (l.status = 'OFFERED') order by coalesce(l.answer_by, 'infinity'), l.number limit 21",
                "where (l.account in ('P1')) and (l.status = 'OFFERED') order by coalesce(l.answer_by, 'infinity'), l.number limit 21",
                "where (l.account in ('P2')) and (l.status = 'ACCEPTED') order by l.entered_at desc, l.number desc limit 21",
                "where (l.account in ('P2')) and (l.status <> 'MERGED') order by l.entered_at desc, l.number desc limit 21",
                "where (l.account is not null) and (l.status <> 'MERGED') order by l.entered_at desc, l.number desc limit 21",
                "where (l.account is not null) and (l.status = 'UNASSIGNED') order by l.entered_at desc, l.number desc limit 21",
                "where (l.account is not null) and (l.status = 'ACCEPTED') and (l.stage = 'PROPOSAL') order by l.changed_at desc, l.number desc limit 13",
                "where (l.account is not null) and (l.search like '%company 977777%') order by l.entered_at desc, l.number desc limit 21");
    }

    @Test
    void LE18_no_list_reads_the_whole_table() {
        for (var question : questions()) {
            var plan =
                    String.join("\n", bench.column("explain select l.number, l.company from leads_lead l " + question));
            assertThat(plan).as(question).doesNotContain("Seq Scan");
        }
    }

    @Test
    void LE4_looking_for_a_double_and_handing_out_does_not_grow_with_the_table() {
        long begin = System.nanoTime();
        for (int i = 0; i < 20; i++) bench.enter("Somebody quite new " + i, "NO", Entering.Way.RULES);
        assertThat((System.nanoTime() - begin) / 1_000_000)
                .as("milliseconds for twenty")
                .isLessThan(10_000);
    }

    @Test
    void LE18_a_page_of_a_list_is_there_at_once() {
        var book = bench.book();
        var reach = LeadReach.of(LeadBench.channel());
        for (var status : List.of("offered", "accepted", "unassigned", "won"))
            book.list(reach, LeadFilter.of(status, null), ListAsk.first(20));
        long begin = System.nanoTime();
        for (var status : List.of("offered", "accepted", "unassigned", "won")) {
            var page = book.list(reach, LeadFilter.of(status, null), ListAsk.first(20));
            assertThat(page.items()).hasSize(20);
            assertThat(page.more()).isTrue();
        }
        assertThat((System.nanoTime() - begin) / 1_000_000)
                .as("milliseconds for four lists")
                .isLessThan(4_000);
    }
}
