package bryggen.integration.erp.tryton;

import bryggen.integration.erp.ConnectorKit;
import bryggen.integration.erp.ErpHands;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The connectors' kit against a live Tryton. */
@EnabledIfEnvironmentVariable(
        named = "BRYGGEN_TEST_ERP_URL",
        matches = ".+",
        disabledReason = "needs a live Tryton: BRYGGEN_TEST_ERP_URL, _USER and _PASSWORD")
class TrytonConnectorIT extends ConnectorKit {

    @Override
    protected ErpHands hire() {
        return TrytonHands.hired();
    }
}
