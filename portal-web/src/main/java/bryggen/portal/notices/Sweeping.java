package bryggen.portal.notices;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** NT11: takes away what was read long ago, some at a time. */
@ApplicationScoped
public class Sweeping {
    private static final Duration KEPT = Duration.ofDays(180);
    private static final String AT_ONCE = "5000";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @return how many went */
    @Transactional
    public int sweep() {
        int gone = sql.run(
                "delete from notices_notice where account is not null and id in (select id from notices_notice"
                        + " where account is not null and (read_at is not null or not inbox) and at < ?"
                        + " and (mail_due is null or mail is not null) limit " + AT_ONCE + " for update skip locked)",
                clock.instant().minus(KEPT));
        sql.run(
                "delete from notices_mail where id in (select id from notices_mail m where created_at < ?"
                        + " and (sent_at is not null or given_up_at is not null)"
                        + " and not exists (select 1 from notices_notice n where n.mail = m.id and n.account is not null)"
                        + " limit " + AT_ONCE + ")",
                clock.instant().minus(KEPT));
        return gone;
    }
}
