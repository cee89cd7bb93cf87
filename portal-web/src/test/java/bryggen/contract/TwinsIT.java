package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Stand;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two instances that start at the same moment over one empty database, with a real mail server between them and people. */
class TwinsIT {
    private static final String FIRST = "chief@nordvik-first.example";
    private static final String PASSWORD = "a long enough secret 7";
    private static GreenMail post;
    private static Stand stand;

    @BeforeAll
    static void open() {
        post = new GreenMail(ServerSetup.SMTP.dynamicPort());
        post.start();
        stand = Stand.twins(
                "twins",
                Map.of(
                        "BRYGGEN_ADMIN_EMAIL",
                        FIRST,
                        "BRYGGEN_SMTP_HOST",
                        "127.0.0.1",
                        "BRYGGEN_SMTP_PORT",
                        String.valueOf(post.getSmtp().getPort()),
                        "BRYGGEN_SMTP_FROM",
                        "portal@nordvik.example"));
    }

    @AfterAll
    static void close() {
        if (stand != null) stand.close();
        if (post != null) post.stop();
    }

    @Test
    @DisplayName(
            "AC11 both serve, the schema was made once, the first administrator has one link, and feeds are read once")
    void startedTogether() throws SQLException {
        assertThat(stand.portals()).hasSize(2).allSatisfy(portal -> assertThat(portal.alive())
                .isTrue());
        var first = Await.value("the first link", Duration.ofSeconds(60), () -> mail(FIRST, 0));
        Await.until(
                "items are read", Duration.ofMinutes(2), () -> number("select count(*) from catalogue_item") >= 300);
        assertThat(number("select count(*) from flyway_schema_history where not success"))
                .isZero();
        assertThat(
                        number(
                                "select count(*) - count(distinct version) from flyway_schema_history where version is not null"))
                .isZero();
        assertThat(number("select count(*) from access_audit where act = 'access.first-administrator'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from access_link l join access_person p on p.id = l.person where p.email = '"
                        + FIRST + "'"))
                .isEqualTo(1);
        assertThat(mails(FIRST)).hasSize(1);
        assertThat(first.subject()).isEqualTo("Your access to Nordvik Industri AS for Nordvik Industri AS");
        assertThat(number("select count(*) from access_audit where act like 'exchange.%'"))
                .isZero();
        // each item was merged once: an instance that had read the page too would have taken its rows again
        assertThat(number("select rows_taken from exchange_feed where feed = 'ITEM'"))
                .isEqualTo(number("select count(*) from catalogue_item"));

        var token = Caller.at(stand.portals().get(0).baseUrl()).as("buyer@fjordmek.example");
        for (var portal : stand.portals())
            assertThat(Caller.at(portal.baseUrl())
                            .with("Authorization", "Bearer " + token.token())
                            .get("/api/v1/me")
                            .status())
                    .as("what the one has signed the other accepts")
                    .isEqualTo(200);
    }

    @Test
    @DisplayName("AC8 an invitation comes by mail in the receiver's language, its link works once, on either instance")
    void invitation() throws SQLException {
        var admin = Caller.at(stand.baseUrl()).as("admin@fjordmek.example");
        var email = "par.ost@fjordmek.example";
        admin.create(
                        "/api/v1/people",
                        "{\"email\":\"%s\",\"name\":\"Pär Öst\",\"roles\":[\"BUYER\"],\"language\":\"sv\"}"
                                .formatted(email))
                .well();
        var mail = Await.value("the invitation", Duration.ofSeconds(60), () -> mail(email, 0));
        assertThat(mail.subject()).contains("Fjord Mekaniske AS").contains("åtkomst");
        assertThat(mail.text()).contains("Pär Öst").contains("Nordvik Industri AS");
        assertThat(mail.from()).contains("portal@nordvik.example");
        assertThat(number("select count(*) from access_link where hash = '" + mail.secret() + "'"))
                .as("the secret itself is nowhere")
                .isZero();

        var other = Visitor.at(stand.portals().get(1).baseUrl());
        assertThat(other.get(mail.link()).text()).as("looking uses nothing up").contains(email);
        assertThat(redeem(other, mail.link(), PASSWORD).header("Location")).contains("/login");
        assertThat(redeemable(other, mail.link())).isFalse();
        var token = Caller.at(stand.baseUrl())
                .post("/api/v1/tokens", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD));
        assertThat(token.status()).as(token.toString()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "NT4 NT7 an order's acceptance is mailed once by two instances, as text and HTML, with the inbox's link")
    void accepted() throws Exception {
        var email = "buyer@fjordmek.example";
        var number = Known.firstOrder(
                Caller.at(stand.baseUrl()).as(email), "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}");
        var subject = "Bestilling " + number + " er bekreftet";
        var mail = Await.value("the mail", Duration.ofSeconds(90), () -> raw(email, subject).stream()
                .findFirst()
                .orElse(null));
        var parts = (MimeMultipart) mail.getContent();
        var plain = String.valueOf(parts.getBodyPart(0).getContent());
        var html = String.valueOf(parts.getBodyPart(1).getContent());
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        var link = Pattern.compile("https?://[^/]+(/notices/open\\?account=C1001&id=\\S+)")
                .matcher(plain);
        assertThat(link.find()).as(plain).isTrue();
        assertThat(html).contains(link.group(0).trim().replace("&", "&amp;"));
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("/notices/stop?wish=");
        var visitor = Visitor.at(stand.portals().get(1).baseUrl());
        assertThat(visitor.get(link.group(1)).header("Location")).contains("/login?from=");
        assertThat(number("select count(*) from notices_notice where read_at is not null"))
                .as("who is not signed in reads nothing")
                .isZero();
        assertThat(visitor.as(email).get(link.group(1)).header("Location"))
                .endsWith("/orders/order?account=C1001&number=" + number);
        assertThat(number("select count(*) from notices_notice where read_at is not null"))
                .isEqualTo(1);
        var stop = Pattern.compile("(/notices/stop\\?wish=\\S+)").matcher(plain);
        assertThat(stop.find()).isTrue();
        assertThat(visitor.get(stop.group(1)).well().text()).contains("value=\"stop\"");
        assertThat(number("select count(*) from notices_choice"))
                .as("looking stops nothing")
                .isZero();
        assertThat(visitor.post(stop.group(1), "act=stop").status()).isBetween(300, 399);
        assertThat(number("select count(*) from notices_choice where mail = 'NONE' and topic = 'ORDER_ACCEPTED'"))
                .isEqualTo(1);
        assertThat(raw(email, subject)).hasSize(1);
    }

    private static List<MimeMessage> raw(String to, String subject) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(mail -> receivers(mail).contains(to) && subject(mail).equals(subject))
                .toList();
    }

    private static boolean isPlain(MimeMessage mail) {
        try {
            return mail.isMimeType("text/plain");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName(
            "AC8 a forgotten password: one answer for known and unknown, the link runs out and a newer one replaces it")
    void forgotten() throws SQLException {
        var nobody = Visitor.at(stand.baseUrl());
        var email = "payables@fjordmek.example";
        var known = ask(nobody, email);
        var unknown = ask(nobody, "nobody@fjordmek.example");
        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.header("Location").replace(encoded(email), "X"))
                .isEqualTo(unknown.header("Location").replace(encoded("nobody@fjordmek.example"), "X"));
        assertThat(plain(known.text(), email)).isEqualTo(plain(unknown.text(), "nobody@fjordmek.example"));
        var first = Await.value("the link", Duration.ofSeconds(60), () -> mail(email, 0));
        assertThat(first.subject()).isEqualTo("Nytt passord for Nordvik Industri AS");
        assertThat(mails("nobody@fjordmek.example")).isEmpty();

        run(
                "update access_link set expires_at = now() - interval '1 second' where used_at is null and act = 'NEW_PASSWORD'");
        assertThat(redeemable(nobody, first.link())).as("run out").isFalse();

        run("update access_mail set created_at = created_at - interval '2 minutes'");
        ask(nobody, email);
        var second = Await.value("another link", Duration.ofSeconds(60), () -> mail(email, 1));
        run("update access_mail set created_at = created_at - interval '2 minutes'");
        ask(nobody, email);
        var third = Await.value("a third link", Duration.ofSeconds(60), () -> mail(email, 2));
        assertThat(redeemable(nobody, second.link())).as("replaced").isFalse();
        var session = Caller.at(stand.baseUrl()).as(email);
        assertThat(redeem(nobody, third.link(), PASSWORD).header("Location")).contains("/login");
        assertThat(session.get("/api/v1/me").status())
                .as("a new password ends all")
                .isEqualTo(401);
    }

    private static Reply ask(Visitor visitor, String email) {
        return visitor.submit("/forgotten?lang=en", "forgotten", Map.of("email", email), "send");
    }

    private static boolean redeemable(Visitor visitor, String link) {
        return visitor.get(link).text().contains("link:password");
    }

    private static Reply redeem(Visitor visitor, String link, String password) {
        return visitor.submit(link, "link", Map.of("name", "Some Body", "password", password), "go");
    }

    private static String plain(String page, String email) {
        return page.replace(email, "X").replaceAll("value=\"[^\"]{40,}\"", "").replaceAll("nonce=\"[^\"]*\"", "");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A mail as its receiver reads it. */
    private record Letter(String subject, String text, String from) {
        String link() {
            var found = Pattern.compile("(/link\\?\\S+)").matcher(text);
            if (!found.find()) throw new AssertionError("no link in " + text);
            return found.group(1);
        }

        String secret() {
            return link().substring(link().indexOf("secret=") + 7);
        }
    }

    private static Letter mail(String to, int which) {
        var all = mails(to);
        return all.size() > which ? all.get(which) : null;
    }

    /** Those of sign-in and invitation, which are plain text; notices are more than that. */
    private static List<Letter> mails(String to) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(mail -> receivers(mail).contains(to) && isPlain(mail))
                .map(TwinsIT::letter)
                .toList();
    }

    private static String receivers(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Letter letter(MimeMessage mail) {
        try {
            return new Letter(mail.getSubject(), String.valueOf(mail.getContent()), mail.getFrom()[0].toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String sql) throws SQLException {
        try (var connection = stand.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = stand.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
