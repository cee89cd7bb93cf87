package bryggen.integration.prices;

import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.UnitPrice;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The ERP's own answer to a {@link LineAsk}. */
public record PricedLine(Sku sku, BigDecimal quantity, UnitPrice price, @Nullable TaxRate tax) {}
