package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Stand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is typed into forms means what the reader's language says; never a thousandth of it. */
class TypedFormsIT {
    private static final String SKU = "BOLT-M8-20";
    private static Stand stand;

    @BeforeAll
    static void open() {
        stand = Stand.shared();
        Await.until("the product is there", Duration.ofMinutes(1), () -> !Staff.ask(
                        "select 1::text from catalogue_item where sku = ?", SKU)
                .isEmpty());
    }

    @Test
    @DisplayName("a Norwegian who promises 1.000 pieces for 1.250.000,50 by the day 31.12.2029 has promised that")
    void agreement() {
        var company = Staff.company();
        var number = "TYPED-" + company;
        for (var kept : new Reply[] {
            agree(company, number, SKU + ";1.000", ""), agree(company, number + "-V", SKU, "1.250.000,50")
        }) assertThat(kept.header("Location")).as(kept.toString()).contains("said=agreements.kept");
        assertThat(Staff.ask("select trim_scale(quantity)::text from agreements_line where number = ?", number))
                .containsExactly("1000");
        assertThat(Staff.ask(
                        "select trim_scale(committed_value) || ' ' || valid_to from agreements_agreement where number = ?",
                        number + "-V"))
                .containsExactly("1250000.5 2029-12-31");
    }

    @Test
    @DisplayName("what can be read in two ways is refused, and stays in the field")
    void twoWays() {
        var company = Staff.company();
        var refused = agree(company, "TYPED-" + company, SKU + ";1,000", "1.250.000,50");
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text())
                .contains("«1,000» kan leses på to måter. Skriv det som 1000,50")
                .contains(SKU + ";1,000</textarea>")
                .contains("value=\"1.250.000,50\"");
        assertThat(Staff.ask("select number from agreements_agreement where account = ?", company))
                .isEmpty();
    }

    @Test
    @DisplayName("the cart says a thousand in its field so that saving it unchanged changes nothing, in English too")
    void cart() {
        var email = Staff.person(Staff.company(), "BUYER");
        for (var language : new String[] {"nb", "en"}) {
            Staff.run("update access_person set language = ? where email = ?", language, email);
            var buyer = Visitor.at(stand.baseUrl()).as(email);
            assertThat(buyer.post(
                                    "/carts/cart",
                                    "act=add&sku=" + SKU + "&quantity=" + (language.equals("nb") ? "1.000" : "1,000"))
                            .header("Location"))
                    .contains("said=carts.added");
            var cart = buyer.get("/carts/cart").well().text();
            var field = cart.replaceAll("(?s).*name=\"line\\.([^\"]+)\" value=\"([^\"]*)\".*", "line.$1=$2");
            assertThat(field).endsWith("=" + (language.equals("nb") ? "1000" : "2000"));
            assertThat(buyer.post("/carts/cart", "act=change&" + field).header("Location"))
                    .contains("said=carts.changed");
            assertThat(buyer.get("/carts/cart").well().text()).contains(field.substring(field.indexOf('=') + 1));
        }
    }

    private static Reply agree(String company, String number, String lines, String value) {
        return Visitor.at(stand.baseUrl())
                .as(Staff.person("SUPPLIER", "SUPPLIER_ADMIN"))
                .post(
                        "/agreements/edit",
                        "act=keep&currency=NOK&from=01.01.2026&to=31.12.2029&name=Test&past=WARN&value="
                                + value + "&number=" + number + "&company=" + company + "&lines="
                                + URLEncoder.encode(lines, StandardCharsets.UTF_8));
    }
}
