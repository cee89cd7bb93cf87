package bryggen.portal.access;

import bryggen.portal.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Every way the door says no. */
public abstract sealed class AccessRefusal extends Refusal {
    private AccessRefusal(Kind kind, @Nullable String rule, String code, Object... arguments) {
        super("access", kind, rule, code, arguments);
    }

    /** 401: nobody is signed in, or the sign-in was ended. */
    public static final class SignedOut extends AccessRefusal {
        public SignedOut() {
            super(Kind.SIGNED_OUT, null, "signed-out");
        }
    }

    /** 401: AC4, one text for wrong person and wrong password. */
    public static final class SignInRefused extends AccessRefusal {
        public SignInRefused() {
            super(Kind.SIGNED_OUT, "AC4", "sign-in-refused");
        }
    }

    /** 429: AC4, too many wrong ones in a row from here; or AC5, two passwords are being checked already. */
    public static final class TooManyTries extends AccessRefusal {
        private final int seconds;

        public TooManyTries(int seconds) {
            super(Kind.TOO_MANY, "AC4", "too-many-tries", seconds);
            this.seconds = seconds;
        }

        @Override
        public int retryAfter() {
            return seconds;
        }
    }

    /** 403: your account, wrong role. */
    public static final class WrongRole extends AccessRefusal {
        public WrongRole() {
            super(Kind.FORBIDDEN, "AC7", "wrong-role");
        }

        @Override
        public String liftedBy() {
            return "company-admin";
        }
    }

    /** 400: the person has several accounts and did not say for which to act. */
    public static final class AccountNeeded extends AccessRefusal {
        public AccountNeeded() {
            super(Kind.UNREADABLE, null, "account-needed");
        }
    }

    /** 404: the account is not the person's, or is not there. */
    public static final class AccountUnknown extends AccessRefusal {
        public AccountUnknown() {
            super(Kind.MISSING, "AC7", "account-unknown");
        }
    }

    /** 422: AC8, the link is unknown, used or has run out; we do not say which. */
    public static final class LinkDead extends AccessRefusal {
        public LinkDead() {
            super(Kind.RULE, "AC8", "link-dead");
        }
    }

    /** 422: AC10, the password is too easy to guess; the code says why. */
    public static final class UnfitPassword extends AccessRefusal {
        UnfitPassword(String code, Object... arguments) {
            super(Kind.RULE, "AC10", code, arguments);
        }
    }

    /** 422: the old password does not fit. */
    public static final class WrongPassword extends AccessRefusal {
        public WrongPassword() {
            super(Kind.RULE, "AC2", "password-wrong");
        }
    }

    /** 422: a name has at least one character and not more than so many, on one line. */
    public static final class UnfitName extends AccessRefusal {
        public UnfitName(int longest) {
            super(Kind.RULE, null, "name-unfit", longest);
        }
    }

    /** 422: nobody acts for a company without saying why, in at most so many characters. */
    public static final class ReasonNeeded extends AccessRefusal {
        public ReasonNeeded(int longest) {
            super(Kind.RULE, "AC15", "stand-in-reason-needed", longest);
        }
    }

    /** 403: the request came from another site. */
    public static final class ForeignSite extends AccessRefusal {
        public ForeignSite() {
            super(Kind.FORBIDDEN, null, "foreign-site");
        }
    }
}
