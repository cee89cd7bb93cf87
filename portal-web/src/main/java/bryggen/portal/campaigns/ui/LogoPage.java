package bryggen.portal.campaigns.ui;

import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.campaigns.Logos;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The partner's logo, as it stands on its own version of brochures. */
@Named
@RequestScoped
@Page("/campaigns/logo")
@Allows({PARTNER_SELLER, PARTNER_MANAGER})
public class LogoPage {
    @Inject
    Here here;

    @Inject
    Logos logos;

    @Inject
    UploadFault fault;

    public void open() {
        fault.show();
    }

    /** Where its picture stands; none while there is none. */
    public @Nullable String getPicture() {
        return logos.find(here.getActor())
                .map(logo -> here.link("/campaigns/preview", "v", logo.hash().substring(0, 12)))
                .orElse(null);
    }
}
