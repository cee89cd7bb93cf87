package bryggen.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Database;
import bryggen.portal.platform.jpa.PlainSql;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** EX18: which balance follows which, on a real PostgreSQL. */
class BalancesIT {
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 22);
    private static PlainSql sql;
    private final Balances balances = new Balances();

    @BeforeAll
    static void database() {
        sql = new PlainSql(Database.fresh("balances")::connect);
    }

    @BeforeEach
    void empty() {
        balances.sql = sql;
        balances.differences = new Differences();
        balances.differences.sql = sql;
        act(() -> sql.run("truncate exchange_balance cascade"));
    }

    @Test
    @DisplayName("EX18 asked while one is at work, another one follows it: what was just mended may have been passed")
    void another() {
        act(() -> balances.askFor(NIGHT));
        var nights = taken().orElseThrow();
        act(() -> balances.ask("Jonas"));
        act(() -> balances.ask("Jonas"));
        assertThat(taken()).as("one at a time").isEmpty();
        assertThat(newest().againBy()).isEqualTo("Jonas");

        act(() -> balances.done(nights, List.of(), List.of()));
        assertThat(newest().askedBy()).isEqualTo("Jonas");
        assertThat(newest().endedAt()).isNull();
        var his = taken().orElseThrow();
        act(() -> balances.done(his, List.of(), List.of()));
        assertThat(taken()).as("once, however often it was asked for").isEmpty();
        assertThat(rows("ended_at is null")).isZero();
    }

    @Test
    @DisplayName("EX18 asked while one still waits, it is that one")
    void sameOne() {
        act(() -> balances.ask("Jonas"));
        act(() -> balances.ask("Sofie"));
        var run = taken().orElseThrow();
        act(() -> balances.done(run, List.of(), List.of()));
        assertThat(taken()).isEmpty();
        assertThat(rows("true")).isOne();
    }

    @Test
    @DisplayName("EX18 one that fails is followed by the one that was asked for, and its night is counted again")
    void failed() {
        act(() -> balances.askFor(NIGHT));
        var nights = taken().orElseThrow();
        act(() -> balances.ask("Jonas"));
        act(() -> balances.failed(nights, "no answer"));
        var his = taken().orElseThrow();
        act(() -> balances.done(his, List.of(), List.of()));
        act(() -> balances.askFor(NIGHT));
        assertThat(taken()).isPresent();
    }

    @Test
    @DisplayName("EX18 one whose instance died is given up, once, and its late end changes nothing")
    void givenUp() {
        act(() -> balances.ask("Jonas"));
        var dead = taken().orElseThrow();
        act(() -> balances.ask("Sofie"));
        act(() -> sql.run("update exchange_balance set begun_at = begun_at - interval '40 minutes'"));
        act(balances::abandonOld);
        assertThat(newest().askedBy()).isEqualTo("Sofie");
        act(() -> balances.done(dead, List.of(), List.of()));
        assertThat(rows("true")).isEqualTo(2);
        assertThat(rows("error = 'given up'")).isOne();
    }

    private static void act(Runnable act) {
        sql.transaction(act);
    }

    private static <T> T seen(Supplier<T> look) {
        return sql.transaction(look);
    }

    private Optional<UUID> taken() {
        return seen(balances::take);
    }

    private Balances.Run newest() {
        return seen(balances::newest).orElseThrow();
    }

    private static int rows(String where) {
        return seen(() -> sql.row("select count(*) from exchange_balance where " + where, row -> row.getInt(1))
                .orElseThrow());
    }
}
