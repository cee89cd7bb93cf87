package bryggen.portal.cases;

import bryggen.portal.accounts.Party;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Markup;
import bryggen.portal.platform.PdfPress;
import bryggen.portal.platform.QrCode;
import bryggen.portal.platform.Texts;

/** A return's slip: who sends what to whom, under which number, for people and for readers of codes. */
final class SlipPrint {
    private final Texts t;
    private final Formats formats;
    private final Markup out = new Markup();

    SlipPrint(Formats formats) {
        this.t = Texts.in(formats.language());
        this.formats = formats;
    }

    byte[] of(CaseSheet sheet, Return goods, Party to, Party from) {
        var head = sheet.head();
        var title = t.say("cases.slip.title", head.number());
        foot(title, to);
        out.open("div", "top")
                .open("div", "seller")
                .picture(
                        "qr",
                        t.say("cases.slip.code", head.number()),
                        "image/png",
                        QrCode.of(head.number()).png(6));
        out.close("div").open("div", "title").put("h1", "", title).put("p", "", t.get("cases.slip.help"));
        out.close("div").open("div", "clear").close("div").close("div");
        party("buyer", "cases.slip.to", to);
        out.open("div", "facts").open("table", "");
        fact("cases.slip.number", head.number());
        if (goods.decidedAt() != null) fact("cases.slip.approved", formats.dateTime(goods.decidedAt()));
        if (head.shipment() != null) fact("cases.slip.shipment", head.shipment());
        if (head.invoice() != null) fact("cases.slip.invoice", head.invoice());
        if (head.order() != null) fact("cases.slip.order", head.order());
        fact("cases.wanted", t.get("cases.wanted." + head.wanted().word()));
        out.close("table").close("div").open("div", "clear").close("div");
        party("words", "cases.slip.from", from);
        out.open("table", "lines").open("thead", "").open("tr", "");
        out.head("col", "sku", t.get("cases.line.sku")).head("col", "", t.get("cases.line.name"));
        out.head("col", "end", t.get("cases.line.quantity"))
                .close("tr")
                .close("thead")
                .open("tbody", "");
        for (var line : sheet.lines()) line(line);
        out.close("tbody").close("table");
        return PdfPress.print(formats.language(), title, out);
    }

    /** Who unpacks the parcel holds the serial numbers against the plates. */
    private void line(CaseSheet.Line line) {
        out.open("tr", "").put("td", "", line.sku()).open("td", "").text(line.name());
        if (!line.serials().isEmpty()) out.put("p", "", t.say("cases.serials", String.join(", ", line.serials())));
        out.close("td").put("td", "end", formats.number(line.quantity())).close("tr");
    }

    private void foot(String title, Party to) {
        out.open("div", "foot").open("span", "foot-left").text(to.name() + " \u00b7 " + title);
        out.close("span").close("div");
    }

    private void party(String style, String key, Party party) {
        out.open("div", style).put("h2", "", t.get(key)).put("p", "", party.name());
        for (var line : party.address()) if (!line.equals(party.name())) out.put("p", "", line);
        out.close("div");
    }

    private void fact(String key, String value) {
        out.open("tr", "").head("row", "", t.get(key)).put("td", "", value).close("tr");
    }
}
