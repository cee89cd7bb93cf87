package bryggen.portal.invoices;

import java.math.BigDecimal;

/** What is open in one currency (IN4). {@code credit} is what credit notes still hold; it is not taken off {@code open}. */
public record OpenSum(String currency, BigDecimal open, BigDecimal overdue, BigDecimal credit) {}
