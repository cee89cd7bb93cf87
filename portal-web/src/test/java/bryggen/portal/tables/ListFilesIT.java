package bryggen.portal.tables;

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
import bryggen.portal.platform.faces.ListFile;
import bryggen.portal.platform.files.Vault;
import bryggen.portal.platform.jpa.PlainSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files of lists, and views, in the database")
class ListFilesIT {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final String LIST = "/orders/list";
    private static PlainSql sql;

    @TempDir
    Path folder;

    private final Heard<FileMade> told = new Heard<>();
    private final ListFiles files = new ListFiles();
    private final Views views = new Views();
    private final Actor buyer = person("C1001");

    @BeforeAll
    static void open() {
        sql = new PlainSql(MigratedDatabase.named("tables")::connect);
    }

    @BeforeEach
    void empty() {
        sql.transaction(() -> sql.run("truncate tables_file, tables_view"));
        files.sql = sql;
        files.vault = new Vault(folder);
        files.asked = new Heard<ListFiles.Asked>().event();
        files.made = told.event();
        files.audit = new QuietLog();
        views.sql = sql;
        at(NOW);
    }

    @Test
    @DisplayName("TB3 one instance makes it; when that is gone another begins anew, and it is ended once")
    void lease() throws IOException {
        ask(buyer);
        var first = claim();
        assertThat(first).isNotNull();
        assertThat(claim()).as("it is taken").isNull();
        assertThat(progress(first, 400)).isTrue();
        at(NOW.plus(Duration.ofMinutes(1)));
        assertThat(claim()).as("it is still held").isNull();
        at(NOW.plus(Duration.ofMinutes(4)));
        var second = claim();
        assertThat(second).isNotNull();
        assertThat(second.done()).as("anew").isZero();
        assertThat(progress(first, 600)).as("the first has lost it").isFalse();
        assertThat(ready(first)).as("and does not end it").isNull();
        assertThat(told.all()).as("nothing has ended").isEmpty();
        assertThat(ready(second)).isNotNull();
        assertThat(told.all())
                .containsExactly(new FileMade(second.id(), "C1001", buyer.person(), "orders-list.csv", true));
        assertThat(claim()).as("it is done").isNull();
        assertThat(sql.transaction(() -> files.mine(buyer)).get(0).state()).isEqualTo(ListFileJob.State.DONE);
    }

    @Test
    @DisplayName(
            "TB4 the asker finds it, nobody else, and after seven days it is gone; a file with the same bytes stays")
    void whoseAndHowLong() throws IOException {
        var id = ask(buyer);
        var mine = ready(claim());
        at(NOW.plus(Duration.ofDays(3)));
        var later = ask(buyer);
        var same = ready(claim());
        assertThat(sql.transaction(() -> files.get(buyer, id)).path()).exists();
        for (var other : List.of(person("C1001"), person("C1002"), of(buyer.person(), "C1002")))
            assertThatThrownBy(() -> sql.transaction(() -> files.get(other, id)))
                    .isInstanceOf(Refusal.class);
        at(NOW.plus(Duration.ofDays(7)).plusSeconds(1));
        sql.transaction(files::sweep);
        assertThat(files.vault.path(mine.hash())).doesNotExist();
        assertThat(files.vault.path(same.hash())).exists();
        assertThat(sql.transaction(() -> files.mine(buyer)))
                .extracting(ListFileJob::id)
                .containsExactly(later);
    }

    @Test
    @DisplayName("TB3 what could not be made is told once, by who still has it")
    void failed() {
        var id = ask(buyer);
        var first = claim();
        at(NOW.plus(Duration.ofMinutes(4)));
        var second = claim();
        sql.transaction(() -> files.fail(first));
        assertThat(told.all()).isEmpty();
        sql.transaction(() -> files.fail(second));
        assertThat(told.all()).containsExactly(new FileMade(id, "C1001", buyer.person(), "orders-list.csv", false));
    }

    @Test
    @DisplayName("TB3 three at a time")
    void limit() {
        for (int i = 0; i < 3; i++) ask(buyer);
        assertThatThrownBy(() -> ask(buyer)).isInstanceOf(TableRefusal.TooManyFiles.class);
        assertThat(ask(person("C1001"))).isNotNull();
    }

    @Test
    @DisplayName(
            "TB5, TB6 views are one person's for one company; a name stands once; one that was removed can be put back")
    void views() {
        keep(buyer, "Mine", "view=open");
        keep(buyer, "mine", "view=all&q=pump");
        assertThat(of(buyer))
                .extracting(View::name, View::query)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("mine", "view=all&q=pump"));
        for (var other : List.of(person("C1001"), of(buyer.person(), "C1002")))
            assertThat(of(other)).isEmpty();
        var id = of(buyer).get(0).id();
        assertThatThrownBy(() -> sql.transaction(() -> views.rename(person("C1001"), id, "Theirs")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sql.transaction(() -> views.remove(person("C1001"), id)))
                .isInstanceOf(Refusal.class);
        keep(buyer, "Other", "");
        assertThatThrownBy(() -> sql.transaction(() -> views.rename(buyer, id, "OTHER")))
                .isInstanceOf(TableRefusal.NameTaken.class);
        sql.transaction(() -> views.rename(buyer, id, "Pumps"));
        sql.transaction(() -> views.remove(buyer, id));
        assertThat(of(buyer)).extracting(View::name).containsExactly("Other");
        sql.transaction(() -> views.putBack(buyer));
        assertThat(of(buyer)).extracting(View::name).containsExactly("Other", "Pumps");
        for (var odd : List.of(" ", "x".repeat(61), "a\nb"))
            assertThatThrownBy(() -> keep(buyer, odd, "")).isInstanceOf(TableRefusal.BadName.class);
        for (int i = 2; i < 20; i++) keep(buyer, "V" + i, "");
        assertThatThrownBy(() -> keep(buyer, "One more", "")).isInstanceOf(TableRefusal.TooManyViews.class);
        keep(buyer, "V2", "q=again");
    }

    private List<View> of(Actor actor) {
        return sql.transaction(() -> views.of(actor, LIST));
    }

    private void keep(Actor actor, String name, String query) {
        sql.transaction(() -> views.keep(actor, LIST, name, query));
    }

    private void at(Instant now) {
        files.real = Clock.fixed(now, ZoneOffset.UTC);
        views.clock = files.real;
    }

    private UUID ask(Actor actor) {
        return sql.transaction(() -> files.ask(
                actor,
                Language.NB,
                LIST,
                "view=open",
                ListFile.Kind.CSV,
                List.of(new ListFile.Head("number", "Nummer"))));
    }

    private ListFileJob claim() {
        return sql.transaction(() -> files.claim()).orElse(null);
    }

    private boolean progress(ListFileJob job, int done) {
        return sql.transaction(() -> files.progress(job, done, 10_000, true));
    }

    /** None when another one has it. */
    private Vault.Kept ready(ListFileJob job) throws IOException {
        try (var passing = files.vault.passing()) {
            Files.writeString(passing.path(), "Nummer");
            var kept = files.vault.keepApart(passing);
            return sql.transaction(() -> files.ready(job, new ListFile.Written(1, false), kept)) ? kept : null;
        }
    }

    private static Actor person(String account) {
        return of(UUID.randomUUID(), account);
    }

    private static Actor of(UUID person, String account) {
        return new Actor(
                UUID.randomUUID(),
                person,
                "Buyer",
                "",
                Language.EN,
                new Account(account, account, Account.Kind.CUSTOMER),
                Set.of(Role.BUYER),
                List.of(),
                Actor.Channel.WEB);
    }
}
