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
import bryggen.portal.platform.faces.PostedFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

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
        return PostedFile.take(
                request,
                (name, content) -> files.take(
                        who.getActor(), BankFiles.Channel.PAGE, name, content.readNBytes(BankFiles.LARGEST + 1)),
                BankRefusal.Empty::new,
                () -> new BankRefusal.TooLarge(BankFiles.LARGEST >> 20));
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return book.list(who.getActor(), words(), ask).map(this::row);
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
