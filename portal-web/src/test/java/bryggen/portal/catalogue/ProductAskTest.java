package bryggen.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.platform.ListAsk;
import org.junit.jupiter.api.Test;

class ProductAskTest {
    @Test
    void ca17_what_is_no_text_is_taken_out_of_what_was_typed() {
        assertThat(typed("  pump\0\u0007e ")).isEqualTo("pump e");
        assertThat(typed("a\ud800b")).isEqualTo("a b");
        assertThat(typed("%'\\_")).isEqualTo("%'\\_");
        assertThat(typed("🔩 bolt")).isEqualTo("🔩 bolt");
    }

    @Test
    void ca17_what_is_too_long_is_cut() {
        assertThat(typed("x".repeat(10_000))).hasSize(200);
        assertThat(typed("🔩".repeat(10_000))
                        .codePointCount(0, typed("🔩".repeat(10_000)).length()))
                .isEqualTo(200);
    }

    private static String typed(String q) {
        return ProductAsk.of(q, null, null, ListAsk.first(20)).typed();
    }
}
