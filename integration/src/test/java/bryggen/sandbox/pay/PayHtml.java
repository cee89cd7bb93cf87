package bryggen.sandbox.pay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** The pages that a payer sees. Plain forms; nothing is kept in the browser. */
final class PayHtml {
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;background:#f2f3f8;color:#1c2140;margin:0}"
                    + "main{max-width:30rem;margin:6vh auto;background:#fff;border-radius:12px;padding:2rem;box-shadow:0 2px 12px #0002}"
                    + "p.note{background:#ffe9b0;color:#3d2c00;margin:0;padding:.5rem 1rem;text-align:center;font-weight:600}"
                    + "h1{font-size:1.2rem;margin:0}strong.sum{display:block;font-size:2rem;margin:.4rem 0 1.2rem}"
                    + "button{display:block;width:100%;font:inherit;font-weight:600;padding:.7rem;margin:.5rem 0;border-radius:8px;border:1px solid #8a90b5;background:#fff;color:#1c2140;cursor:pointer}"
                    + "button.go{background:#3b3fb6;border-color:#3b3fb6;color:#fff}p.bad{color:#9b1c1c;font-weight:600}";

    private PayHtml() {}

    static byte[] pay(PaySession session, boolean declined) {
        var sum = "<h1>" + text(session.title()) + "</h1><strong class=\"sum\">" + amount(session) + "</strong>"
                + (declined ? "<p class=\"bad\" role=\"alert\">The card was declined. Try another one.</p>" : "");
        return page(
                "Pay " + amount(session),
                sum + "<form method=\"post\" action=\"/pay/" + session.id() + "\">"
                        + button("approve", "Pay", true)
                        + button("step", "Pay with a card that asks the bank (3-D step)", false)
                        + button("delay", "Pay with a method that takes a while", false)
                        + button("bounce", "The same, but the money does not come", false)
                        + button("decline", "Pay with a card that is declined", false)
                        + button("leave", "Leave without paying", false) + "</form>");
    }

    static byte[] step(PaySession session) {
        return page(
                "Your bank asks",
                "<h1>Your bank asks</h1><p>Is it you who pays " + amount(session) + " to " + text(session.title())
                        + "?</p><form method=\"post\" action=\"/pay/" + session.id() + "\">"
                        + button("approve", "Yes, it is me", true) + button("decline", "No", false) + "</form>");
    }

    static byte[] over(PaySession session) {
        return page(
                "Nothing to pay here",
                "<h1>Nothing to pay here any more</h1><p><a href=\"" + text(session.success()) + "\">Back</a></p>");
    }

    private static byte[] page(String title, String content) {
        return ("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\""
                        + " content=\"width=device-width, initial-scale=1\"/><link rel=\"icon\" href=\"data:,\"/><title>"
                        + text(title)
                        + "</title><style>" + STYLE
                        + "</style></head><body><p class=\"note\">Sandbox: no money moves here.</p><main>" + content
                        + "</main></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String button(String act, String label, boolean first) {
        return "<button name=\"act\" value=\"" + act + "\"" + (first ? " class=\"go\"" : "") + ">" + label
                + "</button>";
    }

    private static String amount(PaySession session) {
        return session.currency().toUpperCase(java.util.Locale.ROOT) + " "
                + BigDecimal.valueOf(session.amount(), 2).toPlainString();
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
