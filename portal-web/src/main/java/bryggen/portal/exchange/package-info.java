/**
 * What goes between the portal and the ERP, and what has become of it.
 *
 * <p>EX1 Whoever owes the ERP something writes it down in the same transaction as the act that owes it, and never waits for
 * the ERP.<br>
 * EX2 A lane has one sender at a time, and its messages go in the order in which they were owed.<br>
 * EX3 A message whose lease ran out, or whose answer was lost, has an unknown outcome: it is looked for in the ERP at once and
 * again, and sent again only when the ERP's own request limit is over too and it is still not there.<br>
 * EX4 An answer that belongs to an older attempt is dropped.<br>
 * EX5 A business "no" is not sent again; it goes back to the business in the ERP's words.<br>
 * EX6 Retries stand in the table, with a pause that grows to two minutes; a restart forgets none.<br>
 * EX7 What can never be sent, or fails at ourselves again and again, is a dead letter with its cause; it does not hold its
 * lane.<br>
 * EX8 A page of a feed is taken together with its cursor or not at all; an older turn moves nothing.<br>
 * EX9 A row that has not changed is dropped; a bad one (unreadable, too large, with figures that contradict each other) is put
 * aside with its reason and does not hold its page; read again when it is mended, it goes in.<br>
 * EX10 A row that refers to something unknown waits and is offered again when more has arrived.<br>
 * EX11 What the sweep misses is read again one by one before it counts as deleted; when the ERP lists far too few, nothing
 * is deleted.<br>
 * EX12 The operator sees queues, states and causes, and no customer's content; who unmasks one message says why, and that
 * stands in the audit log.<br>
 * EX13 In a demo the operator may move the business clock, between the years 2000 and 2100; every page says so. Sign-in and
 * the exchange's own leases and retries keep the real time, and in production there is no such act.<br>
 * EX14 An instance is not ready while the ERP has never let the portal in with its settings; once it has, an ERP that is
 * away is said in health and figures and takes no instance away from the people.<br>
 * EX15 What is mended by hand is what cannot change an agreement: dates, references and remarks of a message that the ERP
 * has certainly not got.<br>
 * EX16 What does not get well by itself is an alarm: on the desk, as a metric, as a detail of health, and once by mail to
 * each operator; it ends by itself when the cause is gone.<br>
 * EX17 How long the ERP takes is measured at every call.<br>
 * EX18 Each night, and when asked, portal and ERP are counted against each other: numbers and sums for each kind of document
 * and currency; what does not agree on a second look is listed until it does, with somebody who looks after it.<br>
 * EX19 A connection can be tried with other settings before they are set; trying reads, and never writes.<br>
 * EX20 An order that its buyer takes back is not sent any more, by nobody. What has never left ends at once; of anything
 * else the ERP is asked by our number and cancels what it has; "not there" counts only when no earlier request can be under
 * way in it any more. Where the ERP keeps the order, its submission is owed again and begins with looking.<br>
 * EX21 What a payment provider has signed and nobody can read is acknowledged and kept as it came, with the reason; it is
 * read again when asked, or laid away with a reason that stands in the audit log.
 */
@Room(
        code = "EX",
        resources = {"exchange"},
        tables = {"exchange_"})
@NullMarked
package bryggen.portal.exchange;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
