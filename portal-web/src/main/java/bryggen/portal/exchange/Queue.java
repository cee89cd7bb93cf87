package bryggen.portal.exchange;

import java.time.Duration;

/** Messages of one kind in one state: how many, and how long the oldest has been owed. */
public record Queue(String kind, String state, int count, Duration oldest) {}
