package bryggen.dev;

import bryggen.portal.access.Passwords;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The companies and people of demo and tests; nobody outside {@code .example} addresses is ever made here. */
public final class DemoPeople {
    /** Everybody's password. */
    public static final String PASSWORD = "Bryggen-demo-1";

    private static final List<Company> COMPANIES = List.of(
            new Company("SUPPLIER", "Nordvik Industri AS", "SUPPLIER"),
            new Company("C1001", "Fjord Mekaniske AS", "CUSTOMER"),
            new Company("C1002", "Øst Elektro AS", "CUSTOMER"),
            new Company("C1003", "Svensk Pump AB", "CUSTOMER"),
            new Company("P2001", "Vestland Pumpeservice AS", "PARTNER"),
            new Company("P2002", "Flödespartner AB", "PARTNER"));

    private static final List<Person> PEOPLE = List.of(
            new Person("buyer@fjordmek.example", "Ingrid Dahl", "nb", "BUYER", "C1001"),
            new Person("approver@fjordmek.example", "Knut Moe", "nb", "APPROVER", "C1001"),
            new Person("payables@fjordmek.example", "Randi Lund", "nb", "PAYABLES", "C1001"),
            new Person("admin@fjordmek.example", "Tor Haugen", "nb", "COMPANY_ADMIN", "C1001"),
            new Person("buyer@ostelektro.example", "Siri Berg", "nb", "BUYER,PAYABLES", "C1002"),
            new Person("buyer@svenskpump.example", "Lars Nyström", "sv", "BUYER", "C1003"),
            new Person("regnskap@konsern.example", "Anne Solberg", "nb", "PAYABLES", "C1001,C1002"),
            new Person("seller@vestlandpumpe.example", "Olav Vik", "nb", "PARTNER_SELLER", "P2001"),
            new Person("manager@vestlandpumpe.example", "Marit Nes", "nb", "PARTNER_MANAGER", "P2001"),
            new Person("seller@flodespartner.example", "Maja Holm", "sv", "PARTNER_SELLER", "P2002"),
            new Person("channel@nordvik.example", "Henrik Falk", "en", "CHANNEL_MANAGER", "SUPPLIER"),
            new Person("service@nordvik.example", "Sofie Krogh", "da", "SERVICE", "SUPPLIER"),
            new Person("operator@nordvik.example", "Jonas Eide", "en", "OPERATOR", "SUPPLIER"),
            new Person("admin@nordvik.example", "Elin Strand", "en", "SUPPLIER_ADMIN", "SUPPLIER"));

    private DemoPeople() {}

    private record Company(String number, String name, String kind) {}

    private record Person(String email, String name, String language, String roles, String accounts) {}

    /** Opens the demo's companies and makes its people where they are not there yet; changes nobody. */
    public static void settle(Connection database) throws SQLException {
        database.setAutoCommit(false);
        for (var company : COMPANIES) {
            open(database, company);
        }
        for (var person : PEOPLE) {
            if (isNew(database, person)) {
                make(database, person);
            }
        }
        DemoLeads.territories(database);
        database.commit();
    }

    /** One more person, of a company that a test has thought up; opens it. */
    public static void add(Connection database, String email, String role, String company) throws SQLException {
        database.setAutoCommit(false);
        open(
                database,
                new Company(
                        company,
                        "Tomme Lager AS",
                        role.startsWith("PARTNER") || company.startsWith("P") ? "PARTNER" : "CUSTOMER"));
        var person = new Person(email, "Nora Ny", "en", role, company);
        if (isNew(database, person)) make(database, person);
        database.commit();
    }

    /** E-mail and what the person may, by company, for the sign above the door. */
    public static Map<String, List<String>> byCompany() {
        var lines = new LinkedHashMap<String, List<String>>();
        for (var company : COMPANIES) {
            for (var person : PEOPLE) {
                if (person.accounts.contains(company.number)) {
                    lines.computeIfAbsent(company.name + " (" + company.number + ")", name -> new ArrayList<>())
                            .add(person.email + " " + person.roles.replace(",", " + "));
                }
            }
        }
        return lines;
    }

    private static void open(Connection database, Company company) throws SQLException {
        try (var sql = database.prepareStatement(
                """
                insert into accounts_account (number, name, kind, opened_at) values (?, ?, ?, now())
                on conflict (number) do update set opened_at = coalesce(accounts_account.opened_at, now()),
                  kind = excluded.kind,
                  name = case when accounts_account.kind = 'SUPPLIER' then excluded.name else accounts_account.name end
                """)) {
            sql.setString(1, company.number);
            sql.setString(2, company.name);
            sql.setString(3, company.kind);
            sql.executeUpdate();
        }
    }

    private static boolean isNew(Connection database, Person person) throws SQLException {
        try (var sql = database.prepareStatement("select 1 from access_person where lower(email) = ?")) {
            sql.setString(1, person.email);
            return !sql.executeQuery().next();
        }
    }

    private static void make(Connection database, Person person) throws SQLException {
        var id = UUID.randomUUID();
        try (var sql = database.prepareStatement(
                "insert into access_person (id, email, name, language, password_hash) values (?, ?, ?, ?, ?)")) {
            sql.setObject(1, id);
            sql.setString(2, person.email);
            sql.setString(3, person.name);
            sql.setString(4, person.language);
            sql.setString(5, Passwords.hash(PASSWORD));
            sql.executeUpdate();
        }
        for (var account : person.accounts.split(",", -1)) {
            try (var sql = database.prepareStatement(
                    "insert into access_membership (person, account, roles) values (?, ?, ?)")) {
                sql.setObject(1, id);
                sql.setString(2, account);
                sql.setArray(3, database.createArrayOf("text", person.roles.split(",", -1)));
                sql.executeUpdate();
            }
        }
    }
}
