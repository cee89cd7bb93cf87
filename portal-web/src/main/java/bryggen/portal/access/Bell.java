package bryggen.portal.access;

/** What the head of a page says of things not yet seen; a room that has such things gives it. */
public interface Bell {
    /** At most a hundred: more than that is many. */
    int unread(Actor actor);

    /** Where they are listed. */
    String page();
}
