package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/** Writes whose bodies or headers name what belongs to another company. */
final class WritesOfOthers {
    static final List<String> SERVLETS = List.of(
            "/health",
            "/health/*",
            "/metrics",
            "/metrics/*",
            "/openapi",
            "/openapi/*",
            "/sign-out",
            "/problems/*",
            "/favicon.ico",
            "/error",
            "/catalogue/picture",
            "/catalogue/paper",
            "/catalogue/add",
            "/campaigns/file",
            "/campaigns/preview",
            "/campaigns/upload",
            "/cases/post",
            "/cases/file",
            "/cases/slip",
            "/notices/open");

    private WritesOfOthers() {}

    /** The creating operations that are tried here. */
    static Set<String> tried() {
        return Set.of(
                "POST /api/v1/orders",
                "POST /api/v1/cases",
                "POST /api/v1/orders/upload",
                "POST /api/v1/lists",
                "POST /api/v1/own-numbers",
                "POST /api/v1/leads",
                "POST /api/v1/deals",
                "POST /api/v1/quotes",
                "POST /api/v1/people",
                "POST /api/v1/api-clients",
                "POST /api/v1/payments");
    }

    static void all(Known known) {
        var before = known.stranger()
                .get("/api/v1/orders")
                .well()
                .json()
                .path("total")
                .asInt();
        var order = "{\"shipTo\":\"%s\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}"
                .formatted(known.id("shipTo"));
        assertThat(known.owner().create("/api/v1/orders", order).status())
                .as("void: the owner may send to its own place")
                .isEqualTo(201);
        var foreignPlace = known.stranger().create("/api/v1/orders", order);
        assertThat(foreignPlace.status()).as(foreignPlace.toString()).isEqualTo(422);
        var pretended = known.stranger()
                .forAccount(Known.OWNERS_ACCOUNT)
                .create("/api/v1/orders", "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
        assertThat(pretended.status()).as(pretended.toString()).isEqualTo(404);
        assertThat(known.stranger()
                        .get("/api/v1/orders")
                        .well()
                        .json()
                        .path("total")
                        .asInt())
                .as("a refused order is no order")
                .isEqualTo(before);

        var invitation = known.stranger()
                .forAccount(Known.OWNERS_ACCOUNT)
                .create(
                        "/api/v1/people",
                        "{\"email\":\"mole@ostelektro.example\",\"name\":\"A mole\",\"roles\":[\"BUYER\"]}");
        assertThat(invitation.status()).as(invitation.toString()).isEqualTo(404);
        var client = known.stranger()
                .forAccount(Known.OWNERS_ACCOUNT)
                .create("/api/v1/api-clients", "{\"name\":\"Mole\",\"roles\":[\"BUYER\"]}");
        assertThat(client.status()).as(client.toString()).isEqualTo(404);
        assertThat(known.ownersAdmin().get("/api/v1/people").well().text()).doesNotContain("mole@");

        files(known);
        payments(known);
        cases(known);
        var lead = known.stranger()
                .create(
                        "/api/v1/leads",
                        "{\"company\":{\"name\":\"A mole\",\"country\":\"NO\"},\"contact\":{\"email\":\"a@mole.example\"}}");
        assertThat(lead.status()).as(lead.toString()).isEqualTo(403);

        var deal = "{\"lead\":\"%s\",\"company\":{\"name\":\"A mole\",\"country\":\"NO\"}}".formatted(known.id("lead"));
        assertThat(known.stranger().create("/api/v1/deals", deal).status()).isEqualTo(403);
        var ofAForeignLead = Caller.at(known.base()).as(Known.OTHER_PARTNER).create("/api/v1/deals", deal);
        assertThat(ofAForeignLead.code()).as(ofAForeignLead.toString()).isEqualTo("deal-lead-unknown");
        var fromALead =
                "{\"lead\":\"%s\",\"customer\":{\"name\":\"A mole\"},\"lines\":[{\"name\":\"Work\",\"quantity\":\"1\",\"price\":\"1\"}]}"
                        .formatted(known.id("lead"));
        assertThat(known.seller().create("/api/v1/quotes", fromALead).status())
                .as("void: the partner of the lead makes a quote of it")
                .isEqualTo(201);
        var foreignLead = Caller.at(known.base()).as(Known.OTHER_PARTNER).create("/api/v1/quotes", fromALead);
        assertThat(foreignLead.status()).as(foreignLead.toString()).isEqualTo(404);
        assertThat(known.stranger().create("/api/v1/quotes", fromALead).status())
                .isEqualTo(403);

        var intoTheCart = Visitor.at(known.base())
                .as(Known.STRANGER)
                .post("/catalogue/add?account=" + Known.OWNERS_ACCOUNT, "sku=BOLT-M8-20&quantity=10");
        assertThat(intoTheCart.status()).as(intoTheCart.toString()).isEqualTo(404);
        material(known);
    }

    /** A case about a foreign document, and the servlets of cases with a foreign case and its file. */
    private static void cases(Known known) {
        var wish =
                "{\"kind\":\"%s\",\"category\":\"damaged\",\"wanted\":\"credit\",\"description\":\"x\",\"%s\":\"%s\","
                        + "\"lines\":[{\"line\":1,\"quantity\":\"1\"}]}";
        for (var body : List.of(
                wish.formatted("complaint", "order", known.id("order")),
                wish.formatted("complaint", "shipment", known.id("shipment")),
                wish.formatted("return", "shipment", known.id("shipment")),
                wish.formatted("return", "invoice", known.id("invoice")),
                wish.formatted("dispute", "invoice", known.id("invoice")))) {
            var foreign = known.stranger().create("/api/v1/cases", body);
            assertThat(foreign.status()).as(foreign.toString()).isEqualTo(404);
        }
        var several = known.stranger()
                .create(
                        "/api/v1/cases",
                        "{\"kind\":\"return\",\"category\":\"damaged\",\"wanted\":\"credit\",\"description\":\"x\","
                                + "\"lines\":[{\"line\":1,\"shipment\":\"%s\"},{\"line\":1,\"shipment\":\"none\"}]}"
                                        .formatted(known.id("shipment")));
        assertThat(several.status()).as(several.toString()).isEqualTo(404);
        var owner = Visitor.at(known.base()).as(Known.OWNER);
        var stranger = Visitor.at(known.base()).as(Known.STRANGER);
        var file = "/cases/file?id=" + known.id("caseFile");
        assertThat(owner.get(file).status()).as("void: the owner's own file").isEqualTo(200);
        assertThat(stranger.get(file).status()).isEqualTo(404);
        assertThat(owner.get("/cases/slip?number=" + known.id("case")).status())
                .as("a complaint has no slip")
                .isEqualTo(404);
        assertThat(stranger.get("/cases/slip?number=" + known.id("case")).status())
                .isEqualTo(404);
        assertThat(stranger.post("/cases/post?act=say&number=" + known.id("case"), "text=mole")
                        .status())
                .isEqualTo(404);
        for (var act : List.of("return", "receipt"))
            assertThat(stranger.post("/cases/post?act=" + act + "&shipment=" + known.id("shipment"), "x=y")
                            .status())
                    .as(act)
                    .isIn(400, 404);
    }

    /** Lists, files of lines and own numbers of a company that the caller only pretends to act for. */
    private static void files(Known known) {
        var pretended = known.stranger().forAccount(Known.OWNERS_ACCOUNT);
        var list = "{\"name\":\"A mole's\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}";
        assertThat(pretended.create("/api/v1/lists", list).status()).isEqualTo(404);
        assertThat(pretended.create("/api/v1/own-numbers", "{\"numbers\":[]}").status())
                .isEqualTo(404);
        var file = pretended.with("Content-Type", "text/csv").create("/api/v1/orders/upload", "BOLT-M8-20;10\n");
        assertThat(file.status()).as(file.toString()).isEqualTo(404);
        var number = "{\"name\":\"A mole's\",\"lines\":[{\"ownNumber\":\"OURS-ALONE-NUMBER\",\"quantity\":\"10\"}]}";
        assertThat(known.owner().create("/api/v1/lists", number).status())
                .as("void: the owner's own number is known")
                .isEqualTo(201);
        assertThat(known.stranger().create("/api/v1/lists", number).status()).isEqualTo(422);
        assertThat(known.owner()
                        .get("/api/v1/products?q=OURS-ALONE-NUMBER")
                        .well()
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(known.stranger()
                        .get("/api/v1/products?q=OURS-ALONE-NUMBER")
                        .well()
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    /** The servlets of campaigns with a brochure that is meant for the other partner only, and uploads by who may not. */
    private static void material(Known known) {
        var id = known.id("brochure");
        var seller = Visitor.at(known.base()).as(Known.PARTNER);
        var other = Visitor.at(known.base()).as(Known.OTHER_PARTNER);
        for (var path : List.of("/campaigns/file?id=" + id, "/campaigns/preview?id=" + id)) {
            assertThat(seller.get(path).status()).as("void: " + path).isEqualTo(200);
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
            assertThat(other.get(path + "&account=P2001").status()).as(path).isEqualTo(404);
            assertThat(Visitor.at(known.base()).as(Known.STRANGER).get(path).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(other.get("/campaigns/file?logo=true&id=" + id).status()).isEqualTo(404);
        assertThat(seller.post("/campaigns/upload?id=" + id, "x=y").status())
                .as("a seller brings no brochures")
                .isEqualTo(403);
        assertThat(Visitor.at(known.base())
                        .as(Known.STRANGER)
                        .post("/campaigns/upload", "x=y")
                        .status())
                .isEqualTo(403);
    }

    private static void payments(Known known) {
        var pay = "{\"items\":[{\"invoice\":\"%s\",\"amount\":\"1.00\"}],\"method\":\"transfer\"}"
                .formatted(known.id("invoice"));
        var own = known.ownersPayables().create("/api/v1/payments", pay);
        assertThat(own.status()).as("void: the owner may pay the own invoice").isEqualTo(201);
        var before = known.owner()
                .get("/api/v1/invoices/" + known.id("invoice"))
                .well()
                .text();
        var foreign = known.stranger().create("/api/v1/payments", pay);
        assertThat(foreign.status()).as(foreign.toString()).isEqualTo(422);
        assertThat(foreign.code()).isEqualTo("payment-unknown-invoice");
        var paid = known.stranger().forAccount(Known.OWNERS_ACCOUNT).create("/api/v1/payments", pay);
        assertThat(paid.status()).as(paid.toString()).isEqualTo(404);
        assertThat(known.owner()
                        .get("/api/v1/invoices/" + known.id("invoice"))
                        .well()
                        .text())
                .as("nothing of it is held")
                .isEqualTo(before);
    }
}
