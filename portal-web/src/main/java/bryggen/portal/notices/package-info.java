/**
 * Notices: what people are told of what happened to their things, in the portal's inbox and by mail.
 *
 * <p>NT1 A notice is written in the transaction of what it tells: what was acknowledged is told, what did not happen is
 * not.<br>
 * NT2 One occasion is one notice per person, however often it is heard.<br>
 * NT3 Told are the people of the company who hold one of the topic's roles at that moment; of an order the person who
 * placed it, and everybody of the role when that person cannot see it any more.<br>
 * NT4 Everybody reads in the own language and its formats. Inbox and mail have the same words and the same link, which
 * names the company.<br>
 * NT5 What customers have typed is text: no markup in a mail, no line of its head.<br>
 * NT6 A person chooses for each topic: inbox, and mail at once, once a day or none; who has chosen nothing gets the usual.
 * Mails of sign-in and passwords are not among them.<br>
 * NT7 A mail goes out after the commit that owed it, and again until the mail server has taken it. What happens within a
 * short while after one mail stands together in the next.<br>
 * NT8 The daily mail goes at the hour that the person has chosen, by the supplier's clock on the wall: once, however many
 * instances run, and later when none did.<br>
 * NT9 The link that stops a topic's mails shows what it would stop, without a sign-in; only its button stops it, for that
 * person and topic.<br>
 * NT10 Following a notice's link marks it as read. That changes nothing but the reader's own mark, which the reader can
 * take back; a notice of somebody else is not there.<br>
 * NT11 What was read, or was never meant for the inbox, is gone after 180 days.<br>
 * NT12 What is older than a week when the portal hears of it is history, and nobody is told: an ERP that is connected
 * brings its past with it.<br>
 * NT13 The mail to an approver has a second link, to the order without a sign-in; what it may do is the room's approvals to
 * say.<br>
 * NT14 Of a day that has moved an order's buyer is told once: that it will miss its first promise, with the cause, or else that
 * the day is another one.<br>
 * NT15 That a file of a list is there, or could not be made, is told to the person who asked for it and to nobody else.
 */
@NullMarked
@Room(
        code = "NT",
        tables = "notices_",
        knows = {
            "approvals",
            "cases",
            "deals",
            "deliveries",
            "invoices",
            "leads",
            "orders",
            "payments",
            "quotes",
            "shipments",
            "standing",
            "tables"
        })
package bryggen.portal.notices;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
