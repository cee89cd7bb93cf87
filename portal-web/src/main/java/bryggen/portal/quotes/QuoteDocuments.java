package bryggen.portal.quotes;

import bryggen.portal.access.Actor;
import bryggen.portal.accounts.Parties;
import bryggen.portal.campaigns.Logos;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.files.FileKind;
import bryggen.portal.platform.files.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The end customer's documents (QU7): kept as they were sent, drawn anew while a quote is a draft. */
@ApplicationScoped
@Transactional
public class QuoteDocuments {
    @Inject
    Quotes quotes;

    @Inject
    Parties parties;

    @Inject
    Logos logos;

    @Inject
    Vault vault;

    private final Settings settings = Settings.current();

    /** @throws QuoteRefusal.Unknown 404 when it is not there or not theirs */
    public byte[] pdf(Actor actor, String number, @Nullable Integer version) {
        var quote = quotes.find(QuoteReach.of(actor), number, version).orElseThrow(QuoteRefusal.Unknown::new);
        return pdf(quote);
    }

    byte[] pdf(Quote quote) {
        return quotes.document(quote.head()).orElseGet(() -> print(quote));
    }

    byte[] print(Quote quote) {
        var head = quote.head();
        return new QuotePrint(new Formats(head.language(), settings.zone()))
                .of(quote, parties.of(head.account()), logo(head.account()).orElse(null));
    }

    private Optional<QuotePrint.Picture> logo(String account) {
        return logos.of(account).map(logo -> {
            try {
                var type = logo.kind() == FileKind.PNG ? "image/png" : "image/jpeg";
                return new QuotePrint.Picture(type, Files.readAllBytes(vault.path(logo.hash())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
