package bryggen.portal.exchange;

import bryggen.portal.platform.Setting;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether the ERP has ever let the portal in with the settings of this process (EX14): then they are right, and an ERP that
 * is away is its own matter. Remembered for all instances and over restarts, as a keyed fingerprint of the settings.
 */
@ApplicationScoped
@Transactional
public class Acquaintance {
    @Inject
    Sql sql;

    @Inject
    Settings settings;

    private final Clock clock = Clock.systemUTC();
    private volatile boolean made;

    public boolean isMade() {
        if (!made)
            made = sql.row("select 1 from exchange_acquaintance where fingerprint = ?", row -> 1, fingerprint())
                    .isPresent();
        return made;
    }

    /** The ERP has just let us in. */
    public void make() {
        if (made) return;
        sql.run(
                "insert into exchange_acquaintance (fingerprint, at) values (?, ?) on conflict do nothing",
                fingerprint(),
                clock.instant());
        made = true;
    }

    private String fingerprint() {
        var text = new StringBuilder();
        for (var setting : new Setting[] {Setting.ERP, Setting.ERP_URL, Setting.ERP_USER, Setting.ERP_PASSWORD})
            text.append(settings.find(setting).orElse("")).append('\0');
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.viewKey(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
