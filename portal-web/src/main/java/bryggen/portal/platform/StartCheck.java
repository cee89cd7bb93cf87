package bryggen.portal.platform;

import bryggen.portal.platform.Setting.Need;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every reason why the portal must not start with these settings, each in one line that names the variable. */
final class StartCheck {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
    private static final String ACCOUNT =
            "\\s*[A-Z]{3}=(KID10|KID11|OCR2|OCR|FIK71|RF)(/\\d{1,2})?:[A-Za-z0-9+. -]{4,40}\\s*";
    private static final String ACCOUNTS = ACCOUNT + "([,;]" + ACCOUNT + ")*[,;]?\\s*";
    private final Settings settings;
    private final List<String> reasons = new ArrayList<>();

    private StartCheck(Settings settings) {
        this.settings = settings;
    }

    /** Empty when the portal may start. */
    static List<String> reasons(Settings settings) {
        var check = new StartCheck(settings);
        for (var setting : Setting.values()) check.present(setting);
        check.mode();
        check.oneOf(Setting.ERP, Set.of("rest", "tryton"));
        check.address(Setting.ERP_URL);
        check.address(Setting.PUBLIC_URL);
        check.number(Setting.HTTP_PORT);
        check.number(Setting.OPS_PORT);
        check.number(Setting.DB_PORT);
        if (settings.find(Setting.ERP_REQUEST_LIMIT).isPresent()) check.number(Setting.ERP_REQUEST_LIMIT);
        check.number(Setting.DB_POOL);
        check.number(Setting.SMTP_PORT);
        check.dispatch();
        check.roles();
        check.viewKey();
        check.keystore();
        check.iban();
        check.payments();
        check.files();
        check.folder();
        check.zone();
        return check.reasons;
    }

    private void present(Setting setting) {
        boolean needed = setting.need() == Need.ALWAYS
                || (setting.need() == Need.TRYTON && is(Setting.ERP, "tryton"))
                || (setting.need() == Need.MAIL && settings.hasMail())
                || (setting.need() == Need.PROVIDER && settings.takesCards());
        if (needed && settings.find(setting).isEmpty()) say(setting, "is not set");
    }

    private void mode() {
        oneOf(Setting.MODE, Set.of("demo", "production"));
        if (settings.isDemo() && !LOOPBACK.contains(settings.get(Setting.HTTP_HOST)))
            say(Setting.HTTP_HOST, "must be 127.0.0.1 in demo mode, whose passwords are public");
        if (is(Setting.MODE, "production") && settings.find(Setting.CLOCK).isPresent())
            say(Setting.CLOCK, "must not be set in production");
        else if (settings.find(Setting.CLOCK).filter(StartCheck::isNoTime).isPresent())
            say(Setting.CLOCK, "is neither an instant such as 2026-12-24T08:00:00Z nor an offset such as PT48H");
    }

    private static boolean isNoTime(String clock) {
        try {
            BusinessClock.ahead(clock, Instant.EPOCH);
            return false;
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    /** Files that nobody looks at would be money that nobody sees. */
    private void folder() {
        var folder = settings.find(Setting.BANK_FOLDER).map(Path::of);
        if (folder.filter(path -> !Files.isWritable(path)).isPresent())
            say(Setting.BANK_FOLDER, "names a folder that is not there or cannot be written");
    }

    private void oneOf(Setting setting, Set<String> allowed) {
        if (settings.find(setting).filter(value -> !allowed.contains(value)).isPresent())
            say(setting, "is none of " + allowed.stream().sorted().toList());
    }

    private void address(Setting setting) {
        try {
            var wrong = settings.find(setting).map(URI::create).filter(uri -> uri.getHost() == null);
            if (wrong.isPresent()) say(setting, "is no complete http or https address");
        } catch (IllegalArgumentException e) {
            say(setting, "is no address");
        }
    }

    private void number(Setting setting) {
        if (!settings.get(setting).matches("[1-9][0-9]{0,4}")) say(setting, "is no number from 1 to 99999");
    }

    private void roles() {
        if (!Set.of("web", "exchange").containsAll(settings.roles())) say(Setting.ROLES, "knows only web and exchange");
    }

    private void viewKey() {
        if (settings.find(Setting.VIEW_KEY).isEmpty()) return;
        try {
            if (settings.viewKey().length != 32) say(Setting.VIEW_KEY, "is not 32 bytes long");
        } catch (IllegalArgumentException e) {
            say(Setting.VIEW_KEY, "is not base64");
        }
    }

    private void keystore() {
        var file = settings.find(Setting.KEYSTORE).map(Path::of);
        var password = settings.find(Setting.KEYSTORE_PASSWORD);
        if (file.isEmpty() || password.isEmpty()) return;
        if (!Files.isReadable(file.get())) {
            say(Setting.KEYSTORE, "names a file that cannot be read: " + file.get());
            return;
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.get().toCharArray());
            if (!keys.isKeyEntry("bryggen")) say(Setting.KEYSTORE, "holds no key pair named \"bryggen\"");
        } catch (IOException | GeneralSecurityException e) {
            say(Setting.KEYSTORE_PASSWORD, "does not open " + file.get());
        }
    }

    /** A wrong digit would send the customers' money elsewhere: ISO 13616's check digits tell. */
    private void iban() {
        var iban = settings.find(Setting.SUPPLIER_IBAN).map(text -> text.replace(" ", ""));
        if (iban.filter(text -> !isIban(text)).isPresent()) say(Setting.SUPPLIER_IBAN, "is no IBAN");
        if (settings.find(Setting.SUPPLIER_VAT_NUMBER)
                .filter(text -> !text.matches("[A-Z]{2}[A-Z0-9]{2,15}"))
                .isPresent()) say(Setting.SUPPLIER_VAT_NUMBER, "is no tax number such as NO912345678MVA");
    }

    private static boolean isIban(String iban) {
        if (!iban.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) return false;
        var digits = new StringBuilder();
        for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) digits.append(Character.digit(c, 36));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).equals(BigInteger.ONE);
    }

    private void payments() {
        oneOf(Setting.PAYMENTS, Set.of("off", "stripe", "sandbox"));
        address(Setting.PAYMENTS_URL);
        address(Setting.PAYMENTS_PAGES);
        if (is(Setting.MODE, "production") && is(Setting.PAYMENTS, "sandbox"))
            say(Setting.PAYMENTS, "must not be sandbox in production, where money is meant");
        if (is(Setting.MODE, "production") && is(Setting.PAYMENTS, "stripe"))
            for (var setting : List.of(Setting.PAYMENTS_URL, Setting.PAYMENTS_PAGES))
                if (!settings.get(setting).startsWith("https://")) say(setting, "must be https in production");
        if (settings.find(Setting.TRANSFER_ACCOUNTS)
                .filter(text -> !text.matches(ACCOUNTS))
                .isPresent()) say(Setting.TRANSFER_ACCOUNTS, "has an entry that is none");
    }

    private void files() {
        var folder = settings.find(Setting.FILES).map(Path::of);
        if (folder.isEmpty()) return;
        try {
            if (!Files.isWritable(Files.createDirectories(folder.get())))
                say(Setting.FILES, "names a folder that cannot be written: " + folder.get());
        } catch (IOException e) {
            say(Setting.FILES, "names a folder that cannot be made: " + folder.get());
        }
    }

    private void dispatch() {
        if (!settings.get(Setting.DISPATCH_DAYS).matches("\\d{1,2}"))
            say(Setting.DISPATCH_DAYS, "is no number from 0 to 99");
        if (!settings.find(Setting.DISPATCH_CUT_OFF).orElse("00:00").matches("([01]\\d|2[0-3]):[0-5]\\d"))
            say(Setting.DISPATCH_CUT_OFF, "is no time such as 14:00");
        if (!settings.get(Setting.ANSWER_HOURS).matches("([1-9]\\d{0,2} *, *){3}[1-9]\\d{0,2}"))
            say(Setting.ANSWER_HOURS, "is no four numbers of hours such as 2,4,8,16");
    }

    private void zone() {
        try {
            settings.zone();
        } catch (DateTimeException e) {
            say(Setting.ZONE, "is no time zone such as Europe/Oslo");
        }
    }

    private boolean is(Setting setting, String value) {
        return settings.find(setting).filter(value::equals).isPresent();
    }

    private void say(Setting setting, String what) {
        reasons.add("BRYGGEN does not start: " + setting.variable() + " " + what + " (" + setting.purpose() + ")");
    }
}
