package bryggen.sandbox.pay;

import java.time.Instant;
import java.util.Map;

/** One session as it stands; a change makes another. */
record PaySession(
        String id,
        String reference,
        long amount,
        String currency,
        String title,
        String language,
        String success,
        String cancel,
        long expiresAt,
        String status,
        String payment,
        String intent) {

    static PaySession opened(String id, Map<String, String> form) {
        return new PaySession(
                id,
                form.getOrDefault("client_reference_id", ""),
                Long.parseLong(form.get("line_items[0][price_data][unit_amount]")),
                form.get("line_items[0][price_data][currency]"),
                form.getOrDefault("line_items[0][price_data][product_data][name]", ""),
                form.getOrDefault("locale", "en"),
                form.get("success_url"),
                form.get("cancel_url"),
                Long.parseLong(form.get("expires_at")),
                "open",
                "unpaid",
                "");
    }

    /** @param newIntent how its payment intent stands; empty while there is none */
    PaySession as(String newStatus, String newPayment, String newIntent) {
        return new PaySession(
                id,
                reference,
                amount,
                currency,
                title,
                language,
                success,
                cancel,
                expiresAt,
                newStatus,
                newPayment,
                newIntent);
    }

    boolean isOpen(Instant now) {
        return status.equals("open") && now.getEpochSecond() < expiresAt;
    }
}
