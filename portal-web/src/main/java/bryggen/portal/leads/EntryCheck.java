package bryggen.portal.leads;

import bryggen.portal.platform.Refusal.Finding;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** LE1 to LE3: holds what was written down against the rules; every fault is named, not only the first. */
public final class EntryCheck {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> CURRENCIES = Map.of("NO", "NOK", "SE", "SEK", "DK", "DKK");
    private static final Map<String, Pattern> POSTAL = Map.of(
            "NO", Pattern.compile("\\d{4}"),
            "DK", Pattern.compile("\\d{4}"),
            "SE", Pattern.compile("\\d{5}"));
    private static final Pattern POSTAL_ELSEWHERE = Pattern.compile("[A-Z0-9]{2,12}");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}0-9!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}0-9]([\\p{L}0-9-]{0,61}[\\p{L}0-9])?\\.)+\\p{L}{2,24}");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    private final List<Finding> findings = new ArrayList<>();

    private final boolean begun;

    private EntryCheck(boolean begun) {
        this.begun = begun;
    }

    /** The outcome: faults, or a lead that can be taken. */
    public record Checked(List<Finding> findings, @Nullable NewLead lead) {
        NewLead orRefuse() {
            if (lead == null) throw new LeadRefusal.Faulty(findings);
            return lead;
        }
    }

    static Checked of(LeadDraft draft) {
        return new EntryCheck(false).check(draft);
    }

    /** The same for what somebody has only begun to write down: how to reach them may be missing yet. */
    public static Checked begun(LeadDraft draft) {
        return new EntryCheck(true).check(draft);
    }

    private Checked check(LeadDraft draft) {
        var company = line("/company/name", draft.company(), 200);
        if (company.isEmpty()) at("/company/name", "lead-field-needed");
        var country = country(draft.country());
        var organisation = organisation(country, line("/company/organisationNumber", draft.organisationNumber(), 40));
        var postal = postal(country, line("/company/postalCode", draft.postalCode(), 20));
        var city = line("/company/city", draft.city(), 100);
        var contact = line("/contact/name", draft.contact(), 120);
        var email = email(line("/contact/email", draft.email(), 254));
        var phone = phone(country, line("/contact/phone", draft.phone(), 40));
        if (!begun && blank(draft.email()) && blank(draft.phone())) at("/contact", "contact-needed");
        var family = line("/productFamily", draft.productFamily(), 70);
        var need = text("/need", draft.need(), 2_000);
        var currency = currency(country, draft.currency());
        var value = value(draft.value(), currency);
        var source = line("/source", draft.source(), 100);
        if (!findings.isEmpty()) return new Checked(List.copyOf(findings), null);
        return new Checked(
                List.of(),
                new NewLead(
                        company,
                        organisation,
                        country,
                        postal,
                        city,
                        contact,
                        email,
                        phone,
                        family,
                        need,
                        value,
                        currency,
                        source.isEmpty() ? null : source));
    }

    private String country(@Nullable String typed) {
        var code = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) at("/company/country", "lead-field-needed");
        else if (!COUNTRIES.contains(code)) at("/company/country", "unknown-country");
        return COUNTRIES.contains(code) ? code : "";
    }

    private @Nullable String organisation(String country, String typed) {
        if (typed.isEmpty() || country.isEmpty()) return null;
        var read = OrganisationNumber.read(country, typed);
        if (read.isEmpty()) at("/company/organisationNumber", "bad-organisation-number", country);
        return read.orElse(null);
    }

    private String postal(String country, String typed) {
        if (typed.isEmpty() || country.isEmpty()) return "";
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (bare.startsWith(country) && bare.length() > 4) bare = bare.substring(country.length());
        if (!POSTAL.getOrDefault(country, POSTAL_ELSEWHERE).matcher(bare).matches())
            at("/company/postalCode", "bad-postal-code", country);
        return bare;
    }

    private @Nullable String email(String typed) {
        if (typed.isEmpty()) return null;
        if (!EMAIL.matcher(typed).matches() || typed.indexOf('@') > 64) at("/contact/email", "bad-email");
        return typed.toLowerCase(Locale.ROOT);
    }

    private @Nullable String phone(String country, String typed) {
        if (typed.isEmpty() || (country.isEmpty() && !typed.startsWith("+"))) return null;
        try {
            var number = PHONES.parse(typed, country.isEmpty() ? "ZZ" : country);
            if (PHONES.isValidNumber(number)) return PHONES.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            // falls through to the finding
        }
        at("/contact/phone", "bad-phone");
        return null;
    }

    private String currency(String country, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return CURRENCIES.getOrDefault(country, "EUR");
        var code = typed.strip().toUpperCase(Locale.ROOT);
        try {
            if (Currency.getInstance(code).getDefaultFractionDigits() >= 0) return code;
        } catch (IllegalArgumentException e) {
            // falls through to the finding
        }
        at("/value/currency", "unknown-currency");
        return "EUR";
    }

    private @Nullable BigDecimal value(@Nullable BigDecimal typed, String currency) {
        if (typed != null && !isAmount(typed, currency)) at("/value", "bad-amount");
        return typed;
    }

    /** What can be an amount of a lead: not negative, below a thousand thousand million, with the currency's decimals. */
    static boolean isAmount(BigDecimal amount, String currency) {
        return amount.signum() >= 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale()
                        <= Currency.getInstance(currency).getDefaultFractionDigits();
    }

    private String line(String pointer, @Nullable String typed, int longest) {
        var text = text(pointer, typed, longest);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029))
            at(pointer, "lead-text-unfit");
        return text;
    }

    private String text(String pointer, @Nullable String typed, int longest) {
        var text = typed == null ? "" : typed.strip();
        if (text.length() > longest) at(pointer, "lead-text-too-long", longest);
        if (text.chars().anyMatch(EntryCheck::isUnfit)) at(pointer, "lead-text-unfit");
        return text;
    }

    /** Controls but line breaks and tabs, marks that turn the direction of writing, and halves of letters. */
    static boolean isUnfit(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || (c >= 0x202A && c <= 0x202E)
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void at(String pointer, String code, Object... arguments) {
        findings.add(Finding.at(pointer, code, arguments));
    }
}
