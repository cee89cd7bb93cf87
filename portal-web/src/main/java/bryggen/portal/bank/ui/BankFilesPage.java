package bryggen.portal.bank.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.bank.BankFile;
import bryggen.portal.bank.BankFileBook;
import bryggen.portal.bank.BankFiles;
import bryggen.portal.bank.BankRefusal;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The bank's files: bringing one, and which have come (BF1). */
@Named
@RequestScoped
@Page("/bank/files")
@Allows({Role.SERVICE})
public class BankFilesPage extends ListPage<BankFilesPage.Row> {
    @Inject
    Here who;

    @Inject
    BankFileBook book;

    @Inject
    BankFiles files;

    @Inject
    HttpServletRequest request;

    /** A file as it is read. */
    public record Row(String name, String format, String when, String who, String fresh, String known) {}

    /** Before anything is shown: takes the file that was posted. */
    public void open() {
        if (!request.getMethod().equals("POST")) return;
        try {
            var taken = take();
            who.go(who.link("/bank/files", "said", "bank.taken", "about", taken.name()));
        } catch (Refusal refusal) {
            who.refused(refusal);
        }
    }

    private BankFile take() {
        try {
            var file = request.getPart("file");
            if (file == null || file.getSize() == 0) throw new BankRefusal.Empty();
            var name = Objects.requireNonNullElse(file.getSubmittedFileName(), "");
            try (var content = file.getInputStream()) {
                return files.take(
                        who.getActor(), BankFiles.Channel.PAGE, name, content.readNBytes(BankFiles.LARGEST + 1));
            }
        } catch (IllegalStateException | ServletException e) {
            // too large for the container, or no form with a file at all
            throw new BankRefusal.TooLarge(BankFiles.LARGEST >> 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var words = param("q");
        var shortened = words == null || words.length() <= 100 ? words : words.substring(0, 100);
        return book.list(who.getActor(), shortened, ask).map(this::row);
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("bank.filter.words")));
    }

    private Row row(BankFile file) {
        return new Row(
                file.name(),
                file.format(),
                here.getFormats().dateTime(file.receivedAt()),
                file.receivedBy(),
                String.valueOf(file.fresh()),
                String.valueOf(file.known()));
    }
}
