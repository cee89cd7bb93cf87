package bryggen.portal.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListFileTest {
    private static final int ROWS = 100_000;
    private static final List<ListFile.Head> HEADS =
            List.of(new ListFile.Head("number", "Number"), new ListFile.Head("name", "Name"));

    public record Row(String number, String name) {}

    /** How much has been written. */
    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    /** A list of many rows that looks how much of them has gone out whenever it is asked for more. */
    private static final class Many extends ListPage<Row> {
        private final Counted out;
        private final List<Long> gone = new ArrayList<>();
        private final List<Boolean> counted = new ArrayList<>();

        Many(Counted out) {
            this.out = out;
            here = (Place) Proxy.newProxyInstance(
                    Place.class.getClassLoader(), new Class<?>[] {Place.class}, (place, method, values) -> null);
        }

        @Override
        protected Listing<Row> load(ListAsk ask) {
            gone.add(out.bytes);
            counted.add(ask.counting());
            int from = ask.next() == null ? 0 : Integer.parseInt(ask.next());
            int to = Math.min(ROWS, from + ask.size());
            var rows = IntStream.range(from, to)
                    .mapToObj(n -> new Row("N" + n, "Name " + Integer.toHexString(n * 7919)))
                    .toList();
            return new Listing<>(rows, 1, ask.size(), 10_000, true, to < ROWS ? String.valueOf(to) : null);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("TB1 a hundred thousand rows are written while they are read, counted once, and none is left out")
    void many(ListFile.Kind kind) throws IOException {
        var out = new Counted();
        var list = new Many(out);
        var told = new int[1];
        var written = new ListFile(list, HEADS, ListFile.MOST, (rows, first) -> told[0] = rows).write(out, kind);
        assertThat(written).isEqualTo(new ListFile.Written(ROWS, false));
        assertThat(told[0]).isEqualTo(ROWS);
        assertThat(list.counted).containsOnlyOnce(true).first().isEqualTo(true);
        var half = list.gone.get(list.gone.size() / 2);
        assertThat(half)
                .as("half of it has gone out when half of it is read")
                .isBetween(out.bytes / 3, out.bytes * 2 / 3);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("TB1 what is more than a file may hold is left out and told")
    void cut(ListFile.Kind kind) throws IOException {
        var out = new Counted();
        var written = new ListFile(new Many(out), HEADS, 50_001, (rows, first) -> {}).write(out, kind);
        assertThat(written).isEqualTo(new ListFile.Written(50_001, true));
    }
}
