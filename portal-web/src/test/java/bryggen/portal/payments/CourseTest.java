package bryggen.portal.payments;

import static bryggen.portal.payments.PaymentState.CANCELLED;
import static bryggen.portal.payments.PaymentState.FAILED;
import static bryggen.portal.payments.PaymentState.PENDING;
import static bryggen.portal.payments.PaymentState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.payments.Course.Act;
import bryggen.portal.payments.Course.News;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** PA3: every state with every piece of news, and every order of them. */
class CourseTest {
    @ParameterizedTest
    @CsvSource({
        "PENDING, PAID, SUCCEEDED, OWE",
        "PENDING, PAID_DIFFERENTLY, PENDING, CALL",
        "PENDING, PROCESSING, PENDING, PROCESS",
        "PENDING, FAILED, FAILED, RELEASE",
        "PENDING, EXPIRED, CANCELLED, RELEASE",
        "PENDING, WITHDRAWN, CANCELLED, RELEASE",
        "PENDING, IN_THE_BOOKS, SUCCEEDED, RELEASE",
        "PENDING, REPLACED, CANCELLED, RELEASE",
        "SUCCEEDED, PAID, SUCCEEDED, ''",
        "SUCCEEDED, PAID_DIFFERENTLY, SUCCEEDED, CALL",
        "SUCCEEDED, PROCESSING, SUCCEEDED, ''",
        "SUCCEEDED, FAILED, SUCCEEDED, ''",
        "SUCCEEDED, EXPIRED, SUCCEEDED, ''",
        "SUCCEEDED, WITHDRAWN, SUCCEEDED, ''",
        "SUCCEEDED, IN_THE_BOOKS, SUCCEEDED, ''",
        "SUCCEEDED, REPLACED, SUCCEEDED, ''",
        "FAILED, PAID, SUCCEEDED, HOLD_AGAIN OWE CALL",
        "FAILED, PAID_DIFFERENTLY, FAILED, CALL",
        "FAILED, PROCESSING, FAILED, ''",
        "FAILED, FAILED, FAILED, ''",
        "FAILED, EXPIRED, FAILED, ''",
        "FAILED, WITHDRAWN, FAILED, ''",
        "FAILED, IN_THE_BOOKS, FAILED, ''",
        "FAILED, REPLACED, FAILED, ''",
        "CANCELLED, PAID, SUCCEEDED, HOLD_AGAIN OWE CALL",
        "CANCELLED, PAID_DIFFERENTLY, CANCELLED, CALL",
        "CANCELLED, PROCESSING, CANCELLED, ''",
        "CANCELLED, FAILED, CANCELLED, ''",
        "CANCELLED, EXPIRED, CANCELLED, ''",
        "CANCELLED, WITHDRAWN, CANCELLED, ''",
        "CANCELLED, IN_THE_BOOKS, CANCELLED, ''",
        "CANCELLED, REPLACED, CANCELLED, ''"
    })
    @DisplayName("PA3 each step leads where the table says")
    void step(PaymentState from, News news, PaymentState to, String acts) {
        var step = Course.next(from, news);
        assertThat(step.to()).isEqualTo(to);
        assertThat(step.acts()).isEqualTo(acts(acts));
        assertThat(step.isNone()).isEqualTo(from == to && acts.isEmpty());
    }

    /** All orders of what a session can tell of a payment that is paid, some of it twice. */
    static Stream<List<News>> orders() {
        var told = List.of(News.PROCESSING, News.PAID, News.PAID, News.EXPIRED, News.WITHDRAWN);
        var orders = new ArrayList<List<News>>();
        arrange(new ArrayList<>(told), 0, orders);
        return orders.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("orders")
    @DisplayName("PA3, PA5 in whatever order it is heard: paid is paid, and the ERP is told once")
    void anyOrder(List<News> order) {
        var state = PENDING;
        int owed = 0;
        for (var news : order) {
            var step = Course.next(state, news);
            state = step.to();
            if (step.acts().contains(Act.OWE)) owed++;
        }
        assertThat(state).isEqualTo(SUCCEEDED);
        assertThat(owed).isEqualTo(1);
    }

    @Test
    @DisplayName("PA3 a payment that has succeeded never holds less and is never given up")
    void successIsFinal() {
        for (var news : News.values()) {
            var step = Course.next(SUCCEEDED, news);
            assertThat(step.to()).isEqualTo(SUCCEEDED);
            assertThat(step.acts()).doesNotContain(Act.RELEASE, Act.OWE, Act.HOLD_AGAIN);
        }
    }

    @Test
    @DisplayName("PA2, PA6 what is held is let go exactly when a payment ends without our telling the ERP")
    void heldUntilTheEnd() {
        for (var news : News.values()) {
            var step = Course.next(PENDING, news);
            boolean ends = Set.of(FAILED, CANCELLED).contains(step.to()) || news == News.IN_THE_BOOKS;
            assertThat(step.acts().contains(Act.RELEASE)).as(news.name()).isEqualTo(ends);
        }
    }

    private static Set<Act> acts(String words) {
        var acts = EnumSet.noneOf(Act.class);
        Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Act::valueOf)
                .forEach(acts::add);
        return acts;
    }

    private static void arrange(List<News> news, int from, List<List<News>> orders) {
        if (from == news.size()) orders.add(List.copyOf(news));
        for (int i = from; i < news.size(); i++) {
            java.util.Collections.swap(news, from, i);
            arrange(news, from + 1, orders);
            java.util.Collections.swap(news, from, i);
        }
    }
}
