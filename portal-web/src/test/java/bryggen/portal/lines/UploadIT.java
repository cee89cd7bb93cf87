package bryggen.portal.lines;

import static bryggen.portal.catalogue.Goods.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.Heard;
import bryggen.dev.MigratedDatabase;
import bryggen.dev.QuietLog;
import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.Goods;
import bryggen.portal.catalogue.OpenCatalogue;
import bryggen.portal.catalogue.SomeActor;
import bryggen.portal.lines.Judged.Verdict;
import bryggen.portal.lines.Upload.Left;
import bryggen.portal.lines.Upload.State;
import bryggen.portal.lines.Upload.Told;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.files.TableRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** LN7 to LN11 on a real PostgreSQL, with a transaction around each step, as the server gives it. */
@DisplayName("Files of order lines")
class UploadIT {
    private static final Instant NOON = Instant.parse("2026-12-03T12:00:00Z");
    private static final Actor KARI = SomeActor.buyer("C1");
    private static OpenCatalogue catalogue;
    private static Uploading uploading;
    private static UploadReading reading;
    private static RefusedLines refusedLines;
    private static Killable killable;

    /** The worker, which may die after some batches. */
    private static final class Killable extends Uploading {
        private final Uploading inner;
        int batches = -1;

        Killable(Uploading real) {
            this.inner = real;
        }

        @Override
        Optional<Upload> claim() {
            return catalogue.sql.<Optional<Upload>>transaction(() -> inner.claim());
        }

        @Override
        Optional<byte[]> part(UUID file, int seq) {
            return catalogue.sql.<Optional<byte[]>>transaction(() -> inner.part(file, seq));
        }

        @Override
        void counted(Upload file) {
            catalogue.sql.transaction(() -> inner.counted(file));
        }

        @Override
        Upload take(Upload file, List<TableRow> rows) {
            if (batches-- == 0) throw new IllegalArgumentException("killed");
            return catalogue.sql.transaction(() -> inner.take(file, rows));
        }

        @Override
        void end(Upload file, String failure, String about) {
            catalogue.sql.transaction(() -> inner.end(file, failure, about));
        }
    }

    @BeforeAll
    static void open() {
        catalogue = new OpenCatalogue(MigratedDatabase.named("uploads"));
        catalogue.feeds.items(Goods.pump(), Goods.bolt());
        catalogue.feeds.prices(price(null, null, "PMP 25/60", "1", "1500"), price(null, null, "BOLT-M8-20", "1", "9"));
        catalogue.number(KARI, "4711", "BOLT-M8-20");
        uploading = new Uploading();
        uploading.uploads = new Uploads();
        uploading.uploads.sql = catalogue.sql;
        uploading.judging = new Judging();
        uploading.judging.recognising = catalogue.recognising;
        uploading.judging.offers = catalogue.offers;
        uploading.started = new Heard<Uploading.Started>().event();
        uploading.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        uploading.audit = new QuietLog();
        killable = new Killable(uploading);
        reading = new UploadReading();
        reading.uploading = killable;
        refusedLines = new RefusedLines();
        refusedLines.uploading = uploading;
    }

    @BeforeEach
    void empty() {
        killable.batches = -1;
        uploading.real = Clock.fixed(NOON, ZoneOffset.UTC);
        catalogue.sql.transaction(() -> catalogue.sql.run("truncate lines_upload cascade"));
    }

    @Test
    void LN8_LN9_of_ten_thousand_lines_each_is_counted_once_and_the_refused_come_back_as_a_file() {
        var text = new StringBuilder("sku;antall;merke\n");
        for (int i = 0; i < 10_000; i++)
            text.append(i % 100 == 7 ? "NO-SUCH" : i % 2 == 0 ? "4711" : "PMP 25/60")
                    .append(';')
                    .append(i % 1000 == 500 ? "33" : "30")
                    .append(";hylle ")
                    .append(i)
                    .append('\n');
        var id = brought(text.toString().getBytes(StandardCharsets.UTF_8));
        var file = get(id);
        assertThat(file.state()).isEqualTo(State.DONE);
        assertThat(file.total()).isEqualTo(10_000);
        assertThat(List.of(file.accepted(), file.changed(), file.refused())).containsExactly(9_890, 10, 100);
        var told = told(id, false);
        assertThat(told.stream()
                        .filter(t -> t.verdict() == Verdict.CHANGED)
                        .findFirst()
                        .orElseThrow()
                        .said())
                .extracting(Judged.Reason::code)
                .containsExactly("line-raised");
        var csv = csv(id).split("\r\n", -1);
        assertThat(csv[0]).isEqualTo("\ufeffsku;antall;merke;line;reason");
        assertThat(csv[1]).isEqualTo("NO-SUCH;30;hylle 7;9;There is no product NO-SUCH.");
        assertThat(csv).hasSize(102);
        var again = get(brought(csv(id).replace("NO-SUCH", "4711").getBytes(StandardCharsets.UTF_8)));
        assertThat(again.accepted()).isEqualTo(100);
        assertThat(again.header()).containsExactly("sku", "antall", "merke", "line", "reason");
    }

    @Test
    void LN7_a_file_of_10_001_lines_is_refused_as_a_whole_with_its_number() {
        var id = brought(("sku;quantity\n" + "4711;30\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8));
        assertThat(get(id).state()).isEqualTo(State.FAILED);
        assertThat(get(id).failure()).isEqualTo("upload-too-long");
        assertThat(get(id).about()).isEqualTo("10001");
        assertThat(number("select count(*) from lines_upload_line")).isZero();
        assertThat(number("select count(*) from lines_upload_part"))
                .as("the file is kept")
                .isPositive();
    }

    @Test
    void LN7_no_table_a_damaged_one_and_one_without_the_columns_are_kept_with_the_reason() {
        assertThat(failure("%PDF-1.7")).isEqualTo("table-type");
        assertThat(failure("sku;quantity\n\"4711;30\n")).isEqualTo("table-damaged");
        assertThat(failure("sku;price\n4711;30\n")).isEqualTo("upload-columns");
        assertThat(failure("sku;quantity\n\n \n")).isEqualTo("table-empty");
        assertThat(catalogue.sql.transaction(() -> uploading.latest(KARI))).hasSize(4);
        assertThatThrownBy(() -> brought(new byte[0])).isInstanceOf(LineRefusal.NoFile.class);
        assertThatThrownBy(() -> brought(new byte[Uploading.LARGEST + 1])).isInstanceOf(LineRefusal.TooLarge.class);
    }

    @Test
    void LN8_another_worker_goes_on_where_the_first_one_died_and_no_line_is_answered_twice() {
        var id = start(("sku;quantity\n" + "4711;30\n".repeat(1_700)).getBytes(StandardCharsets.UTF_8));
        killable.batches = 2;
        reading.look();
        assertThat(get(id).accepted()).isEqualTo(1_000);
        killable.batches = -1;
        reading.look();
        assertThat(get(id).accepted())
                .as("while its lease runs nobody else takes it")
                .isEqualTo(1_000);
        uploading.real = Clock.fixed(NOON.plus(Duration.ofSeconds(121)), ZoneOffset.UTC);
        reading.look();
        assertThat(get(id).state()).isEqualTo(State.DONE);
        assertThat(get(id).accepted()).isEqualTo(1_700);
        assertThat(number("select count(*) from lines_upload_line")).isEqualByComparingTo("1700");
    }

    @Test
    void LN8_a_file_that_nobody_gets_through_is_given_up_with_a_word() {
        var id = start("sku;quantity\n4711;30\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 6; i++) {
            assertThat(get(id).failure()).isEmpty();
            killable.batches = 0;
            uploading.real = Clock.fixed(NOON.plus(Duration.ofSeconds(121L * i)), ZoneOffset.UTC);
            reading.look();
        }
        assertThat(get(id).failure()).isEqualTo("upload-stuck");
    }

    @Test
    void LN9_cells_that_hold_something_else_are_refused_as_that() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("1");
            sheet.value(0, 0, "Artikel");
            sheet.value(0, 1, "Antal");
            sheet.value(0, 2, "Enhet");
            sheet.value(1, 0, 4711);
            sheet.value(1, 1, 40);
            sheet.value(2, 0, "PMP 25/60");
            sheet.formula(2, 1, "B2*2");
            sheet.value(3, 0, java.time.LocalDate.of(2026, 8, 20));
            sheet.style(3, 0).format("d. mmm").set();
            sheet.value(3, 1, 5);
            sheet.value(4, 0, "PMP 25/60");
            sheet.value(4, 1, 2);
            sheet.value(4, 2, "m");
            sheet.value(5, 0, "PMP 25/60");
            sheet.value(5, 1, -2);
        }
        var id = brought(out.toByteArray());
        assertThat(get(id).accepted()).isEqualTo(1);
        assertThat(told(id, true).stream()
                        .map(t -> t.line() + " " + t.said().get(0).code()))
                .containsExactly("3 line-formula", "4 line-date", "5 line-unit", "6 line-quantity-negative");
    }

    @Test
    void LN9_what_excel_writes_in_windows_1252_without_titles_is_read() {
        var id = brought("pmp 25/60;2,0\r\n\r\n4711;1.000\r\nØRE-1;1\r\n".getBytes(Charset.forName("windows-1252")));
        assertThat(get(id).accepted()).isEqualTo(1);
        assertThat(told(id, true).stream()
                        .map(t -> t.line() + " " + t.said().get(0).code()))
                .containsExactly("3 line-quantity-two-ways", "4 line-unknown");
        assertThat(told(id, true).get(1).cells()).containsExactly("ØRE-1", "1");
    }

    @Test
    void LN11_lines_are_taken_in_their_order_each_once_and_as_many_as_there_is_room_for() {
        var id = brought("sku;quantity\n4711;30\nPMP 25/60;2\n4711;40\n".getBytes(StandardCharsets.UTF_8))
                .toString();
        var next = catalogue.sql.transaction(() -> uploading.next(KARI, id));
        assertThat(next).extracting(Left::line).containsExactly(2, 3, 4);
        assertThat(Uploading.fitting(next, 1)).extracting(Left::line).containsExactly(2);
        assertThat(Uploading.fitting(next, 2)).hasSize(3);
        assertThat(Uploading.asks(next))
                .extracting(ask ->
                        ask.sku() + " " + ask.quantity().stripTrailingZeros().toPlainString())
                .containsExactly("BOLT-M8-20 70", "PMP 25/60 2");
        catalogue.sql.transaction(() -> uploading.taken(KARI, id, 2, 3, 2, "B1"));
        assertThatThrownBy(() -> catalogue.sql.transaction(() -> uploading.taken(KARI, id, 2, 4, 3, "B2")))
                .isInstanceOf(LineRefusal.NothingLeft.class);
        assertThat(catalogue.sql.transaction(() -> uploading.left(KARI, id))).isEqualTo(1);
        assertThat(catalogue.sql.transaction(() -> uploading.orders(KARI, id))).containsExactly("B1");
    }

    @Test
    void LN7_nobody_else_sees_a_file() {
        var id = brought("4711;30\n".getBytes(StandardCharsets.UTF_8)).toString();
        assertThatThrownBy(() -> catalogue.sql.transaction(() -> uploading.get(SomeActor.buyer("C2"), id)))
                .isInstanceOf(LineRefusal.Unknown.class);
        assertThat(catalogue.sql.transaction(() -> uploading.latest(SomeActor.buyer("C2"))))
                .isEmpty();
    }

    private static String failure(String text) {
        return get(brought(text.getBytes(StandardCharsets.UTF_8))).failure();
    }

    private static UUID brought(byte[] bytes) {
        var id = start(bytes);
        reading.look();
        return id;
    }

    private static UUID start(byte[] bytes) {
        return catalogue.sql.transaction(() -> {
            try {
                return uploading.start(KARI, "lines.csv", new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Upload get(UUID id) {
        return catalogue.sql.transaction(() -> uploading.get(KARI, id.toString()));
    }

    private static List<Told> told(UUID id, boolean refusedOnly) {
        return catalogue.sql.transaction(() -> uploading.told(KARI, id.toString(), refusedOnly, 0, 1_000));
    }

    private static String csv(UUID id) {
        var out = new ByteArrayOutputStream();
        catalogue.sql.transaction(() -> {
            try {
                refusedLines.write(KARI, id.toString(), Texts.in(Language.EN), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    private static BigDecimal number(String sql) {
        return catalogue.sql.transaction(
                () -> catalogue.sql.row(sql, row -> row.getBigDecimal(1)).orElseThrow());
    }
}
