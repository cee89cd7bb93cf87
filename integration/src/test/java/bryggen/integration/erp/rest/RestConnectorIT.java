package bryggen.integration.erp.rest;

import bryggen.integration.erp.ErpHands;
import bryggen.integration.erp.NettingKit;

/** The rest connector against the sandbox ERP, a foreign process with its own books. */
class RestConnectorIT extends NettingKit {

    @Override
    protected ErpHands hire() {
        return new SandboxHands();
    }
}
