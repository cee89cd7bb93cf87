package bryggen.integration.erp;

import java.time.Duration;

/** Hears how long each call of the ERP took. Called on the caller's thread: it must be quick and must not fail. */
public interface CallTimes {

    /** @param call the connector's method; {@code failed}: there was no answer, or one that says "later" */
    void took(String call, Duration time, boolean failed);
}
