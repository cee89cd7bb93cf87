package bryggen.integration.erp.rest;

import bryggen.integration.erp.ConnectorKit;
import bryggen.integration.erp.ErpHands;

/** The rest connector against the sandbox ERP, a foreign process with its own books. */
class RestConnectorIT extends ConnectorKit {

    @Override
    protected ErpHands hire() {
        return new SandboxHands();
    }
}
