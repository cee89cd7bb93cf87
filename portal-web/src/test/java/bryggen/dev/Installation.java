package bryggen.dev;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The settings of an installation for demo or test, but for what differs: ports, database, ERP. */
public final class Installation {
    public static final String OPS_TOKEN = "demo-operations";

    /** Accounts of nobody, one in each currency that the demo's customers are invoiced in, and the euro. */
    static final String TRANSFER_ACCOUNTS =
            "NOK=KID10/12:8601 11 17947, SEK=OCR:5050-1055, DKK=FIK71:89494394, EUR=RF:NO93 8601 1117 947";

    /** The supplier's, in which all installations of ours are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private Installation() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** @param folder keeps the keys; the same folder gives the same keys */
    public static Map<String, String> in(Path folder) {
        var keys = Keys.in(folder);
        var environment = new HashMap<String, String>();
        environment.put("BRYGGEN_MODE", "demo");
        environment.put("BRYGGEN_HTTP_HOST", "127.0.0.1");
        environment.put("BRYGGEN_PUBLIC_URL", "http://localhost:9080");
        environment.put("BRYGGEN_SUPPLIER_NAME", "Nordvik Industri AS");
        environment.put("BRYGGEN_SUPPLIER_ADDRESS", "Havnegata 12; 5003 Bergen; Norway");
        environment.put("BRYGGEN_SUPPLIER_ORGANISATION_NUMBER", "912 345 678 MVA");
        environment.put("BRYGGEN_SUPPLIER_VAT_NUMBER", "NO912345678MVA");
        environment.put("BRYGGEN_SUPPLIER_EMAIL", "faktura@nordvik.example");
        environment.put("BRYGGEN_SUPPLIER_BANK_ACCOUNT", "1506 12 34508");
        environment.put("BRYGGEN_SUPPLIER_IBAN", "NO30 1506 1234 508");
        environment.put("BRYGGEN_SUPPLIER_BIC", "DNBANOKK");
        environment.put("BRYGGEN_DB_USER", Postgres.NAME);
        environment.put("BRYGGEN_DB_PASSWORD", Postgres.PASSWORD);
        environment.put("BRYGGEN_KEYSTORE", keys.keystore().toString());
        environment.put("BRYGGEN_KEYSTORE_PASSWORD", keys.password());
        environment.put("BRYGGEN_VIEW_KEY", keys.viewKey());
        environment.put("BRYGGEN_ISSUER", "https://bryggen.example");
        environment.put("BRYGGEN_FILES", files(folder).toString());
        environment.put("BRYGGEN_OPS_TOKEN", OPS_TOKEN);
        environment.put("BRYGGEN_DISPATCH_DAYS", "1");
        environment.put("BRYGGEN_PAYMENTS", "off");
        environment.put("BRYGGEN_ERP", "rest");
        environment.put("BRYGGEN_ERP_URL", "http://127.0.0.1:9");
        environment.put("BRYGGEN_ERP_PASSWORD", "none");
        return environment;
    }

    /** The folder of uploaded files that belongs to these keys. */
    public static Path files(Path keys) {
        return keys.resolveSibling("files");
    }
}
