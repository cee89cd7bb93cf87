package bryggen.portal.leads;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.Wire;
import bryggen.integration.leads.ErpLead;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A lead's way between ERP and portal, over everything that lies between. */
@DisplayName("Leads and the ERP")
class ErpLeadsIT {
    private static final String LEADS = "/api/v1/leads";
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private final Stand stand = Stand.shared();
    private final Caller channel = Caller.at(stand.baseUrl()).as("channel@nordvik.example");

    @Test
    @DisplayName(
            "LE21 entered in the ERP: it is handed out here, once; one without a country waits at the operator's desk")
    void comesIn() {
        var company = "Havbruk " + UUID.randomUUID().toString().substring(0, 8);
        var books = stand.erp().books();
        books.write(Feed.LEAD, "K-" + company, Wire.write(lead("K-" + company, company, "NO")));
        books.write(Feed.LEAD, "X-" + company, Wire.write(lead("X-" + company, company + " uten land", null)));
        Await.until("it is here", A_WHILE, () -> found(company) == 1);
        books.write(Feed.LEAD, "K-" + company, Wire.write(lead("K-" + company, company + " ASA", "NO")));
        Caller operator = Caller.at(stand.baseUrl()).as("operator@nordvik.example");
        Await.until("the other one waits", A_WHILE, () -> operator.get(
                        "/api/v1/exchange/messages?direction=in&kind=feed-lead")
                .well()
                .text()
                .contains("/company/country: lead-field-needed"));
        assertThat(found(company)).isOne();
        books.erase(Feed.LEAD, "X-" + company, false);
    }

    @Test
    @DisplayName("LE21 accepted by a partner: the ERP has it under our number")
    void goesOut() {
        var made = channel.create(
                        LEADS,
                        "{\"company\":{\"name\":\"Settefisk Nord AS\",\"country\":\"NO\",\"postalCode\":\"5003\"},"
                                + "\"contact\":{\"email\":\"post@settefisk.example\"},\"productFamily\":\"Pumps\"}")
                .well()
                .json();
        var number = made.path("number").asText();
        var partner = Caller.at(stand.baseUrl()).as("seller@vestlandpumpe.example");
        partner.post(LEADS + "/" + number + "/acceptance", "{\"nextStep\":\"Call\",\"expectedRevenue\":\"120000.00\"}")
                .well();
        var operator = Caller.at(stand.baseUrl()).as("operator@nordvik.example");
        var erps = Await.value("the ERP has it", A_WHILE, () -> {
            var message = operator.get("/api/v1/exchange/messages?kind=lead&q=" + number)
                    .well()
                    .json()
                    .path("items")
                    .path(0);
            return message.path("state").asText().equals("received")
                    ? message.path("reference").asText()
                    : null;
        });
        var booked = stand.erp().books().row(Feed.LEAD, erps).orElseThrow();
        assertThat(booked.externalId()).hasToString(number);
        assertThat(booked.company()).isEqualTo("Settefisk Nord AS");
        assertThat(booked.country()).isEqualTo("NO");
    }

    private int found(String company) {
        return channel.get(LEADS + "?q=" + company.replace(" ", "%20"))
                .well()
                .json()
                .path("total")
                .asInt();
    }

    private static ErpLead lead(String key, String company, String country) {
        var mail = key.replaceAll("[^A-Za-z0-9]", "").toLowerCase(java.util.Locale.ROOT) + "@havbruk.example";
        return new ErpLead(
                key,
                key,
                null,
                company,
                country,
                "Kari Vik",
                mail,
                null,
                "Pumps",
                null,
                null,
                ErpLead.Stage.NEW,
                Instant.now());
    }
}
