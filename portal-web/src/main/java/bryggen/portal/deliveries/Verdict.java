package bryggen.portal.deliveries;

import java.util.Locale;

/** What has become of a first promise (DL4, DL5). */
public enum Verdict {
    /** All of it left in time. */
    KEPT,
    /** All of it left, but later. */
    LATE,
    /** Its day is over, and it has not left. */
    WAITING,
    /** The supplier has cut it: less came. */
    SHORT,
    /** Called back when its day was over already. */
    MISSED,
    /** Its day has not come. */
    OPEN,
    /** Called back in time: nobody waits for it. */
    OUT;

    /** In the words of SQL; one {@code ?} for today at the warehouse. */
    static final String SQL =
            """
            case p.state when 'DROPPED' then case when p.ended_on <= p.first_day then 'OUT' else 'MISSED' end
              when 'WHOLE' then case when p.ended_on <= p.first_day then 'KEPT' else 'LATE' end
              when 'CUT' then 'SHORT' else case when p.first_day < cast(? as date) then 'WAITING' else 'OPEN' end end""";

    static final String MISSES = "('LATE', 'WAITING', 'SHORT', 'MISSED')";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
