package bryggen.integration.prices;

import bryggen.integration.kernel.Sku;
import java.math.BigDecimal;

/** "What does this much of it cost me?" */
public record LineAsk(Sku sku, BigDecimal quantity) {}
