package bryggen.portal.bank;

import bryggen.portal.platform.Refusal;

/** Every way we say no about bank files. */
public abstract sealed class BankRefusal extends Refusal {
    private BankRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("bank", kind, rule, code, arguments);
    }

    /** 422: BF2, the file is not one that we can take; {@code why} says where it fails. */
    public static final class Unfit extends BankRefusal {
        /** What is wrong with it. */
        enum Why {
            /** Neither XML of camt nor OCR giro. */
            FORMAT("bank-file-format"),
            /** It has a document type or an entity. */
            DOCTYPE("bank-file-doctype"),
            /** Not well-formed, cut off, or a value that is none. */
            DAMAGED("bank-file-damaged"),
            /** An account that is not the supplier's. */
            ACCOUNT("bank-file-account"),
            /** Its own sums or counts do not agree. */
            SUMS("bank-file-sums");

            private final String code;

            Why(String code) {
                this.code = code;
            }
        }

        Unfit(Why why, String where) {
            super(Kind.RULE, "BF2", why.code, where);
        }
    }

    /** 422: there is nothing in it. */
    public static final class Empty extends BankRefusal {
        public Empty() {
            super(Kind.RULE, "BF2", "bank-file-empty");
        }
    }

    /** 413: BF2, larger than a bank file is. */
    public static final class TooLarge extends BankRefusal {
        public TooLarge(int megabytes) {
            super(Kind.TOO_LARGE, "BF2", "bank-file-too-large", megabytes);
        }
    }

    /** 409: BF1, the same bytes have been taken already. */
    public static final class Known extends BankRefusal {
        Known(String name) {
            super(Kind.CONFLICT, "BF1", "bank-file-known", name);
        }
    }

    /** 409: BF7, the money or the invoices have been placed meanwhile. */
    public static final class Changed extends BankRefusal {
        public Changed() {
            super(Kind.CONFLICT, "BF7", "bank-changed");
        }
    }

    /** 422: BF7, there are no such invoices, or they are not one company's. */
    public static final class UnknownInvoices extends BankRefusal {
        public UnknownInvoices(String numbers) {
            super(Kind.RULE, "BF7", "bank-invoices-unknown", numbers);
        }
    }
}
