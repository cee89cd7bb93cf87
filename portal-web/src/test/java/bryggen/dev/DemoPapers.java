package bryggen.dev;

import bryggen.contract.Visitor;
import java.time.Duration;

/** A download of documents for everybody who can have one, asked for as people do. */
public final class DemoPapers {
    private static final String PAGE = "/invoices/downloads";

    private DemoPapers() {}

    public static void enter(String base) {
        for (var email : new String[] {
            "buyer@fjordmek.example",
            "approver@fjordmek.example",
            "payables@fjordmek.example",
            "seller@vestlandpumpe.example",
            "manager@vestlandpumpe.example"
        }) of(base, email);
    }

    /** Once; gives the download's id. */
    public static String of(String base, String email) {
        var person = Visitor.at(base).as(email);
        var today = Installation.today();
        if (!person.get(PAGE).well().text().contains("/invoices/download?"))
            person.post(PAGE, "act=ask&first=" + today.minusDays(7) + "&last=" + today.minusDays(1));
        return Await.value("a download is ready", Duration.ofMinutes(1), () -> {
            var text = person.get(PAGE).well().text();
            int link = text.indexOf("/invoices/download?");
            int id = text.indexOf("id=", link);
            return link < 0 ? null : text.substring(id + 3, id + 39);
        });
    }
}
