package bryggen.portal.exchange;

import java.time.Duration;

/** Messages of one kind in one state: how many, and how long the oldest has been owed. */
public record Queue(String kind, String state, int count, Duration oldest) {

    /** Whether it stays as it is until a person acts. */
    public boolean needsSomebody() {
        return state.equals("PARKED") || state.equals("DEAD");
    }
}
