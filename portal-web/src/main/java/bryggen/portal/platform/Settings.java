package bryggen.portal.platform;

import bryggen.integration.erp.ErpSettings;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The installation's settings, read once from the environment; nobody else reads it. {@link StartCheck} has made sure
 * that what is needed is there before anybody asks.
 */
public final class Settings {
    private static final Settings OF_THIS_PROCESS = new Settings(System.getenv());

    /** No command or feed of a connector lasts longer; inside the outbox's lease. */
    private static final Duration ERP_DEADLINE = Duration.ofSeconds(9);

    private final Map<String, String> environment;

    public Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Settings current() {
        return OF_THIS_PROCESS;
    }

    /** The value or its default; empty when there is neither. */
    public Optional<String> find(Setting setting) {
        var value = environment.get(setting.variable());
        return Optional.ofNullable(value == null || value.isBlank() ? setting.fallback() : value.strip());
    }

    /** The value or its default. */
    public String get(Setting setting) {
        return find(setting).orElseThrow(() -> new IllegalStateException(setting.variable() + " is not set"));
    }

    public boolean isDemo() {
        return find(Setting.MODE).filter("demo"::equals).isPresent();
    }

    public URI publicUrl() {
        return URI.create(get(Setting.PUBLIC_URL).replaceFirst("/+$", ""));
    }

    public String supplierName() {
        return get(Setting.SUPPLIER_NAME);
    }

    public ErpSettings erp() {
        return new ErpSettings(
                get(Setting.ERP),
                URI.create(get(Setting.ERP_URL)),
                find(Setting.ERP_USER).orElse(""),
                get(Setting.ERP_PASSWORD),
                ERP_DEADLINE);
    }

    /** After this the ERP has given up a request; empty: as the connector says. */
    public Optional<Duration> erpRequestLimit() {
        return find(Setting.ERP_REQUEST_LIMIT).map(Long::parseLong).map(Duration::ofSeconds);
    }

    /** The supplier's zone: when a day begins and ends. */
    public ZoneId zone() {
        return ZoneId.of(get(Setting.ZONE));
    }

    /** The key that seals the state of forms; also the root of other sealed things of this installation. */
    public byte[] viewKey() {
        return Base64.getDecoder().decode(get(Setting.VIEW_KEY));
    }

    /** Whether this instance serves people and systems. */
    public boolean isWeb() {
        return roles().contains("web");
    }

    /** Whether this instance talks to the ERP. */
    public boolean isExchange() {
        return roles().contains("exchange");
    }

    Set<String> roles() {
        return Set.of(get(Setting.ROLES).toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1));
    }

    /** Whether there is a provider of pay pages. */
    public boolean takesCards() {
        return find(Setting.PAYMENTS)
                .filter(Set.of("stripe", "sandbox")::contains)
                .isPresent();
    }

    public boolean hasMail() {
        return find(Setting.SMTP_HOST).isPresent();
    }
}
