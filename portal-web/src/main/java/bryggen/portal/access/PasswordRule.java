package bryggen.portal.access;

import java.util.Locale;
import java.util.Set;

/**
 * AC10: a password has at least twelve characters, is not made of the own e-mail, and is none that everybody tries first. No
 * rule about signs or capitals: they make passwords hard to remember, not hard to guess (NIST SP 800-63B).
 */
final class PasswordRule {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final Set<String> WORST = Set.of(
            "123456789012",
            "1234567890123",
            "123456789123",
            "123123123123",
            "111111111111",
            "000000000000",
            "121212121212",
            "987654321098",
            "abcdefghijkl",
            "abcdefghijklm",
            "abcd12345678",
            "abc123abc123",
            "a1b2c3d4e5f6",
            "aaaaaaaaaaaa",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiop1234",
            "qwerty123456",
            "qwertyqwerty",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "zaq12wsxcde3",
            "asdfghjkl123",
            "passwordpassword",
            "password1234",
            "password12345",
            "password123456",
            "passord12345",
            "passord123456",
            "passordpassord",
            "losenord1234",
            "lösenord1234",
            "adgangskode1",
            "kodeord12345",
            "iloveyou1234",
            "iloveyouiloveyou",
            "welcome12345",
            "welcome123456",
            "velkommen123",
            "velkommen1234",
            "valkommen123",
            "välkommen123",
            "letmeinletmein",
            "letmein12345",
            "administrator",
            "administrator1",
            "admin1234567",
            "admin12345678",
            "changeme1234",
            "changemenow1",
            "trustno1trustno1",
            "correcthorsebatterystaple",
            "sommer2025sommer",
            "sommar2025sommar",
            "bryggenbryggen",
            "bryggen12345",
            "bryggen123456");

    private PasswordRule() {}

    /** @throws AccessRefusal.UnfitPassword with the reason, at the field of the password */
    static void check(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) throw unfit("password-too-short", SHORTEST);
        if (password.length() > LONGEST) throw unfit("password-too-long", LONGEST);
        var plain = password.strip().toLowerCase(Locale.ROOT);
        var mail = email.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(mail) || plain.equals(mail.split("@", 2)[0])) throw unfit("password-is-email");
        if (WORST.contains(plain) || plain.chars().distinct().count() < 4) throw unfit("password-too-common");
    }

    private static AccessRefusal.UnfitPassword unfit(String code, Object... arguments) {
        return new AccessRefusal.UnfitPassword(code, arguments);
    }
}
