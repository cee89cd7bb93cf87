package bryggen.portal.access.ui;

import bryggen.integration.erp.ErpConnector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame of a page says of the installation: whose portal it is, and whether the ERP is a sandbox. */
@ApplicationScoped
public class Surroundings {
    @Inject
    Instance<ErpConnector> erp;

    @Inject
    @ConfigProperty(name = "BRYGGEN_SUPPLIER_NAME")
    Optional<String> supplierName;

    public String supplierName() {
        return supplierName.orElse("");
    }

    /** The connected ERP is a sandbox: every page says so. */
    public boolean isSandbox() {
        return erp.isResolvable() && erp.get().capabilities().sandbox();
    }
}
