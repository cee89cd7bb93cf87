package bryggen.portal.access.ui;

import bryggen.integration.erp.ErpConnector;
import bryggen.portal.platform.Sha256;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame of a page says of the installation: whose portal it is, and whether the ERP is a sandbox. */
@ApplicationScoped
public class Surroundings {
    private static final String RESOURCES = "/resources/portal/";

    @Inject
    Instance<ErpConnector> erp;

    @Inject
    @ConfigProperty(name = "BRYGGEN_SUPPLIER_NAME")
    Optional<String> supplierName;

    @Inject
    ServletContext application;

    private String fingerprint = "";

    /** From what the files hold and nothing else: all instances of a build give a stylesheet one address. */
    @PostConstruct
    void read() {
        var digest = new Sha256();
        read(RESOURCES, digest);
        fingerprint = digest.hex().substring(0, 12);
    }

    private void read(String folder, Sha256 digest) {
        Set<String> found = application.getResourcePaths(folder);
        for (var path : found == null ? Set.<String>of() : new TreeSet<>(found)) {
            if (path.endsWith("/")) {
                read(path, digest);
                continue;
            }
            digest.add(path.getBytes(StandardCharsets.UTF_8));
            try (var file = application.getResourceAsStream(path)) {
                digest.add(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public String supplierName() {
        return supplierName.orElse("");
    }

    /** The connected ERP is a sandbox: every page says so. */
    public boolean isSandbox() {
        return erp.isResolvable() && erp.get().capabilities().sandbox();
    }

    /** Changes with what styles, scripts and pictures hold. */
    public String fingerprint() {
        return fingerprint;
    }
}
