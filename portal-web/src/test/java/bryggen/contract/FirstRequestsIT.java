package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.AtOnce;
import bryggen.dev.Stand;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The very first pages of a portal that has just started, asked for by many at once, are whole; also by a client that would
 * rather speak HTTP/2.
 */
class FirstRequestsIT {
    private static final int AT_ONCE = 24;
    private static final List<String> PAGES = List.of(
            "/login",
            "/forgotten",
            "/access/profile",
            "/carts/cart",
            "/orders/list",
            "/catalogue/list",
            "/invoices/list",
            "/home");
    private static final Pattern CHANGING = Pattern.compile("value=\"[^\"]{60,}\"|\\d\\d[:.]\\d\\d([:.]\\d\\d)?");

    @Test
    @DisplayName("as many bytes as any later one, with its end")
    void whole() throws Exception {
        var stand = Stand.shared();
        var cookie = Visitor.at(stand.baseUrl())
                .as("buyer@ostelektro.example")
                .caller()
                .header("Cookie");
        var fresh = stand.another();
        var first = Caller.at(fresh.baseUrl()).with("Cookie", cookie).with("Accept", "text/html");
        try {
            for (var early : AtOnce.<Reply>each(AT_ONCE, i -> () -> first.get(PAGES.get(i % PAGES.size())))) {
                assertThat(early.status()).as(early.asked()).isEqualTo(200);
                assertThat(early.text().strip()).as(early.asked()).endsWith("</html>");
                var later = first.get(early.asked().replaceFirst("^\\S+ ", "").replaceFirst("^http://[^/]+", ""));
                assertThat(plain(early)).as(early.asked()).isEqualTo(plain(later));
            }
        } finally {
            fresh.close();
        }
    }

    /** Without the sealed state of forms and the time of day. */
    private static String plain(Reply page) {
        return CHANGING.matcher(page.text()).replaceAll("~");
    }
}
