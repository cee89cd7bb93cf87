package bryggen.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.platform.Typed.Limits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final Limits ANY = new Limits(6, new BigDecimal("999999999999"), true);

    @ParameterizedTest(name = "{0}: Norwegian {1}, English {2}, in a file {3}")
    @DisplayName("the reader's language says what a number means; what may be a thousand times as much is refused")
    @CsvSource(
            delimiter = '|',
            value = {
                "1000|1000|1000|1000",
                "1.000|1000|TWO_WAYS|TWO_WAYS",
                "1,000|TWO_WAYS|1000|TWO_WAYS",
                "1.250|1250|1.25|TWO_WAYS",
                "1,250|1.25|1250|TWO_WAYS",
                "1 000,50|1000.5|1000.5|1000.5",
                "1,000.50|1000.5|1000.5|1000.5",
                "1.000,50|1000.5|1000.5|1000.5",
                "1'000.50|1000.5|1000.5|1000.5",
                "1 250 000|1250000|1250000|1250000",
                "1.250.000|1250000|1250000|1250000",
                "1,250,000|1250000|1250000|1250000",
                "1.5|1.5|1.5|1.5",
                "1,5|1.5|1.5|1.5",
                "0.500|0.5|0.5|0.5",
                "0,500|0.5|0.5|0.5",
                "1234.567|TWO_WAYS|1234.567|1234.567",
                "1234,567|1234.567|TWO_WAYS|1234.567",
                "1 000.500|TWO_WAYS|1000.5|1000.5",
                "-5|-5|-5|-5",
                "\u22125,5|-5.5|-5.5|-5.5",
                "50 00|UNREADABLE|UNREADABLE|UNREADABLE",
                "1.00.000|UNREADABLE|UNREADABLE|UNREADABLE",
                "1.000 000|UNREADABLE|UNREADABLE|UNREADABLE",
                "1e9|UNREADABLE|UNREADABLE|UNREADABLE",
                "many|UNREADABLE|UNREADABLE|UNREADABLE",
                "1,|UNREADABLE|UNREADABLE|UNREADABLE",
                "0.0000001|TOO_FINE|TOO_FINE|TOO_FINE",
                "9999999999999|TOO_LARGE|TOO_LARGE|TOO_LARGE"
            })
    void numbers(String typed, String norwegian, String english, String file) {
        assertThat(said(Typed.in(Language.NB), typed)).isEqualTo(norwegian);
        assertThat(said(Typed.in(Language.SV), typed)).isEqualTo(norwegian);
        assertThat(said(Typed.in(Language.DA), typed)).isEqualTo(norwegian);
        assertThat(said(Typed.in(Language.EN), typed)).isEqualTo(english);
        assertThat(said(Typed.anywhere(), typed)).isEqualTo(file);
    }

    private static String said(Typed reader, String typed) {
        var read = reader.number(typed, ANY);
        return read.value() == null
                ? read.fault().name()
                : read.value().stripTrailingZeros().toPlainString();
    }

    @Property
    void aNumberIsReadAsItIsPrinted(
            @ForAll Language language,
            @ForAll @BigRange(min = "-9999999", max = "9999999") @Scale(4) BigDecimal value) {
        var formats = new Formats(language, ZONE);
        assertThat(read(language, formats.number(value))).isEqualByComparingTo(value);
        assertThat(read(language, formats.field(value))).isEqualByComparingTo(value);
        assertThat(read(language, formats.field(value, 2))).isEqualByComparingTo(value);
    }

    private static BigDecimal read(Language language, String printed) {
        return Objects.requireNonNull(Typed.in(language).number(printed, ANY).value(), printed);
    }

    @Property
    void aDayIsReadAsItIsPrinted(@ForAll Language language, @ForAll("days") LocalDate day) {
        assertThat(Typed.in(language).day(new Formats(language, ZONE).date(day), "/day"))
                .isEqualTo(day);
        assertThat(Typed.in(language).day(day.toString(), "/day")).isEqualTo(day);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @DisplayName("a day is typed as the language writes it, and what is none is refused")
    @CsvSource({
        "NB,31.12.2026,2026-12-31",
        "NB,1.2.26,2026-02-01",
        "DA,31-12-2026,2026-12-31",
        "SV,2026-12-31,2026-12-31",
        "EN,03/04/2026,2026-04-03",
        "EN,3/4/26,2026-04-03",
        "NB,31.02.2026,",
        "NB,12/31/2026,",
        "EN,12/31/2026,",
        "NB,0026-12-31,",
        "SV,tomorrow,"
    })
    void days(Language language, String typed, LocalDate day) {
        var reader = Typed.in(language);
        if (day == null) assertThatThrownBy(() -> reader.day(typed, "/day")).isInstanceOf(PlatformRefusal.class);
        else assertThat(reader.day(typed, "/day")).isEqualTo(day);
    }
}
