package bryggen.portal.platform;

import org.jspecify.annotations.Nullable;

/**
 * Everything that differs between installations, each an environment variable {@code BRYGGEN_<name>}. What has no
 * default and is needed makes the portal refuse to start; docs/operations.md tells the operator the same.
 */
public enum Setting {
    MODE(Need.ALWAYS, null, "demo or production; there is no default, so that nobody runs the wrong one unawares"),
    HTTP_HOST(Need.NO, "127.0.0.1", "the address to listen on; * for all, with a TLS proxy in front"),
    HTTP_PORT(Need.NO, "9080", "the portal's port"),
    PUBLIC_PORT(Need.NO, "443", "the port in people's addresses where it is none of 80, 443 and BRYGGEN_HTTP_PORT"),
    OPS_PORT(Need.NO, "9081", "a port on loopback where the server's own health, metrics and OpenAPI are fetched"),
    PUBLIC_URL(Need.ALWAYS, null, "the address people use, for the links in mails: https://portal.example.com"),
    SUPPLIER_NAME(Need.NO, "Bryggen", "the supplier's name, in the page head, in mails and on invoices"),
    SUPPLIER_ADDRESS(Need.NO, null, "the supplier's postal address on invoices, its lines separated by a semicolon"),
    SUPPLIER_ORGANISATION_NUMBER(Need.NO, null, "the supplier's number in the register, on invoices"),
    SUPPLIER_VAT_NUMBER(
            Need.NO,
            null,
            "the supplier's tax number with its country before it, NO912345678MVA; the XML of invoices needs it for EN 16931"),
    SUPPLIER_EMAIL(Need.NO, null, "where questions about an invoice go"),
    SUPPLIER_BANK_ACCOUNT(Need.NO, null, "the account that invoices are paid to, as the country writes it"),
    SUPPLIER_IBAN(Need.NO, null, "the same account for payments from abroad"),
    SUPPLIER_BIC(Need.NO, null, "the bank of that account"),
    DB_HOST(Need.NO, "127.0.0.1", "the PostgreSQL server"),
    DB_PORT(Need.NO, "5432", "its port"),
    DB_NAME(Need.NO, "bryggen", "the database"),
    DB_USER(Need.NO, "bryggen", "the role that owns it"),
    DB_PASSWORD(Need.ALWAYS, null, "the role's password"),
    DB_POOL(Need.NO, "30", "the most connections of one instance"),
    ERP(Need.ALWAYS, null, "the connector: rest or tryton"),
    ERP_URL(Need.ALWAYS, null, "where the ERP answers"),
    ERP_USER(Need.TRYTON, null, "the user the portal is in the ERP"),
    ERP_PASSWORD(Need.ALWAYS, null, "that user's password; for rest the bearer token"),
    ERP_REQUEST_LIMIT(
            Need.NO, null, "the seconds after which the ERP itself gives a request up; the connector knows a default"),
    ISSUER(Need.ALWAYS, null, "the issuer named in the portal's own tokens, a URL"),
    KEYSTORE(
            Need.ALWAYS,
            null,
            "a PKCS12 file with the key pair \"bryggen\" that signs the tokens, the same for all instances"),
    KEYSTORE_PASSWORD(Need.ALWAYS, null, "the password of that file"),
    VIEW_KEY(Need.ALWAYS, null, "32 random bytes in base64 that seal the state of forms, the same for all instances"),
    OPS_TOKEN(
            Need.NO, null, "who shows it may read /health, /metrics and /openapi/ui from elsewhere than this machine"),
    ADMIN_EMAIL(Need.NO, null, "gets the one-time link of the first administrator when there are no people yet"),
    SMTP_HOST(Need.NO, null, "the mail server; without it mails are printed to the log"),
    SMTP_PORT(Need.NO, "587", "its port"),
    SMTP_USER(Need.NO, null, "the user there"),
    SMTP_PASSWORD(Need.NO, null, "that user's password"),
    SMTP_FROM(Need.MAIL, null, "the sender of the portal's mails"),
    FILES(Need.ALWAYS, null, "the folder of uploaded files, the same for all instances"),
    ZONE(Need.NO, "Europe/Oslo", "the supplier's time zone: when a day begins and ends"),
    DISPATCH_COUNTRY(
            Need.NO, "NO", "whose public holidays close the warehouse: NO, SE or DK; any other word closes on none"),
    DISPATCH_CUT_OFF(Need.NO, null, "until when an order still counts as today's at the warehouse, such as 14:00"),
    DISPATCH_DAYS(Need.NO, "0", "working days that an order takes in the warehouse before it leaves"),
    ANSWER_HOURS(
            Need.NO,
            "2,4,8,16",
            "in how many working hours cases are answered: where work stands still, urgent, normal, what can wait"),
    ROLES(Need.NO, "web,exchange", "what this instance does: web, exchange or both"),
    PAYMENTS(
            Need.ALWAYS,
            null,
            "how invoices are paid by card: stripe, sandbox (demo only) or off; there is no default, so that it is decided"),
    PAYMENTS_URL(Need.NO, "https://api.stripe.com", "where the provider's API answers"),
    PAYMENTS_PAGES(Need.NO, "https://checkout.stripe.com", "the origin of the provider's pay pages"),
    PAYMENTS_KEY(Need.PROVIDER, null, "the secret key for the provider's API"),
    PAYMENTS_WEBHOOK_SECRETS(
            Need.PROVIDER, null, "the secret that signs the provider's events; two, with a comma, while it changes"),
    TRANSFER_ACCOUNTS(
            Need.NO, null, "the bank accounts for transfers with their kind of reference: NOK=KID10/12:86011117947, …"),
    BANK_ACCOUNTS(
            Need.NO,
            null,
            "the accounts that bank files may be about, with commas; without it those that customers pay to"),
    BANK_FOLDER(Need.NO, null, "a folder that is watched for bank files, the same for all instances"),
    CLOCK(Need.NO, null, "demo only: the business clock, an instant or an offset such as PT48H");

    /** When a missing value is a refusal to start. */
    enum Need {
        ALWAYS,
        TRYTON,
        MAIL,
        PROVIDER,
        NO
    }

    private final Need need;
    private final @Nullable String fallback;
    private final String purpose;

    Setting(Need need, @Nullable String fallback, String purpose) {
        this.need = need;
        this.fallback = fallback;
        this.purpose = purpose;
    }

    /** The environment variable. */
    public String variable() {
        return "BRYGGEN_" + name();
    }

    /** The value when none is set. */
    public @Nullable String fallback() {
        return fallback;
    }

    /** What it is for, in one line for the operator. */
    public String purpose() {
        return purpose;
    }

    /** Whether no installation does without it. */
    public boolean isAlwaysNeeded() {
        return need == Need.ALWAYS;
    }

    Need need() {
        return need;
    }
}
