package bryggen.portal.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Hands a mail to the SMTP server of BRYGGEN_SMTP_*, with STARTTLS where the server offers it (always where a password
 * would be sent). Without a server, the mail is shown on the server's own output instead, so that a first link reaches
 * the person who started it.
 */
@ApplicationScoped
public class Mail {
    /** The mail server could not be reached or did not take the mail. */
    public static final class NotSent extends Exception {
        private NotSent(Exception cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    private static final String MESSAGE_ID = "Message-ID";
    private static final String MILLISECONDS = "10000";

    private final Settings settings = Settings.current();

    /**
     * A mail as plain text and, where it has one, as HTML besides.
     *
     * @param head further lines of its head; texts of people have no place there but in the subject
     */
    public record Letter(String to, String subject, String text, @Nullable String html, Map<String, String> head) {}

    /** @throws NotSent when it is to be tried again */
    public void send(String to, String subject, String text) throws NotSent {
        send(new Letter(to, subject, text, null, Map.of()));
    }

    /** @throws NotSent when it is to be tried again */
    public void send(Letter letter) throws NotSent {
        var host = settings.find(Setting.SMTP_HOST);
        if (host.isEmpty()) show(letter.to(), letter.subject(), letter.text());
        else send(host.get(), letter);
    }

    private void send(String host, Letter letter) throws NotSent {
        try {
            Transport.send(message(session(host), letter));
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new NotSent(e);
        }
    }

    /** A subject is one line, whatever stands in it: what follows a line break would be a head of its own. */
    MimeMessage message(Session session, Letter letter)
            throws MessagingException, java.io.UnsupportedEncodingException {
        var id = letter.head().get(MESSAGE_ID);
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                if (id == null) super.updateMessageID();
                else setHeader(MESSAGE_ID, id);
            }
        };
        message.setFrom(new InternetAddress(
                settings.get(Setting.SMTP_FROM), settings.supplierName(), StandardCharsets.UTF_8.name()));
        message.setRecipients(Message.RecipientType.TO, new InternetAddress[] {new InternetAddress(letter.to(), true)});
        message.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
        if (letter.html() == null) message.setText(letter.text(), StandardCharsets.UTF_8.name());
        else message.setContent(both(letter.text(), letter.html()));
        message.setSentDate(Date.from(Clock.systemUTC().instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        for (var line : letter.head().entrySet()) message.setHeader(line.getKey(), line.getValue());
        return message;
    }

    /** The reader's program shows the last one it understands. */
    private static MimeMultipart both(String text, String html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        var marked = new MimeBodyPart();
        marked.setText(html, StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, marked);
    }

    private Session session(String host) {
        var properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", settings.get(Setting.SMTP_PORT));
        properties.put("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.put("mail.smtp.timeout", MILLISECONDS);
        properties.put("mail.smtp.writetimeout", MILLISECONDS);
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        var user = settings.find(Setting.SMTP_USER);
        var password = settings.find(Setting.SMTP_PASSWORD);
        if (user.isEmpty() || password.isEmpty()) return Session.getInstance(properties);
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.starttls.required", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user.get(), password.get());
            }
        });
    }

    /** To the process's own output and not to the log: logs are kept, copied and sent around, this is told once. */
    private static void show(String to, String subject, String text) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var line = "-".repeat(72);
        out.print(line + "\nNo BRYGGEN_SMTP_HOST is set, so this mail is shown here, once.\nTo: " + to + "\nSubject: "
                + subject + "\n\n" + text + "\n" + line + "\n");
        out.flush();
    }
}
