package bryggen.portal.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the settings to whoever injects them. */
@ApplicationScoped
public class SettingsSource {

    @Produces
    @Singleton
    Settings settings() {
        return Settings.current();
    }
}
