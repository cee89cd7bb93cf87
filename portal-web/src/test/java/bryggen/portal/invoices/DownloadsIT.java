package bryggen.portal.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.Heard;
import bryggen.dev.MigratedDatabase;
import bryggen.dev.QuietLog;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.files.Vault;
import bryggen.portal.platform.jpa.PlainSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Downloads of documents in the database")
class DownloadsIT {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-30");
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static PlainSql sql;

    @TempDir
    Path folder;

    private final Downloads downloads = new Downloads();
    private final Actor clerk = person("C1001");

    @BeforeAll
    static void open() {
        sql = new PlainSql(MigratedDatabase.named("downloads")::connect);
    }

    @BeforeEach
    void empty() {
        sql.transaction(() -> sql.run("truncate invoices_download"));
        downloads.sql = sql;
        downloads.vault = new Vault(folder);
        downloads.asked = new Heard<Downloads.Asked>().event();
        downloads.audit = new QuietLog();
        at(NOW);
    }

    @Test
    @DisplayName("IN14 one instance makes it; when that is gone another begins anew, and the first is heard no more")
    void lease() {
        ask(clerk);
        var first = claim();
        assertThat(first).isNotNull();
        assertThat(claim()).as("it is taken").isNull();
        assertThat(progress(first, 3)).isTrue();
        at(NOW.plus(Duration.ofMinutes(3)));
        var second = claim();
        assertThat(second).isNotNull();
        assertThat(second.done()).as("anew").isZero();
        assertThat(progress(first, 4)).as("the first has lost it").isFalse();
        assertThat(progress(second, 1)).isTrue();
    }

    @Test
    @DisplayName("IN15 the person who asked finds it, nobody else, and after seven days it is gone with its file")
    void whoseAndHowLong() throws IOException {
        var id = ask(clerk);
        var claimed = claim();
        Vault.Kept kept;
        try (var passing = downloads.vault.passing()) {
            Files.writeString(passing.path(), "zip");
            kept = downloads.vault.keep(passing);
        }
        assertThat(sql.transaction(() -> downloads.ready(claimed, kept))).isTrue();
        assertThat(sql.transaction(() -> downloads.file(clerk, id))).exists();
        for (var other : List.of(person("C1001"), person("C1002")))
            assertThatThrownBy(() -> sql.transaction(() -> downloads.file(other, id)))
                    .isInstanceOf(Refusal.class);
        at(NOW.plus(Duration.ofDays(7)).plusSeconds(1));
        sql.transaction(downloads::sweep);
        assertThat(downloads.vault.path(kept.hash())).doesNotExist();
        assertThat(sql.transaction(() -> downloads.mine(clerk))).isEmpty();
    }

    @Test
    @DisplayName("IN13 at most 366 days, in their order, and three at a time")
    void limits() {
        assertThatThrownBy(() -> sql.transaction(() -> downloads.ask(clerk, LAST, FIRST)))
                .isInstanceOf(InvoiceRefusal.BadDays.class);
        assertThatThrownBy(() -> sql.transaction(() -> downloads.ask(clerk, FIRST, FIRST.plusDays(367))))
                .isInstanceOf(InvoiceRefusal.BadDays.class);
        for (int i = 0; i < 3; i++) ask(clerk);
        assertThatThrownBy(() -> ask(clerk)).isInstanceOf(InvoiceRefusal.TooManyDownloads.class);
    }

    private void at(Instant now) {
        downloads.clock = Clock.fixed(now, ZoneOffset.UTC);
        downloads.real = downloads.clock;
    }

    private UUID ask(Actor actor) {
        return sql.transaction(() -> downloads.ask(actor, FIRST, LAST));
    }

    private Download claim() {
        return sql.transaction(() -> downloads.claim()).orElse(null);
    }

    private boolean progress(Download download, int done) {
        return sql.transaction(() -> downloads.progress(download, 9, done, 0));
    }

    private static Actor person(String account) {
        return new Actor(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Clerk",
                "",
                Language.EN,
                new Account(account, account, Account.Kind.CUSTOMER),
                Set.of(Role.PAYABLES),
                List.of(),
                Actor.Channel.WEB);
    }
}
