package bryggen.portal.cases.api;

import bryggen.portal.cases.CaseHead;
import bryggen.portal.cases.CaseSheet;
import bryggen.portal.cases.Return;
import bryggen.portal.platform.Blank;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case on the wire; lines, messages, files and history are there only for one case, not in lists. */
public record CaseJson(
        String number,
        String account,
        String kind,
        String status,
        String category,
        String severity,
        String wanted,
        String description,
        @Nullable String order,
        @Nullable String shipment,
        @Nullable String invoice,
        Instant openedAt,
        String openedBy,
        @Nullable String owner,
        @Nullable Instant answerBy,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable String cause,
        @Nullable String correctiveAction,
        Instant changedAt,
        @Nullable List<LineJson> lines,
        @Nullable List<MessageJson> messages,
        @Nullable List<FileJson> files,
        @Nullable List<EventJson> history,
        @Nullable GoodsJson goods) {

    /**
     * Of a return: where the goods stand, the ERP's number of it, and its credit note.
     *
     * @param together the other returns that were asked for with it; absent where there are none
     */
    public record GoodsJson(
            String state, @Nullable String erpNumber, @Nullable String creditNote, @Nullable List<String> together) {

        static GoodsJson of(Return goods, List<String> together) {
            return new GoodsJson(
                    goods.state().word(), goods.erpNumber(), goods.creditNote(), together.isEmpty() ? null : together);
        }
    }

    /** @param serials which pieces come back; absent where nobody has said so */
    public record LineJson(
            int line,
            @Nullable String sku,
            String name,
            BigDecimal quantity,
            @Nullable String unit,
            String state,
            @Nullable List<String> serials) {}

    /** @param internal only the supplier's people ever get one that is */
    public record MessageJson(UUID id, Instant at, String by, boolean supplier, boolean internal, String text) {}

    /** @param message with which it came; none for one that came with the case itself */
    public record FileJson(UUID id, @Nullable UUID message, String name, String mediaType, long size, String content) {}

    public record EventJson(Instant at, String kind, String by, @Nullable String text) {}

    static CaseJson of(CaseHead head) {
        return of(head, null, null);
    }

    /**
     * @param goods of a return; none for a case of another kind
     * @param together the other returns that were asked for with it
     */
    static CaseJson of(CaseSheet sheet, @Nullable Return goods, List<String> together) {
        return of(sheet.head(), sheet, goods == null ? null : GoodsJson.of(goods, together));
    }

    static MessageJson of(CaseSheet.Message m) {
        return new MessageJson(m.id(), m.at(), m.who(), m.supplier(), m.internal(), m.text());
    }

    static FileJson of(CaseSheet.File f) {
        return new FileJson(
                f.id(),
                f.message(),
                f.name(),
                f.kept().kind().mediaType(),
                f.kept().size(),
                "/api/v1/case-files/" + f.id());
    }

    private static CaseJson of(CaseHead head, @Nullable CaseSheet sheet, @Nullable GoodsJson goods) {
        return new CaseJson(
                head.number(),
                head.account(),
                head.kind().word(),
                head.status().word(),
                head.category().word(),
                head.severity().word(),
                head.wanted().word(),
                head.description(),
                head.order(),
                head.shipment(),
                head.invoice(),
                head.openedAt(),
                head.openedName(),
                head.ownerName(),
                head.answerBy(),
                head.answeredAt(),
                head.closedAt(),
                Blank.none(head.cause()),
                Blank.none(head.remedy()),
                head.changedAt(),
                sheet == null
                        ? null
                        : sheet.lines().stream()
                                .map(l -> new LineJson(
                                        l.line(),
                                        l.sku(),
                                        l.name(),
                                        l.quantity(),
                                        Blank.none(l.unit()),
                                        l.state().word(),
                                        l.serials().isEmpty() ? null : l.serials()))
                                .toList(),
                sheet == null
                        ? null
                        : sheet.messages().stream().map(CaseJson::of).toList(),
                sheet == null ? null : sheet.files().stream().map(CaseJson::of).toList(),
                sheet == null
                        ? null
                        : sheet.events().stream()
                                .map(e -> new EventJson(e.at(), e.kind(), e.who(), Blank.none(e.text())))
                                .toList(),
                goods);
    }
}
