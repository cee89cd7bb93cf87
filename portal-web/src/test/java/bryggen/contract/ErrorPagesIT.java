package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Stand;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page that says no says it whole and in the house's frame, also when it finds out in the middle of being written. */
class ErrorPagesIT {
    private static final String NOTHING =
            "?number=none&id=none&sku=none&order=none&secret=none&q=none&page=-1&sort=none";

    static Iterable<String> pages() {
        return ForeignAccountIT.pages();
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
        }
    }
}
