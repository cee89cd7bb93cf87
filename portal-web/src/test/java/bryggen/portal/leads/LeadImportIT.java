package bryggen.portal.leads;

import static bryggen.portal.leads.LeadBench.channel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.leads.Entering.Way;
import bryggen.portal.leads.LeadImport.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** LE16: files of leads, good and bad, on a real PostgreSQL. */
class LeadImportIT {
    private static final String HEAD = "company;country;email;phone;value\n";
    private static LeadBench bench;

    @BeforeAll
    static void open() {
        bench = new LeadBench("lead_imports");
        bench.partner("P1", "NO", 100_000);
        bench.partner("P2", "SE", 100_000);
    }

    @BeforeEach
    void empty() {
        bench.run(() -> bench.sql.run("truncate leads_lead, leads_offer, leads_pool, leads_decision, leads_weighed,"
                + " leads_event, leads_double, leads_import, leads_import_part, leads_refused_line"));
    }

    @Test
    void LE16_of_twenty_thousand_lines_every_good_one_is_taken_and_every_bad_one_is_named() {
        var text = new StringBuilder(HEAD);
        for (int i = 2; i <= 20_001; i++) {
            var mail = i % 100 == 7 ? "not an address" : "m" + i + "@firma" + i + ".example";
            var country = i % 250 == 9 ? "Norge" : i % 2 == 0 ? "NO" : "SE";
            text.append("Firma nummer ")
                    .append(i)
                    .append(';')
                    .append(country)
                    .append(';')
                    .append(mail)
                    .append(";;1000\n");
        }
        var id = start(text.toString().getBytes(StandardCharsets.UTF_8));
        bench.reading.look();
        var file = report(id);
        assertThat(file.state()).isEqualTo(State.DONE);
        assertThat(file.lines()).isEqualTo(20_000);
        assertThat(file.refused()).isEqualTo(280);
        assertThat(file.taken()).isEqualTo(19_720);
        assertThat(bench.column("select count(*)::text from leads_lead where account in ('P1', 'P2')"))
                .containsExactly("19720");
        var refused = bench.in(() -> bench.importing.refused(channel(), id.toString(), 0, 3));
        assertThat(refused).extracting(RefusedLine::line).containsExactly(7, 9, 107);
        assertThat(refused.get(0).cells()).contains("not an address");
        assertThat(refused.get(1).findings()).extracting(f -> f.code()).contains("unknown-country");
        assertThat(bench.column("select count(*)::text from leads_import_part")).containsExactly("0");
    }

    @Test
    void LE16_another_worker_goes_on_where_the_first_one_died_and_nothing_is_doubled() {
        var text = new StringBuilder(HEAD);
        for (int i = 0; i < 1_700; i++)
            text.append("Nummer ").append(i).append(";NO;a").append(i).append("@b.example;;\n");
        var id = start(text.toString().getBytes(StandardCharsets.UTF_8));
        ((Transacted) bench.reading.importing).batches = 2;
        bench.reading.look();
        assertThat(report(id).taken()).isEqualTo(1_000);
        ((Transacted) bench.reading.importing).batches = -1;
        bench.reading.look();
        assertThat(report(id).taken())
                .as("while its lease runs nobody else takes it")
                .isEqualTo(1_000);
        bench.now.set(bench.now.get().plusSeconds(121));
        bench.reading.look();
        assertThat(report(id).state()).isEqualTo(State.DONE);
        assertThat(report(id).taken()).isEqualTo(1_700);
        assertThat(bench.column("select company from leads_lead where account is not null"))
                .hasSize(1_700)
                .doesNotHaveDuplicates();
    }

    @Test
    void LE16_what_excel_writes_is_read() {
        var id = start("Firma;Land;Telefon;Verdi\r\nBlåbær & Sønn;NO;22 22 55 55;\"120 000,50\"\r\n;;;\r\n"
                .getBytes(Charset.forName("windows-1252")));
        bench.reading.look();
        assertThat(report(id).lines()).isEqualTo(1);
        assertThat(bench.column(
                        "select company || ' ' || phone || ' ' || value from leads_lead where account is not null"))
                .containsExactly("Blåbær & Sønn +4722225555 120000.5000");
    }

    @Test
    void LE16_an_open_quotation_mark_stops_the_file_and_says_where() {
        var id = start((HEAD + "Good;NO;a@b.example;;\n\"Bad;NO;c@d.example;;\n").getBytes(StandardCharsets.UTF_8));
        bench.reading.look();
        assertThat(report(id).state()).isEqualTo(State.FAILED);
        assertThat(report(id).taken()).isEqualTo(1);
        assertThat(report(id).read()).isEqualTo(1);
    }

    @Test
    void LE16_a_file_that_would_lose_a_column_is_refused_as_a_whole() {
        for (var head : new String[] {
            "company;country;email;Nickname\nA;NO;a@b.example;x",
            "company;email\nA;a@b.example",
            "company;country;land\nA;NO;NO",
            ""
        })
            assertThatThrownBy(() -> start(head.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(LeadRefusal.BadFile.class);
        assertThat(bench.column("select name from leads_import")).isEmpty();
    }

    @Test
    void LE4_doubles_inside_of_a_file_and_of_open_leads_are_held_back() {
        bench.enter("Alfa Pumper", "NO", Way.LATER);
        var id = start((HEAD
                        + "Alfa Pumper;NO;info@alfapumper.example;;\nBeta Verk;NO;b@beta.example;;\nBeta Verk;NO;b@beta.example;;\n")
                .getBytes(StandardCharsets.UTF_8));
        bench.reading.look();
        assertThat(report(id).taken()).isEqualTo(3);
        assertThat(report(id).doubles()).isEqualTo(2);
    }

    private static UUID start(byte[] bytes) {
        return bench.in(() -> {
            try {
                return bench.importing.start(channel(), "leads.csv", Way.RULES, new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static LeadImport report(UUID id) {
        return bench.in(() -> bench.importing.report(channel(), id.toString()));
    }
}
