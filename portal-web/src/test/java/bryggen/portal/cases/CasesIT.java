package bryggen.portal.cases;

import static bryggen.portal.cases.CaseBench.BUYER;
import static bryggen.portal.cases.CaseBench.SERVICE;
import static bryggen.portal.cases.CaseBench.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.access.AccessRefusal;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.files.SomeFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Complaints from the first word to the last, on a real PostgreSQL. */
class CasesIT {
    private static CaseBench bench;

    @BeforeAll
    static void database(@TempDir Path folder) {
        bench = new CaseBench("cases", folder);
    }

    @BeforeEach
    void empty() {
        bench.empty();
    }

    @Test
    @DisplayName("CE2 every fault of a draft is named at its place, and nothing is opened")
    void faults() {
        var nothing = new Draft(CaseKind.COMPLAINT, null, "panic", "not-needed", " ", null, null, null, List.of());
        assertThatThrownBy(() -> bench.in(() -> bench.opening.complain(BUYER, nothing, List.of())))
                .isInstanceOfSatisfying(CaseRefusal.Faulty.class, no -> assertThat(no.findings())
                        .extracting(f -> f.pointer())
                        .containsExactly("/category", "/severity", "/wanted", "/description"));
        assertThatThrownBy(
                        () -> bench.in(() -> bench.opening.complain(SERVICE, CaseBench.complaint("normal"), List.of())))
                .isInstanceOf(AccessRefusal.WrongRole.class);
        assertThat(bench.news.all()).isEmpty();
    }

    @Test
    @DisplayName(
            "CE4 the clock counts working hours, stands while the customer is to answer, goes on with what was left")
    void clock() {
        var number = bench.complain("normal");
        // Monday ten o'clock, eight hours: six today, two tomorrow
        assertThat(bench.head(number).answerBy()).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(bench.head(number).warnAt()).isEqualTo("2026-11-23T15:00:00Z");
        assertThat(bench.head(bench.complain("stopped")).answerBy()).isEqualTo("2026-11-23T11:00:00Z");
        bench.now.set(Instant.parse("2026-11-23T11:00:00Z"));
        bench.run(() -> bench.desk.ask(SERVICE, number, "Which serial number?", List.of()));
        assertThat(bench.head(number).status()).isEqualTo(CaseStatus.WAITING);
        assertThat(bench.head(number).answerBy()).isNull();
        // Friday at three: six hours were left, one of them today, five on Monday
        bench.now.set(Instant.parse("2026-11-27T14:00:00Z"));
        bench.run(() -> bench.talking.write(BUYER, number, "4711", List.of()));
        assertThat(bench.head(number).status()).isEqualTo(CaseStatus.WORK);
        assertThat(bench.head(number).answerBy()).isEqualTo("2026-11-30T12:00:00Z");
        bench.now.set(Instant.parse("2026-11-30T12:00:01Z"));
        bench.run(() -> bench.desk.answer(SERVICE, number, "A new seal is on its way.", List.of()));
        assertThat(bench.head(number).late()).isTrue();
        bench.run(() -> bench.talking.write(BUYER, number, "It hums still.", List.of()));
        assertThat(bench.head(number).status()).isEqualTo(CaseStatus.REOPENED);
        // Monday 13:00, eight hours anew: three today, five tomorrow
        assertThat(bench.head(number).answerBy()).isEqualTo("2026-12-01T12:00:01Z");
    }

    @Test
    @DisplayName("CE4 near its time the service people are told, once")
    void near() {
        var number = bench.complain("high");
        assertThat(bench.in(() -> bench.warning.warn())).isZero();
        bench.now.set(bench.head(number).warnAt());
        assertThat(bench.in(() -> bench.warning.warn())).isOne();
        assertThat(bench.in(() -> bench.warning.warn())).isZero();
        assertThat(bench.news.all())
                .extracting(CasesMoved::what)
                .containsExactly(CasesMoved.What.OPENED, CasesMoved.What.NEAR);
    }

    @Test
    @DisplayName("CE1 nobody of another company sees it, writes in it, or gets its files")
    void others() {
        var number = bench.in(
                () -> bench.opening.complain(BUYER, CaseBench.complaint("low"), List.of(CaseBench.file("a.pdf"))));
        var id = bench.in(() -> bench.cases.sheet(BUYER, number)).files().get(0).id();
        assertThat(bench.in(() -> bench.files.get(BUYER, id)).name()).isEqualTo("a.pdf");
        assertThatThrownBy(() -> bench.in(() -> bench.cases.sheet(STRANGER, number)))
                .isInstanceOf(CaseRefusal.Unknown.class);
        assertThatThrownBy(() -> bench.in(() -> bench.talking.write(STRANGER, number, "Hello", List.of())))
                .isInstanceOf(CaseRefusal.Unknown.class);
        assertThatThrownBy(() -> bench.run(() -> bench.talking.settle(STRANGER, number)))
                .isInstanceOf(CaseRefusal.Unknown.class);
        assertThatThrownBy(() -> bench.in(() -> bench.files.get(STRANGER, id)))
                .isInstanceOf(CaseRefusal.FileUnknown.class);
        assertThatThrownBy(() -> bench.run(() -> bench.desk.take(BUYER, number)))
                .isInstanceOf(AccessRefusal.WrongRole.class);
    }

    @Test
    @DisplayName("CE1 what the service people note, its file and its trace are for them alone")
    void notes() {
        var number = bench.complain("low");
        bench.run(() -> bench.desk.note(SERVICE, number, "He always says that.", List.of(CaseBench.file("own.pdf"))));
        var ours = bench.in(() -> bench.cases.sheet(SERVICE, number));
        assertThat(ours.messages()).singleElement().satisfies(m -> assertThat(m.internal())
                .isTrue());
        assertThat(ours.events()).extracting(CaseSheet.Event::kind).contains("noted");
        var theirs = bench.in(() -> bench.cases.sheet(BUYER, number));
        assertThat(theirs.messages()).isEmpty();
        assertThat(theirs.files()).isEmpty();
        assertThat(theirs.events()).extracting(CaseSheet.Event::kind).containsExactly("opened");
        assertThatThrownBy(() -> bench.in(
                        () -> bench.files.get(BUYER, ours.files().get(0).id())))
                .isInstanceOf(CaseRefusal.FileUnknown.class);
        assertThat(bench.news.all()).extracting(CasesMoved::what).doesNotContain(CasesMoved.What.ANSWERED);
    }

    @Test
    @DisplayName("CE5, CE7 taken, given, answered with cause and remedy, closed, opened again with a word")
    void life() {
        var number = bench.complain("normal");
        bench.run(() -> bench.desk.take(SERVICE, number));
        assertThat(bench.head(number).ownerName()).isEqualTo("Solveig");
        assertThatThrownBy(() -> bench.run(() -> bench.desk.give(SERVICE, number, "nobody")))
                .isInstanceOf(CaseRefusal.Faulty.class);
        bench.run(() -> bench.desk.give(SERVICE, number, SERVICE.person().toString()));
        bench.run(() -> bench.talking.write(BUYER, number, "Any news?", List.of()));
        bench.run(() -> bench.desk.found(SERVICE, number, "A worn seal", "Seals are checked before packing"));
        bench.run(() -> bench.desk.answer(SERVICE, number, "A new one is sent.", List.of()));
        assertThat(bench.news.all())
                .extracting(n -> n.what() + " " + n.person())
                .containsExactly("OPENED null", "WRITTEN " + SERVICE.person(), "ANSWERED " + BUYER.person());
        assertThat(bench.in(() -> bench.cases.sheet(BUYER, number)).head().remedy())
                .isEqualTo("Seals are checked before packing");
        bench.run(() -> bench.desk.close(SERVICE, number));
        assertThatThrownBy(() -> bench.in(() -> bench.talking.write(BUYER, number, "Hello?", List.of())))
                .isInstanceOf(CaseRefusal.NotNow.class);
        assertThatThrownBy(() -> bench.run(() -> bench.talking.reopen(BUYER, number, " ")))
                .isInstanceOf(CaseRefusal.Faulty.class);
        bench.run(() -> bench.talking.reopen(BUYER, number, "It hums again."));
        assertThat(bench.head(number).status()).isEqualTo(CaseStatus.REOPENED);
        assertThat(bench.head(number).closedAt()).isNull();
    }

    @Test
    @DisplayName(
            "CE6 a photo is kept without what was hidden in it; what lies or acts is refused; forty files are enough")
    void files(@TempDir Path folder) throws IOException {
        var photo = SomeFiles.picture("jpeg", 3000, 40);
        var hidden = new java.io.ByteArrayOutputStream();
        hidden.write(photo, 0, 2);
        hidden.write(exif("taken at 60.39 N 5.32 E"));
        hidden.write(photo, 2, photo.length - 2);
        var ready = look(hidden.toByteArray(), "pump.jpg");
        var kept = Files.readAllBytes(bench.files.vault.path(ready.kept().hash()));
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("60.39", "Exif");
        var upright = ImageIO.read(new ByteArrayInputStream(kept));
        // held on its side: what was wide is high now, and no longer than a screen needs
        assertThat(upright.getHeight()).isEqualTo(2560);
        assertThat(upright.getWidth()).isEqualTo(34);
        assertThatThrownBy(() -> look("MZ not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.jpg"))
                .isInstanceOf(PlatformRefusal.class);
        assertThatThrownBy(() -> look(
                        SomeFiles.office("vnd.openxmlformats-officedocument.presentationml.presentation.main", "a"),
                        "a.pptx"))
                .isInstanceOf(PlatformRefusal.class);
        var number = bench.complain("low");
        var eight = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> CaseBench.file(i + ".pdf"))
                .toList();
        for (int i = 0; i < 5; i++) bench.in(() -> bench.talking.write(BUYER, number, "", eight));
        assertThatThrownBy(() ->
                        bench.in(() -> bench.talking.write(BUYER, number, "", List.of(CaseBench.file("one more.pdf")))))
                .isInstanceOf(CaseRefusal.Faulty.class);
    }

    private static CaseFile.Ready look(byte[] bytes, String name) throws IOException {
        try (var came = bench.files.vault.receive(new ByteArrayInputStream(bytes), CaseFiles.LARGEST)) {
            return bench.files.look(came, name);
        }
    }

    /** A segment as cameras write it: held so that the right side is up (6), and a place in words. */
    private static byte[] exif(String place) {
        var tiff = java.nio.ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length());
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putInt(0).put(place.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var segment = java.nio.ByteBuffer.allocate(2 + 2 + 6 + tiff.capacity());
        segment.put((byte) 0xff).put((byte) 0xe1).putShort((short) (segment.capacity() - 2));
        segment.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff.array());
        return segment.array();
    }
}
