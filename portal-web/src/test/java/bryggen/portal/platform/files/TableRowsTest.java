package bryggen.portal.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.platform.files.TableRow.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Tables that people bring")
class TableRowsTest {
    @TempDir
    Path folder;

    @Test
    void a_workbook_is_read_cell_by_cell_with_what_each_holds() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Ordre");
            sheet.value(0, 0, "Varenummer");
            sheet.value(0, 1, "Antall");
            sheet.value(1, 0, "BLÅ & <1>");
            sheet.value(1, 1, 12.5);
            sheet.value(3, 0, 7038010000010L);
            sheet.formula(3, 1, "A1*2");
            sheet.value(4, 0, java.time.LocalDate.of(2026, 5, 12));
            sheet.style(4, 0).format("yyyy-mm-dd").set();
            sheet.value(4, 2, "behind a gap");
        }
        var rows = rows(out.toByteArray());
        assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 4, 5);
        assertThat(rows.get(1).texts()).containsExactly("BLÅ & <1>", "12.5");
        assertThat(rows.get(1).cell(1).kind()).isEqualTo(Kind.NUMBER);
        assertThat(rows.get(2).cell(0).text()).isEqualTo("7038010000010");
        assertThat(rows.get(2).cell(1).kind()).isEqualTo(Kind.FORMULA);
        assertThat(rows.get(3).cell(0).kind()).isEqualTo(Kind.DATE);
        assertThat(rows.get(3).texts()).containsExactly(rows.get(3).cell(0).text(), "", "behind a gap");
    }

    @Test
    void the_first_sheet_that_is_not_hidden_is_meant_and_noise_behind_fifteen_digits_is_none() throws IOException {
        var rows = rows(workbook(
                "<row r=\"1\"><c r=\"A1\"><v>2.9999999999999996</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>x</t></is></c>"
                        + "<c r=\"C1\" t=\"e\"><v>#REF!</v></c><c r=\"D1\"><v>1.2E3</v></c></row>"));
        assertThat(rows.get(0).texts()).containsExactly("3", "x", "#REF!", "1200");
        assertThat(rows.get(0).cell(2).kind()).isEqualTo(Kind.ERROR);
    }

    @Test
    void separated_values_are_read_in_both_charsets_with_any_separator_and_a_mark_in_front() throws IOException {
        assertThat(rows("\ufeffsku;antall\nØ-1;2\n".getBytes(StandardCharsets.UTF_8))
                        .get(1)
                        .texts())
                .containsExactly("Ø-1", "2");
        assertThat(rows("sku\tantall\r\nBLÅBÆR\t2\r\n".getBytes(Charset.forName("windows-1252")))
                        .get(1)
                        .texts())
                .containsExactly("BLÅBÆR", "2");
        assertThat(rows("sku,qty\n\"A, b\",2\n".getBytes(StandardCharsets.UTF_8))
                        .get(1)
                        .texts())
                .containsExactly("A, b", "2");
        var formula =
                rows("sku;qty\n'=A;=1+1\n".getBytes(StandardCharsets.UTF_8)).get(1);
        assertThat(formula.cell(0).text()).isEqualTo("=A");
        assertThat(formula.cell(1).kind()).isEqualTo(Kind.FORMULA);
    }

    @Test
    void what_is_no_table_says_what_it_is() throws IOException {
        assertThat(refused(new byte[0])).isEqualTo("table-empty");
        assertThat(refused("%PDF-1.7 ".getBytes(StandardCharsets.UTF_8))).isEqualTo("table-type");
        assertThat(refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}))
                .isEqualTo("table-locked");
        assertThat(refused(new byte[] {1, 0, 2, 0})).isEqualTo("table-type");
        assertThat(refused(zip("other.txt", "x"))).isEqualTo("table-type");
        assertThat(refused("PK\u0003\u0004broken".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("table-damaged");
        assertThat(refused(workbook("<row r=\"1\"><c r=\"A1\"><v>1"))).isEqualTo("table-damaged");
        assertThat(refused("sku;qty\n\"A;1\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("table-damaged");
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            parts(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            var row = "<row><c><v>1</v></c></row>".repeat(4_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 600; i++) zip.write(row);
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertThat(refused(out.toByteArray())).isEqualTo("table-bomb");
    }

    @Test
    void a_document_type_is_not_followed() throws IOException {
        var sheet =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
        assertThatThrownBy(() -> rows(raw(sheet))).isInstanceOf(UnreadTable.class);
    }

    private List<TableRow> rows(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("table"), bytes);
        var all = new ArrayList<TableRow>();
        try (var rows = TableRows.of(file)) {
            for (var row = rows.next(); row != null; row = rows.next()) all.add(row);
        }
        return all;
    }

    private String refused(byte[] bytes) throws IOException {
        try {
            rows(bytes);
            return "";
        } catch (UnreadTable unread) {
            return unread.code();
        }
    }

    private static byte[] workbook(String rows) throws IOException {
        return raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>");
    }

    private static byte[] raw(String sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            parts(zip);
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return out.toByteArray();
    }

    private static void parts(ZipOutputStream zip) throws IOException {
        put(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"h\" state=\"hidden\" sheetId=\"1\" r:id=\"rId9\"/>"
                        + "<sheet name=\"s\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>");
        put(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    }

    private static byte[] zip(String name, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, name, text);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
