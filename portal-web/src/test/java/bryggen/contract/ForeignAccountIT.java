package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Operations.Operation;
import bryggen.portal.access.Page;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * AC7: another company's things are not there. Every id is a real one, and the same call answers its owner; a route that
 * this test has no way to try fails the build.
 */
class ForeignAccountIT {
    /** What stands in an address, by the resource in front of it. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("orders", "order"),
            Map.entry("orders/upload", "upload"),
            Map.entry("lists", "list"),
            Map.entry("agreements", "agreement"),
            Map.entry("deliveries", "order"),
            Map.entry("shipments", "shipment"),
            Map.entry("invoices", "invoice"),
            Map.entry("payments", "payment"),
            Map.entry("people", "person"),
            Map.entry("leads", "lead"),
            Map.entry("deals", "deal"),
            Map.entry("api-clients", "client"),
            Map.entry("quotes", "quote"),
            Map.entry("approvals", "approval"),
            Map.entry("cases", "case"),
            Map.entry("case-files", "caseFile"),
            Map.entry("own-numbers", "ownNumber"),
            Map.entry("brochures", "brochure"));

    /** What is nobody's alone: the same for all who may see it. */
    private static final Set<String> SHARED = Set.of("products", "prices", "tokens", "companies");

    /** Only the supplier's people get in at all; everybody else is told so. */
    private static final Set<String> SUPPLIERS = Set.of("exchange", "audit", "bank-files");

    /** Bodies with which the owner would change something, for writes behind an id. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/v1/orders/{number}/cancellation", "{\"reason\":\"not ours\"}"),
            Map.entry("POST /api/v1/approvals/{id}/decline", "{\"reason\":\"not ours\"}"),
            Map.entry("POST /api/v1/cases/{number}/messages", "{\"text\":\"not ours\"}"),
            Map.entry("POST /api/v1/leads/{number}/acceptance", "{\"nextStep\":\"Call\",\"expectedRevenue\":\"1.00\"}"),
            Map.entry("POST /api/v1/leads/{number}/decline", "{\"reason\":\"spam\"}"),
            Map.entry("PATCH /api/v1/leads/{number}", "{\"stage\":\"lost\",\"note\":\"not ours\"}"),
            Map.entry("PUT /api/v1/deals/{number}", "{\"company\":{\"name\":\"Not ours\",\"country\":\"NO\"}}"),
            Map.entry("POST /api/v1/deals/{number}/rejection", "{\"reason\":\"not ours\"}"),
            Map.entry("PATCH /api/v1/people/{id}", "{\"name\":\"Somebody else\"}"));

    /** Parameters of pages that show one thing. */
    private static final Map<String, List<String>> PAGES = Map.ofEntries(
            Map.entry("/orders/order", List.of("number", "order")),
            Map.entry("/orders/cancellation", List.of("number", "order")),
            Map.entry("/deliveries/plan", List.of("number", "order")),
            Map.entry("/leads/lead", List.of("number", "lead")),
            Map.entry("/leads/activity", List.of("number", "lead")),
            Map.entry("/deals/deal", List.of("number", "deal")),
            Map.entry("/lines/again", List.of("order", "order")),
            Map.entry("/lines/refused", List.of("id", "upload")),
            Map.entry("/lists/sheet", List.of("id", "list")),
            Map.entry("/agreements/agreement", List.of("number", "agreement")),
            Map.entry("/standing/order", List.of("id", "standing")),
            Map.entry("/shipments/shipment", List.of("number", "shipment")),
            Map.entry("/invoices/invoice", List.of("number", "invoice")),
            Map.entry("/invoices/document", List.of("number", "invoice")),
            Map.entry("/invoices/download", List.of("id", "download")),
            Map.entry("/cases/case", List.of("number", "case")),
            Map.entry("/cases/return", List.of("shipment", "shipment")),
            Map.entry("/cases/receipt", List.of("shipment", "shipment")),
            Map.entry("/cases/dispute", List.of("line=1&invoice", "invoice")),
            Map.entry("/payments/payment", List.of("number", "payment")),
            Map.entry("/accounts/person", List.of("id", "person")),
            Map.entry("/accounts/client", List.of("id", "client")),
            Map.entry("/accounts/issuer", List.of("id", "issuer")),
            Map.entry("/quotes/quote", List.of("number", "quote")),
            Map.entry("/quotes/compare", List.of("number", "quote")),
            Map.entry("/quotes/document", List.of("number", "quote")),
            Map.entry("/quotes/order", List.of("number", "quote")),
            Map.entry("/quotes/special", List.of("number", "special")),
            Map.entry("/campaigns/campaign", List.of("number", "campaign")),
            Map.entry("/campaigns/brochure", List.of("id", "brochure")));

    /** Kinds that a partner has and another partner has not. */
    private static final Set<String> PARTNERS = Set.of("campaign", "brochure", "deal", "quote", "special");

    static List<Operation> operations() {
        return Operations.all();
    }

    static List<String> pages() {
        var pages = new TreeSet<String>();
        for (var type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("bryggen.portal"))
            if (type.isAnnotatedWith(Page.class))
                pages.add(type.getAnnotationOfType(Page.class).value());
        return List.copyOf(pages);
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("AC7 an operation shows and changes nothing of another company")
    void operation(Operation operation) {
        var known = Known.of();
        var resource = operation.path().startsWith("/api/v1/orders/upload/")
                ? "orders/upload"
                : operation.path().replaceFirst("^/api/v1/", "").split("/", 2)[0];
        if (SHARED.contains(resource)) return;
        if (SUPPLIERS.contains(resource)) {
            var answer = call(known.stranger(), operation, operation.path().replaceAll("\\{[^}]+}", "1"), "{}");
            assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
            return;
        }
        if (operation.takesId()) behindAnId(known, operation, resource);
        else if (operation.method().equals("GET")) list(known, operation.path());
        else assertThat(WritesOfOthers.tried()).as("a way to try " + operation).contains(operation.toString());
    }

    private static void behindAnId(Known known, Operation operation, String resource) {
        assertThat(KINDS).as("a real id for " + operation).containsKey(resource);
        var id = known.id(KINDS.get(resource));
        var path = operation.path().replaceAll("\\{[^}]+}", id);
        var thing = operation.path().replaceAll("(\\{[^}]+}).*", "$1").replaceAll("\\{[^}]+}", id);
        var owner =
                switch (resource) {
                    case "people", "api-clients" -> known.ownersAdmin();
                    case "payments" -> known.ownersPayables();
                    case "approvals" -> known.ownersApprover();
                    case "leads", "deals" -> Caller.at(known.base()).as(Known.PARTNER);
                    case "brochures", "quotes" -> known.seller();
                    default -> known.owner();
                };
        var stranger =
                switch (resource) {
                    case "people", "api-clients" -> Caller.at(known.base()).as("manager@vestlandpumpe.example");
                    case "leads", "deals" -> Caller.at(known.base()).as(Known.OTHER_PARTNER);
                    case "brochures", "quotes" -> Caller.at(known.base()).as(Known.OTHER_PARTNER);
                    case "approvals" -> Caller.at(known.base()).as(Known.OTHER_APPROVER);
                    default -> known.stranger();
                };
        if (operation.method().equals("GET")) {
            assertThat(owner.get(path).status())
                    .as("void: the owner's own " + path)
                    .isEqualTo(200);
            for (var caller : List.of(stranger, stranger.forAccount("C1002"), stranger.forAccount("P2001"))) {
                var answer = caller.get(path);
                assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
                assertHidden(known, answer);
            }
            return;
        }
        var before = owner.get(thing);
        var answer = call(stranger, operation, path, BODIES.getOrDefault(operation.toString(), "{}"));
        assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
        assertHidden(known, answer);
        var after = owner.get(thing);
        assertThat(after.status()).isEqualTo(before.status());
        if (before.status() == 200) assertThat(after.text()).as("unchanged").isEqualTo(before.text());
    }

    private static void list(Known known, String path) {
        for (var query : Stream.concat(
                        Stream.of(""),
                        known.secrets().stream().map(secret -> "?q=" + encoded(secret) + "&order=" + encoded(secret)))
                .toList()) {
            var answer = known.stranger().get(path + query);
            assertThat(answer.status()).as(answer.toString()).isIn(200, 403, 422);
            assertHidden(known, answer);
        }
        var pretended = known.stranger().forAccount(Known.OWNERS_ACCOUNT).get(path);
        assertThat(pretended.status()).as(pretended.toString()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("AC7 a page shows nothing of another company, whoever stands in its address")
    void page(String path) {
        var known = Known.of();
        var parameter = PAGES.get(path);
        boolean partners = parameter != null && PARTNERS.contains(parameter.get(1));
        var owner = Visitor.at(known.base()).as(partners ? Known.PARTNER : Known.OWNER);
        var stranger = Visitor.at(known.base()).as(partners ? Known.OTHER_PARTNER : Known.STRANGER);
        var asOwner = stranger.get(path + "?account=" + Known.OWNERS_ACCOUNT);
        assertThat(asOwner.status()).as(asOwner.asked()).isIn(404, 200);
        if (asOwner.status() == 200) assertThat(asOwner.text()).doesNotContain("Fjord Mekaniske");
        assertHidden(known, asOwner);
        if (parameter == null) {
            assertHidden(known, stranger.get(path));
            assertHidden(
                    known,
                    stranger.get(path + "?company=" + Known.OWNERS_ACCOUNT + "&number=" + known.id("order")
                            + "&subject=" + known.id("order") + "&id=" + known.id("person") + "&q=Fjord"));
            return;
        }
        var address = path + "?" + parameter.get(0) + "=" + encoded(known.id(parameter.get(1)));
        var own =
                switch (parameter.get(1)) {
                    case "person", "client", "issuer" ->
                        Visitor.at(known.base()).as(Known.OWNERS_ADMIN);
                    case "payment" -> Visitor.at(known.base()).as(Known.OWNERS_PAYABLES);
                    case "lead" -> Visitor.at(known.base()).as(Known.PARTNER);
                    default -> owner;
                };
        if (path.equals("/cases/dispute")) own = Visitor.at(known.base()).as(Known.OWNERS_PAYABLES);
        var other = parameter.get(1).equals("lead") ? Visitor.at(known.base()).as(Known.OTHER_PARTNER) : stranger;
        assertThat(own.get(address).status())
                .as("void: the owner's own " + address)
                .isEqualTo(200);
        var answer = other.get(address);
        assertThat(answer.status()).as(answer.asked()).isIn(403, 404);
        assertHidden(known, answer);
    }

    @Test
    @DisplayName("AC7 ids in bodies, queries and headers are tried like those in paths")
    void insideOfBodies() {
        WritesOfOthers.all(Known.of());
    }

    @Test
    @DisplayName("AC7 every servlet of the portal is one that these tests know")
    void servlets() {
        var mapped = new ArrayList<String>();
        for (var type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("bryggen.portal"))
            if (type.isAnnotatedWith(WebServlet.class)) {
                var annotation = type.getAnnotationOfType(WebServlet.class);
                mapped.addAll(List.of(annotation.value()));
                mapped.addAll(List.of(annotation.urlPatterns()));
            }
        assertThat(WritesOfOthers.SERVLETS).as("a servlet that nobody tries").containsAll(mapped);
    }

    private static Reply call(Caller caller, Operation operation, String path, String body) {
        return switch (operation.method()) {
            case "GET" -> caller.get(path);
            case "DELETE" -> caller.send("DELETE", path, null);
            case "POST" -> caller.create(path, body);
            default -> caller.send(operation.method(), path, body.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** What the stranger typed may come back to him; what he did not know may not. */
    private static void assertHidden(Known known, Reply answer) {
        var asked = java.net.URLDecoder.decode(answer.asked(), StandardCharsets.UTF_8);
        for (var secret : known.secrets())
            if (!asked.contains(secret))
                assertThat(answer.text()).as(answer.asked()).doesNotContain(secret);
        DoorsIT.assertNothingInternal(answer);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
