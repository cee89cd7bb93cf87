package bryggen.portal.invoices;

import bryggen.dev.Heard;
import bryggen.portal.platform.jpa.Sql;
import java.time.LocalDate;
import java.util.List;

/** Disputed lines and reminders, without a server around them. */
public final class DisputesOnly {
    private DisputesOnly() {}

    public static Disputes on(Sql sql) {
        var disputes = new Disputes();
        disputes.sql = sql;
        return disputes;
    }

    /** What customers are reminded of on that day: {@code number amount}. */
    public static List<String> reminders(Sql sql, LocalDate today) {
        var reminding = new Reminding();
        var heard = new Heard<InvoicesTold>();
        reminding.sql = sql;
        reminding.payables = new Payables() {
            @Override
            public LocalDate today() {
                return today;
            }
        };
        reminding.told = heard.event();
        reminding.remind();
        return heard.all().stream()
                .flatMap(news -> news.invoices().stream())
                .map(told -> told.number() + " " + told.amount().amount().toPlainString())
                .toList();
    }
}
