/**
 * Who acts, for which account, with which rights.
 *
 * <p>AC1 A token says who, not what: person and sign-in; rights are read from the database for each request.<br>
 * AC2 A sign-in is a row that can be ended; sign-out ends it, a new password or role ends all of the person.<br>
 * AC3 A page sign-in lives 60 minutes after the last act and 12 hours in all; an API sign-in 60 minutes.<br>
 * AC4 Wrong person and wrong password have one answer; after three wrong ones in a row the next try waits, per e-mail
 * and source, never longer than 30 seconds, and never for good.<br>
 * AC5 At most two passwords are hashed at once; a third asks to try again.<br>
 * AC6 The door is chosen by the decoded path: pages take the page cookie, the API the bearer token, and neither the
 * other's.<br>
 * AC7 404 is "not your account, or not there"; 403 is "your account, wrong role".<br>
 * AC8 A one-time link is stored hashed, opens one act once, an invitation within 7 days, a new password within 30
 * minutes; unknown addresses get the same answer.<br>
 * AC9 The audit log can only grow; a record is written in the transaction of the act it tells of.<br>
 * AC10 A password has at least twelve characters, is not the own e-mail, and is none that everybody tries first.<br>
 * AC11 An installation in which nobody administrates yet invites the person of BRYGGEN_ADMIN_EMAIL, once, however many
 * instances start.<br>
 * AC12 A mail is owed in the transaction of its cause and sent after it: never for what did not happen, never lost.<br>
 * AC13 An outside issuer is trusted for one company and its mail domains. Its token must be meant for us and signed with the
 * issuer's own key; its subject is matched once, by a verified e-mail inside the domains, to somebody of the company, acts
 * for that company only, and never with a supplier's role. A token is one sign-in, and ends like one.<br>
 * AC14 A form that comes after its sender's sign-in has ended is not carried out and not lost: what was typed, but no
 * password, stands in it again when the same person has signed in. Of a form with a file nothing is read before it is
 * known who sends it, and so nothing is kept.<br>
 * AC15 A service person may stand in for a company, with a reason, for an hour or until it is said to be over, at the pages
 * of the sign-in in which it was begun, with what the company's buyers may do and no more. That it was begun, why, and that
 * it was ended stand in the company's audit log; what was done bears the person's name and the supplier's.
 */
@NullMarked
@Room(
        code = "AC",
        resources = {"tokens", "me"},
        pages = {"/login", "/link", "/forgotten"},
        tables = {"access_"})
package bryggen.portal.access;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
