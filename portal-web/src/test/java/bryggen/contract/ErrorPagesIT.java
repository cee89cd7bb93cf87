package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Stand;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page that says no says it whole and in the house's frame, also when it finds out in the middle of being written. */
class ErrorPagesIT {
    private static final String NOTHING =
            "?number=none&id=none&sku=none&order=none&secret=none&q=none&page=-1&sort=none";

    private static final Pattern MARKED = Pattern.compile("<li><a href=\"[^\"]*\" aria-current=\"page\">");

    static Iterable<String> pages() {
        return ForeignAccountIT.pages();
    }

    @Test
    @DisplayName("a wish for languages that cannot be read is English, never a fault")
    void unreadableLanguage() {
        var stand = Stand.shared();
        var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        for (var wish : List.of("nb;q=high", ";;;", "*;;q=,,", "a_b", "nb-", "--", "en;q=1.00001", "x".repeat(600))) {
            var page = Caller.at(stand.baseUrl()).with("Accept-Language", wish).get("/login");
            assertThat(page.status()).as(wish).isEqualTo(200);
            var order = buyer.with("Accept-Language", wish).get("/api/v1/orders/none");
            assertThat(order.status()).as(wish).isEqualTo(404);
            assertThat(order.json().path("title").asText()).as(wish).isNotBlank();
            assertThat(buyer.with("Accept-Language", wish).get("/api/v1/me").status())
                    .as(wish)
                    .isEqualTo(200);
        }
        var norwegian = buyer.with("Accept-Language", "fr, nb;q=0.8, en;q=0.1").get("/api/v1/orders/none");
        assertThat(norwegian.json().path("title"))
                .isNotEqualTo(buyer.with("Accept-Language", "en")
                        .get("/api/v1/orders/none")
                        .json()
                        .path("title"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("a page that is asked for nothing there is")
    void wholeAndOurs(String path) {
        var stand = Stand.shared();
        for (var person :
                new String[] {"buyer@fjordmek.example", "admin@nordvik.example", "operator@nordvik.example"}) {
            var answer = Visitor.at(stand.baseUrl()).as(person).get(path + NOTHING);
            if (answer.status() == 302) continue; // an empty cart has no review: it leads to the cart
            assertThat(answer.status()).as(answer.asked()).isIn(200, 403, 404);
            assertThat(answer.text())
                    .as(answer.asked())
                    .contains("<header class=\"top\">")
                    .contains("<h1");
            assertThat(answer.text().strip()).as(answer.asked()).endsWith("</html>");
            assertThat(answer.text().split("<html", -1)).as(answer.asked()).hasSize(2);
            DoorsIT.assertNothingInternal(answer);
            int marked = MARKED.matcher(answer.text()).results().toList().size();
            assertThat(marked)
                    .as("entries of the menu that " + answer.asked() + " belongs to")
                    .isBetween(path.startsWith("/accounts/") && answer.status() == 200 ? 1 : 0, 1);
        }
    }
}
