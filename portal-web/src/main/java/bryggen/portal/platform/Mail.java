package bryggen.portal.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

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

    private static final String MILLISECONDS = "10000";

    private final Settings settings = Settings.current();

    /** @throws NotSent when it is to be tried again */
    public void send(String to, String subject, String text) throws NotSent {
        var host = settings.find(Setting.SMTP_HOST);
        if (host.isEmpty()) show(to, subject, text);
        else send(host.get(), to, subject, text);
    }

    private void send(String host, String to, String subject, String text) throws NotSent {
        try {
            var message = new MimeMessage(session(host));
            message.setFrom(new InternetAddress(
                    settings.get(Setting.SMTP_FROM), settings.supplierName(), StandardCharsets.UTF_8.name()));
            message.setRecipients(Message.RecipientType.TO, new InternetAddress[] {new InternetAddress(to, true)});
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(Clock.systemUTC().instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(message);
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new NotSent(e);
        }
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
