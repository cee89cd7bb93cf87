package bryggen.portal.invoices;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Parties;
import bryggen.portal.accounts.Seller;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.files.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** IN13: makes one file of the documents, one document in memory at a time. */
@ApplicationScoped
class Packing {
    private static final Logger LOG = Logger.getLogger(Packing.class.getName());
    private static final int PAGE = 100;

    @Inject
    Downloads downloads;

    @Inject
    Invoices invoices;

    @Inject
    InvoiceDocuments documents;

    @Inject
    Parties parties;

    @Inject
    Vault vault;

    /** Another maker has it. */
    static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("another instance makes this download");
        }
    }

    @ActivateRequestContext
    public void make(Download download) {
        try (var passing = vault.passing()) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(passing.path()))) {
                write(download, out);
            }
            if (!downloads.ready(download, vault.keep(passing))) throw new Overtaken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Download download, OutputStream out) throws IOException {
        var actor = actor(download);
        var report = new ArrayList<String>();
        int done = 0;
        int missing = 0;
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            String next = null;
            int total = 0;
            do {
                var page = invoices.list(actor, wish(download), new ListAsk(1, PAGE, "number", next));
                if (next == null) total = page.total();
                for (var head : page.items()) {
                    if (!put(zip, actor, download, head, report)) missing++;
                    if (!downloads.progress(download, total, ++done, missing)) throw new Overtaken();
                }
                next = page.next();
            } while (next != null);
            entry(zip, "report.txt", said(download, done, missing, report).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @return whether all of it is there; what is not stands in the report */
    private boolean put(ZipOutputStream zip, Actor actor, Download download, InvoiceHead head, List<String> report)
            throws IOException {
        var name = head.issued() + "_" + head.number().replaceAll("[^A-Za-z0-9._-]", "_");
        var texts = Texts.in(download.language());
        var said = head.number() + "\t" + head.issued() + "\t" + head.currency() + " "
                + head.gross().toPlainString() + "\t";
        try {
            var invoice = invoices.get(actor, head.number());
            var printed = documents.print(invoice, download.language());
            var xml = InvoiceXml.of(
                    invoice,
                    Seller.of(Settings.current()),
                    parties.of(download.account()),
                    documents.ownNumbers(invoice));
            entry(zip, name + ".pdf", printed.pdf());
            entry(zip, name + ".xml", xml);
            report.add(said + texts.get(printed.instead() ? "invoices.download.instead" : "invoices.download.whole"));
            return !printed.instead();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a document is missing in a download: " + head.number(), e);
            report.add(said + texts.get("invoices.download.missing"));
            return false;
        }
    }

    private static String said(Download download, int done, int missing, List<String> lines) {
        var texts = Texts.in(download.language());
        return texts.say("invoices.download.report", download.id().toString(), done, missing) + "\r\n\r\n"
                + String.join("\r\n", lines) + "\r\n";
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static InvoiceWish wish(Download download) {
        return new InvoiceWish(null, null, download.first(), download.last(), null);
    }

    /** Who asked, with the reach of the company for which it was asked and no more. */
    private static Actor actor(Download download) {
        return new Actor(
                new UUID(0, 0),
                download.person(),
                download.personName(),
                "",
                download.language(),
                new Account(download.account(), download.account(), Account.Kind.CUSTOMER),
                Set.of(Role.PAYABLES),
                List.of(),
                Actor.Channel.WEB);
    }
}
