package bryggen.portal.lines;

import bryggen.portal.access.Actor;
import bryggen.portal.orders.Draft;
import bryggen.portal.orders.OrderFiles;
import bryggen.portal.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/** What the orders' door to files asks for. */
@ApplicationScoped
public class UploadedFiles implements OrderFiles {
    @Inject
    Uploading uploading;

    @Inject
    RefusedLines refusedLines;

    @Override
    public String take(Actor actor, String name, InputStream content) throws IOException {
        return uploading.start(actor, name, content).toString();
    }

    @Override
    public Sheet sheet(Actor actor, String id, Texts texts) {
        var file = uploading.get(actor, id);
        boolean failed = !file.failure().isEmpty();
        return new Sheet(
                file.id().toString(),
                file.name(),
                file.state().name().toLowerCase(Locale.ROOT),
                file.total(),
                file.accepted(),
                file.changed(),
                file.refused(),
                failed ? file.failure() : null,
                failed ? texts.say("lines.said." + file.failure(), file.about()) : null,
                uploading.left(actor, id),
                uploading.orders(actor, id),
                file.startedAt(),
                file.endedAt());
    }

    @Override
    public void refused(Actor actor, String id, Texts texts, OutputStream csv) throws IOException {
        refusedLines.write(actor, id, texts, csv);
    }

    @Override
    public Part next(Actor actor, String id) {
        var lines = uploading.next(actor, id);
        return new Part(
                lines.get(0).line(),
                lines.get(lines.size() - 1).line(),
                lines.stream()
                        .map(line -> new Draft.Line(line.sku(), line.quantity().stripTrailingZeros(), null))
                        .toList());
    }

    @Override
    public void ordered(Actor actor, String id, Part part, String order) {
        uploading.taken(actor, id, part.first(), part.last(), part.lines().size(), order);
    }
}
