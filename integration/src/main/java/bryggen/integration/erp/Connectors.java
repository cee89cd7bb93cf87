package bryggen.integration.erp;

import bryggen.integration.erp.rest.RestConnector;
import bryggen.integration.erp.tryton.TrytonConnector;
import java.util.Map;
import java.util.function.Function;

/** The one place that knows which connectors there are. */
public final class Connectors {

    private static final Map<String, Function<ErpSettings, ErpConnector>> KINDS =
            Map.of("rest", RestConnector::new, "tryton", TrytonConnector::new);

    private Connectors() {}

    /** @throws IllegalArgumentException when there is no connector of this kind */
    public static ErpConnector open(ErpSettings settings) {
        var kind = KINDS.get(settings.kind());
        if (kind == null) throw new IllegalArgumentException("no connector of the kind '" + settings.kind() + "'");
        return kind.apply(settings);
    }
}
