package bryggen.portal.catalogue;

import bryggen.integration.stock.StockLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is free of an item in each warehouse; {@code live}: the ERP said so just now, otherwise it is the copy's word. */
public record Stock(List<StockLevel> levels, boolean live) {
    public static final Stock NOTHING_KNOWN = new Stock(List.of(), false);
    /** CA10: below so many least order quantities, stock is low. */
    private static final BigDecimal PLENTY = BigDecimal.valueOf(5);

    /** The words of the contract. */
    public enum Band {
        NONE,
        LOW,
        OK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The best-filled warehouse first. */
    public Stock {
        levels = levels.stream()
                .sorted(Comparator.comparing(StockLevel::available).reversed().thenComparing(StockLevel::warehouse))
                .toList();
    }

    /** Free now in all warehouses together; what one owes is its own matter and takes nothing from another. */
    public BigDecimal available() {
        return levels.stream()
                .map(level -> level.available().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Since when at least all of this has been known: the oldest of its times. */
    public Optional<Instant> asOf() {
        return levels.stream().map(StockLevel::at).min(Comparator.naturalOrder());
    }

    /** CA10. */
    public Band band(Limits limits) {
        var free = available();
        if (free.signum() <= 0) return Band.NONE;
        return free.compareTo(limits.least().multiply(PLENTY)) < 0 ? Band.LOW : Band.OK;
    }
}
