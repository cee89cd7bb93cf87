package bryggen.portal.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryCheckTest {
    @ParameterizedTest(name = "LE2 {1} in {0} is {2}")
    @CsvSource({
        "NO, 999 000 142, 999000142",
        "NO, NO999000142MVA, 999000142",
        "NO, 999000143,",
        "NO, 000000000,",
        "NO, 99900014,",
        "SE, 559900-0010,",
        "SE, 5599000015,",
        "DK, 12345678,",
        "DK, 13 74 81 36, 13748136",
        "DK, DK13748136, 13748136",
        "SE, 559900-0014, 5599000014",
        "SE, SE559900001401, 5599000014",
        "SE, 165599000014, 5599000014",
        "DE, HRB 12345, HRB12345"
    })
    void LE2_organisation_numbers(String country, String typed, String number) {
        assertThat(OrganisationNumber.read(country, typed).orElse(null)).isEqualTo(number);
    }

    @Test
    void LE1_every_fault_is_named_at_its_place() {
        var checked = EntryCheck.of(draft("", "XX", "99", "nobody@", "12", "-1"));
        assertThat(checked.lead()).isNull();
        assertThat(checked.findings().stream().map(f -> f.pointer() + " " + f.code()))
                .contains(
                        "/company/name lead-field-needed",
                        "/company/country unknown-country",
                        "/contact/email bad-email",
                        "/value bad-amount");
    }

    @Test
    void LE1_somebody_must_be_reachable() {
        assertThat(EntryCheck.of(draft("Acme", "NO", "5003", "", "", null)).findings().stream()
                        .map(f -> f.code()))
                .containsExactly("contact-needed");
    }

    @Test
    void LE1_what_is_too_long_is_refused_and_not_cut() {
        assertThat(EntryCheck.of(draft("x".repeat(201), "NO", "5003", "a@b.example", "", null)).findings().stream()
                        .map(f -> f.code()))
                .containsExactly("lead-text-too-long");
        assertThat(EntryCheck.of(draft("a\nb", "NO", "5003", "a@b.example", "", null)).findings().stream()
                        .map(f -> f.code()))
                .containsExactly("lead-text-unfit");
    }

    @ParameterizedTest(name = "LE3 {1} in {0} is {2}")
    @CsvSource({
        "NO, 22 22 55 55, +4722225555",
        "SE, 08-465 004 23, +46846500423",
        "DK, +45 32 12 34 56, +4532123456",
        "NO, +46 8 465 004 23, +46846500423",
        "NO, 12,",
        "NO, +47 000,"
    })
    void LE3_phones(String country, String typed, String phone) {
        var checked = EntryCheck.of(draft("Acme", country, "", "a@b.example", typed, null));
        if (phone == null) assertThat(checked.findings().get(0).code()).isEqualTo("bad-phone");
        else assertThat(checked.orRefuse().phone()).isEqualTo(phone);
    }

    @ParameterizedTest(name = "LE3 postal code {1} in {0} is fit: {2}")
    @CsvSource({
        "NO, 5003, true",
        "NO, N-5003, false",
        "NO, 50031, false",
        "SE, 901 30, true",
        "SE, 9013, false",
        "DK, 2100, true"
    })
    void LE3_postal_codes(String country, String code, boolean fit) {
        assertThat(EntryCheck.of(draft("Acme", country, code, "a@b.example", "", null))
                        .findings()
                        .isEmpty())
                .isEqualTo(fit);
    }

    @ParameterizedTest(name = "LE16 \"{0}\" is {1}")
    @CsvSource(
            value = {
                "120 000,50;120000.50",
                "120000.50;120000.50",
                "1.234.567,00;1234567.00",
                "1,234.50;1234.50",
                "1.200;",
                "abc;",
                "-5;-5"
            },
            delimiter = ';')
    void LE16_amounts_as_spreadsheets_write_them(String typed, BigDecimal amount) {
        assertThat(LeadFile.amount(typed)).isEqualTo(amount);
    }

    private static LeadDraft draft(
            String company, String country, String postal, String email, String phone, String value) {
        return new LeadDraft(
                company,
                null,
                country,
                postal,
                null,
                null,
                email,
                phone,
                null,
                null,
                value == null ? null : new BigDecimal(value),
                null,
                null);
    }
}
