package bryggen.integration.kernel;

import org.jspecify.annotations.Nullable;

/** A document that can be read and still be wrong: its figures may contradict each other. */
public interface Plausible {

    /** What does not fit, in words for an operator; null when all of it does. */
    @Nullable
    String flaw();
}
