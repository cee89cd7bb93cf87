package bryggen.portal.exchange;

import bryggen.integration.exchange.Kind;
import bryggen.integration.exchange.Outbox.Claim;
import bryggen.integration.kernel.AccountNumber;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Orders that their buyers take back (EX20): their submissions end, and nobody can send them again. */
@ApplicationScoped
class Withdrawals {
    /** How the taking back of a submission went. */
    enum Taken {
        /** The ERP cannot have heard of it. */
        UNHEARD,
        /** It has left at least once: whether the ERP has it must be asked. */
        PERHAPS_HEARD,
        /** It is being sent, or is finished. */
        NOT_HELD
    }

    @Inject
    Sql sql;

    /**
     * Ends a submission that waits or stands still. What was unknown of it stays known to be so: until when an earlier
     * request may be under way is kept, and the cancellation waits for it.
     */
    Taken takeBack(AccountNumber account, String businessKey) {
        return sql.row(
                        """
                        with taken as (
                            update exchange_message set state = 'WITHDRAWN', changed_at = clock_timestamp()
                            where account = ? and kind = ? and business_key = ? and state in ('WAITING', 'PARKED', 'DEAD')
                            returning id, attempt),
                        told as (
                            insert into exchange_event (message, attempt, what) select id, attempt, 'withdrawn' from taken)
                        select attempt from taken""",
                        row -> row.getInt(1) == 0 ? Taken.UNHEARD : Taken.PERHAPS_HEARD,
                        account.value(),
                        Kind.ORDER_SUBMIT.code(),
                        businessKey)
                .orElse(Taken.NOT_HELD);
    }

    /** The same for one that has just been claimed, before it leaves. */
    void takeBack(Claim claim) {
        sql.run(
                """
                with taken as (
                    update exchange_message set state = 'WITHDRAWN', owner = null, lease_until = null,
                        changed_at = clock_timestamp()
                    where id = ?::uuid and account = ? and attempt = ? and state = 'SENDING' returning id, attempt)
                insert into exchange_event (message, attempt, what) select id, attempt, 'withdrawn' from taken""",
                claim.id(),
                claim.account(),
                claim.attempt());
    }

    /** The ERP keeps the order: its submission is owed again, and begins with looking for it there. */
    boolean restore(AccountNumber account, String businessKey) {
        return sql.run(
                        """
                        with restored as (
                            update exchange_message set state = 'WAITING', unsettled = true, next_at = clock_timestamp(),
                                changed_at = clock_timestamp(), stumbles = 0,
                                seq = nextval(pg_get_serial_sequence('exchange_message', 'seq'))
                            where account = ? and kind = ? and business_key = ? and state = 'WITHDRAWN'
                            returning id, attempt)
                        insert into exchange_event (message, attempt, what) select id, attempt, 'restored' from restored""",
                        account.value(),
                        Kind.ORDER_SUBMIT.code(),
                        businessKey)
                > 0;
    }
}
