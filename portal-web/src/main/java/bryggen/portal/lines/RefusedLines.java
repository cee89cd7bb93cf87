package bryggen.portal.lines;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Csv;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** LN10: the refused lines of a file, as they came, with their line and reason behind: to mend and bring again as it is. */
@ApplicationScoped
public class RefusedLines {
    private static final int AT_ONCE = 500;

    @Inject
    Uploading uploading;

    public void write(Actor actor, String id, Texts texts, OutputStream out) throws IOException {
        var file = uploading.get(actor, id);
        var csv = new Csv(out);
        int own = file.header().isEmpty() ? 2 : new OrderTable(file.header()).own();
        var head = new ArrayList<>(
                file.header().isEmpty()
                        ? List.of("sku", "quantity")
                        : file.header().subList(0, own));
        head.add("line");
        head.add("reason");
        csv.row(head);
        int behind = 0;
        for (var lines = uploading.told(actor, id, true, behind, AT_ONCE);
                !lines.isEmpty();
                lines = uploading.told(actor, id, true, behind, AT_ONCE)) {
            for (var line : lines) {
                var cells = new ArrayList<>(
                        line.cells().subList(0, Math.min(own, line.cells().size())));
                while (cells.size() < own) cells.add("");
                cells.add(String.valueOf(line.line()));
                cells.add(String.join("; ", said(line.said(), texts)));
                csv.row(cells);
                behind = line.line();
            }
        }
        csv.flush();
    }

    /** Why a line was changed or refused, in the reader's words and figures. */
    public static List<String> said(List<Judged.Reason> reasons, Texts texts) {
        var formats = new Formats(texts.language(), Settings.current().zone());
        return reasons.stream().map(reason -> said(reason, texts, formats)).toList();
    }

    /** The limits of other rooms are put into figures by their own words. */
    private static String said(Judged.Reason reason, Texts texts, Formats formats) {
        boolean ours = reason.room().equals("lines");
        var arguments = reason.arguments().stream()
                .map(argument ->
                        ours && argument instanceof BigDecimal number ? (Object) formats.number(number) : argument)
                .toArray();
        return texts.say(reason.room() + (ours ? ".said." : ".refusal.") + reason.code(), arguments);
    }
}
