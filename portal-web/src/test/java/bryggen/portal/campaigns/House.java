package bryggen.portal.campaigns;

import bryggen.dev.AskedClock;
import bryggen.dev.MigratedDatabase;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.files.Vault;
import bryggen.portal.platform.jpa.PlainSql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The room over a real database without a server: two partners, the supplier, a clock that can be set. */
final class House {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    final MigratedDatabase database;
    final PlainSql sql;
    final Campaigns campaigns = new Campaigns();
    final Campaigning campaigning = new Campaigning();
    final Results results = new Results();
    final Brochures brochures = new Brochures();
    final Library library = new Library();
    final Fetching fetching = new Fetching();
    final Logos logos = new Logos();
    final Downloads downloads = new Downloads();
    final Stories stories = new Stories();
    final Telling telling = new Telling();
    final SimilarStories similar = new SimilarStories();
    final Vault vault;
    final Map<String, PartnerStanding.Standing> standings = new HashMap<>();
    final Map<String, String> countries = new HashMap<>(Map.of("P2001", "NO", "P2002", "SE"));
    final Actor channel = actor("SUPPLIER", Account.Kind.SUPPLIER, "Henrik Falk", Role.CHANNEL_MANAGER);
    final Actor vestland = actor("P2001", Account.Kind.PARTNER, "Olav Vik", Role.PARTNER_SELLER);
    final Actor flodes = actor("P2002", Account.Kind.PARTNER, "Maja Holm", Role.PARTNER_SELLER);
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    private final Clock clock = new AskedClock(ZoneOffset.UTC, () -> now);

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here that would inject
    House(String name, Path files) {
        database = MigratedDatabase.named(name);
        sql = new PlainSql(database::connect);
        vault = new Vault(files);
        var viewers = new Viewers() {
            @Override
            PartnerStanding.Standing standing(String account) {
                return House.this.standings.getOrDefault(account, PartnerStanding.Standing.BEGINNER);
            }

            @Override
            String country(String account) {
                return House.this.countries.getOrDefault(account, "");
            }
        };
        viewers.clock = clock;
        viewers.zone = OSLO;
        var audit = new Silent();
        campaigns.sql = sql;
        campaigns.viewers = viewers;
        campaigning.sql = sql;
        campaigning.clock = clock;
        campaigning.campaigns = campaigns;
        campaigning.audit = audit;
        results.sql = sql;
        results.clock = clock;
        results.viewers = viewers;
        brochures.sql = sql;
        brochures.viewers = viewers;
        library.sql = sql;
        library.clock = clock;
        library.vault = vault;
        library.brochures = brochures;
        library.audit = audit;
        library.shelving = new Library.Shelving();
        library.shelving.sql = sql;
        library.shelving.clock = clock;
        library.shelving.audit = audit;
        logos.sql = sql;
        logos.clock = clock;
        logos.vault = vault;
        logos.audit = audit;
        fetching.brochures = brochures;
        fetching.logos = logos;
        fetching.vault = vault;
        downloads.sql = sql;
        downloads.clock = clock;
        downloads.viewers = viewers;
        stories.sql = sql;
        stories.viewers = viewers;
        telling.sql = sql;
        telling.clock = clock;
        telling.stories = stories;
        telling.audit = audit;
        similar.sql = sql;
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    <T> T tx(Supplier<T> act) {
        return sql.transaction(act);
    }

    void tx(Runnable act) {
        sql.transaction(act);
    }

    void run(String statement) {
        try (var connection = database.connect();
                var plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A published campaign for somebody, from yesterday to the end of the month. */
    String campaign(String name, Audience audience) {
        var draft = new CampaignDraft(
                new Wording(null, null, null, name),
                new Wording(null, null, null, null),
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2026-11-30"),
                audience,
                Campaign.Goals.NONE,
                List.of());
        var number = tx(() -> campaigning.save(channel, null, draft));
        tx(() -> campaigning.publish(channel, number));
        return number;
    }

    /** A published brochure with a file. */
    UUID brochure(String title, Audience audience, @Nullable LocalDate validTo, @Nullable UUID replaces, byte[] file) {
        var draft = new BrochureDraft(title, "", "nb", validTo, audience, List.of("PUMP-P80-400V"), replaces);
        var id = tx(() -> library.save(channel, null, draft));
        take(id, file, "file.pdf");
        tx(() -> library.publish(channel, id));
        return id;
    }

    void take(UUID id, byte[] file, String name) {
        try (var came = vault.receive(new java.io.ByteArrayInputStream(file), file.length)) {
            tx(() -> library.take(channel, id, came, name));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static StoryDraft story(String title, String text, String line, String industry, String competitor) {
        return new StoryDraft(
                Story.Outcome.WON, "nb", title, text, line, List.of(), industry, competitor, Story.Band.MEDIUM);
    }

    /** A story of the actor's that everybody can read. */
    String published(Actor author, StoryDraft draft) {
        var number = tx(() -> telling.write(author, null, draft, true));
        tx(() -> telling.publish(channel, number));
        return number;
    }

    static Actor actor(String account, Account.Kind kind, String name, Role role) {
        return new Actor(
                UUID.randomUUID(),
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                name.replace(' ', '.') + "@house.example",
                Language.NB,
                new Account(account, account + " AS", kind),
                Set.of(role),
                List.of(),
                Actor.Channel.WEB);
    }

    /** What is recorded is the matter of its own tests. */
    private static final class Silent extends AuditLog {
        @Override
        public void record(Actor actor, String act, String subject, @Nullable Object before, @Nullable Object after) {
            // not here
        }

        @Override
        public void record(
                Actor actor,
                String account,
                String act,
                String subject,
                @Nullable Object before,
                @Nullable Object after) {
            // not here
        }
    }
}
