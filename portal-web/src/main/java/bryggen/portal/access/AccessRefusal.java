package bryggen.portal.access;

import bryggen.portal.platform.Refusal;

/** Every way the door says no. */
public abstract sealed class AccessRefusal extends Refusal {
    private AccessRefusal(Kind kind, String code, Object... arguments) {
        super("access", kind, code, arguments);
    }

    /** 401: nobody is signed in, or the sign-in was ended. */
    public static final class SignedOut extends AccessRefusal {
        public SignedOut() {
            super(Kind.SIGNED_OUT, "signed-out");
        }
    }

    /** 401: AC4, one text for wrong person and wrong password. */
    public static final class SignInRefused extends AccessRefusal {
        public SignInRefused() {
            super(Kind.SIGNED_OUT, "sign-in-refused");
        }

        @Override
        public String rule() {
            return "AC4";
        }
    }

    /** 429: AC4, too many wrong ones in a row from here; or AC5, two passwords are being checked already. */
    public static final class TooManyTries extends AccessRefusal {
        private final int seconds;

        public TooManyTries(int seconds) {
            super(Kind.TOO_MANY, "too-many-tries", seconds);
            this.seconds = seconds;
        }

        @Override
        public int retryAfter() {
            return seconds;
        }

        @Override
        public String rule() {
            return "AC4";
        }
    }

    /** 403: your account, wrong role. */
    public static final class WrongRole extends AccessRefusal {
        public WrongRole() {
            super(Kind.FORBIDDEN, "wrong-role");
        }

        @Override
        public String rule() {
            return "AC7";
        }

        @Override
        public String liftedBy() {
            return "company-admin";
        }
    }

    /** 400: the person has several accounts and did not say for which to act. */
    public static final class AccountNeeded extends AccessRefusal {
        public AccountNeeded() {
            super(Kind.UNREADABLE, "account-needed");
        }
    }

    /** 404: the account is not the person's, or is not there. */
    public static final class AccountUnknown extends AccessRefusal {
        public AccountUnknown() {
            super(Kind.MISSING, "account-unknown");
        }

        @Override
        public String rule() {
            return "AC7";
        }
    }

    /** 403: the request came from another site. */
    public static final class ForeignSite extends AccessRefusal {
        public ForeignSite() {
            super(Kind.FORBIDDEN, "foreign-site");
        }
    }
}
