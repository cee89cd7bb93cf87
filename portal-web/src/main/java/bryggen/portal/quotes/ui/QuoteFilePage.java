package bryggen.portal.quotes.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.quotes.QuoteFile;
import bryggen.portal.quotes.QuoteFiles;
import bryggen.portal.quotes.QuoteRefusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a quote for its partner: the list on the quote's page, and one of them in place of this page (QU20). */
@Named
@RequestScoped
@Page("/quotes/file")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class QuoteFilePage {
    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    QuoteFiles files;

    private @Nullable List<Row> rows;

    /** A file as it is read. */
    public record Row(String id, String name, String size, String when, boolean shown) {}

    public void send() {
        var id = form.id("id");
        if (id == null) throw new QuoteRefusal.Unknown();
        FileAnswer.send(files.get(here.getActor(), here.needed("number"), id));
    }

    public List<Row> getRows() {
        if (rows == null)
            rows = files.of(here.getActor(), here.needed("number")).stream()
                    .map(this::row)
                    .toList();
        return rows;
    }

    private Row row(QuoteFile file) {
        return new Row(
                file.id().toString(),
                file.name(),
                kilobytes(file),
                here.getFormats().dateTime(file.at()) + ", " + file.who(),
                file.shown());
    }

    static String kilobytes(QuoteFile file) {
        return Math.max(1, file.size() / 1024) + "\u00a0kB";
    }
}
