package bryggen.portal.access;

import java.time.Duration;

/** What a one-time link is good for, and for how long (AC8). */
public enum LinkAct {
    INVITATION(Duration.ofDays(7)),
    NEW_PASSWORD(Duration.ofMinutes(30));

    private final Duration life;

    LinkAct(Duration life) {
        this.life = life;
    }

    public Duration life() {
        return life;
    }
}
