package bryggen.sandbox.range;

import bryggen.integration.customers.Address;
import bryggen.integration.customers.Customer;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.sandbox.books.CheckDigits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The customers and partners. Their organisation numbers are made up; their check digits are right. */
final class CustomerBase {
    private static final TaxRate EXPORT = TaxRate.of("G", "0");

    /** number | name | mail domain | street | postal code | city | price list | limit | days; Swedish by its postal code. */
    private static final String TABLE =
            """
            C1001 | Fjord Mekaniske AS | fjordmek.example | Kaigata 14 | 6413 | Molde | Dealer | 500000 | 30
            C1002 | Øst Elektro AS | ostelektro.example | Strømsveien 201 | 0668 | Oslo | - | 20000 | 14
            C1003 | Svensk Pump AB | svenskpump.example | Verkstadsgatan 7 | 414 63 | Göteborg | - | - | 30
            P2001 | Vestland Pumpeservice AS | vestlandpumpe.example | Laksevågneset 3 | 5160 | Laksevåg | Dealer | 300000 | 30
            P2002 | Flödespartner AB | flodespartner.example | Industrivägen 22 | 901 30 | Umeå | Dealer | 250000 | 30
            C1004 | Nidaros Rør AS | nidarosror.example | Fossegrenda 30 | 7038 | Trondheim | - | 150000 | 14
            C1005 | Havbris Akva AS | havbrisakva.example | Sjøgata 5 | 7900 | Rørvik | Dealer | 800000 | 30
            C1006 | Lofoten Fiskeforedling AS | lofotenfisk.example | Havnegata 41 | 8300 | Svolvær | - | 200000 | 30
            C1007 | Romsdal Sag og Høvleri AS | romsdalsag.example | Isfjordsvegen 88 | 6300 | Åndalsnes | - | 60000 | 14
            C1008 | Drammen Varme KF | drammenvarme.example | Bragernes torg 2 | 3017 | Drammen | - | 400000 | 30
            C1009 | Sunnmøre Skipsteknikk AS | sunnmoreskip.example | Verftsvegen 9 | 6065 | Ulsteinvik | Dealer | 900000 | 45
            C1010 | Hedmark Vann og Avløp IKS | hedmarkva.example | Løtenvegen 110 | 2315 | Hamar | - | 350000 | 30
            C1011 | Innlandet Meieri SA | innlandetmeieri.example | Brumunddalvegen 6 | 2380 | Brumunddal | - | 250000 | 30
            C1012 | Tromsø Elektroinstallasjon AS | tromsoel.example | Stakkevollvegen 55 | 9010 | Tromsø | - | 80000 | 14
            C1013 | Agder Maskin AS | agdermaskin.example | Sørlandsparken 12 | 4636 | Kristiansand | - | 120000 | 30
            C1014 | Telemark Treforedling AS | telemarktre.example | Fabrikkveien 1 | 3901 | Porsgrunn | Dealer | 600000 | 30
            C1015 | Bergensfjord Marine AS | bergensfjord.example | Damsgårdsveien 135 | 5160 | Laksevåg | - | 220000 | 30
            C1016 | Värmlands Hydraulik AB | varmlandshydraulik.example | Sågverksgatan 9 | 652 21 | Karlstad | - | - | 30
            C1017 | Jämtkraft Service AB | jamtservice.example | Odenskogsvägen 4 | 831 48 | Östersund | - | 180000 | 30
            C1018 | Østfold Kjøleteknikk AS | ostfoldkjol.example | Dikeveien 44 | 1661 | Rolvsøy | - | 90000 | 14
            C1019 | Finnmark Bygg og Anlegg AS | finnmarkbygg.example | Markedsgata 3 | 9510 | Alta | - | 140000 | 30
            C1020 | Setesdal Kraft AS | setesdalkraft.example | Valle sentrum 8 | 4747 | Valle | - | 300000 | 30
            C1021 | Ringerike Betong AS | ringerikebetong.example | Hensmoveien 24 | 3516 | Hønefoss | - | 110000 | 14
            C1022 | Trøndelag Gartneri SA | trondelaggartneri.example | Frostavegen 210 | 7633 | Frosta | - | 40000 | 14
            C1023 | Helgeland Smelteverk AS | helgelandsmelt.example | Mo industripark | 8624 | Mo i Rana | Dealer | 1200000 | 30
            C1024 | Nordsjø Rigg og Kran AS | nordsjorigg.example | Dusavikveien 61 | 4007 | Stavanger | - | 700000 | 45
            """;

    private CustomerBase() {}

    static Map<String, Customer> all() {
        var customers = new LinkedHashMap<String, Customer>();
        int serial = 0;
        for (var line : TABLE.lines().toList()) {
            var cells = line.strip().split("\\s*\\|\\s*", -1);
            customers.put(cells[0], customer(cells, serial++));
        }
        return customers;
    }

    private static Customer customer(String[] cells, int serial) {
        boolean swedish = cells[4].contains(" ");
        var organisation = swedish
                ? CheckDigits.luhn("55931" + (1042 + 37 * serial))
                : CheckDigits.organisation(92710034 + 3119 * serial);
        boolean unlimited = cells[7].equals("-");
        return new Customer(
                new AccountNumber(cells[0]),
                cells[1],
                organisation,
                swedish ? "SE" : "NO",
                "post@" + cells[2],
                cells[6].equals("-") ? null : cells[6],
                swedish ? EXPORT : null,
                unlimited ? null : Money.of(cells[7], "NOK"),
                Money.of("0", "NOK"),
                Integer.parseInt(cells[8]),
                addresses(cells, swedish ? "SE" : "NO"),
                true);
    }

    private static List<Address> addresses(String[] cells, String country) {
        var addresses = new ArrayList<Address>();
        var id = cells[0] + "-";
        addresses.add(new Address(id + "1", cells[1], cells[3], cells[4], cells[5], country, true, true));
        if (cells[0].equals("C1001")) {
            addresses.add(new Address(
                    id + "2", "Fjord Mekaniske, avd. Aukra", "Nyhamna 1", "6480", "Aukra", "NO", false, true));
        }
        return addresses;
    }
}
