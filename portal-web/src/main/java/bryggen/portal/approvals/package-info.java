/**
 * Approvals: the frame that a company sets for its own orders, and the orders that wait until somebody has approved them.
 *
 * <p><b>The frame</b><br>
 * AP1 A company's administrator sets rules. A rule names whose orders it is about (everybody's, a role's, a person's), above
 * which net amount, of which product group, on which cost reference; an order meets it when it meets all that it names.<br>
 * AP2 A rule of level 0 refuses the order: a limit, a forbidden group. Nobody but the administrator lifts it, by changing
 * the rule.<br>
 * AP3 A rule of level 1 to 5 asks for an approval. An amount in another currency cannot be compared, so the rule is met.<br>
 * AP4 A product group is met by one line in it or below it; a cost reference by the whole text, in any case of letters.<br>
 * AP5 A budget is what may be ordered on a cost reference within some days, net. What was placed in them counts, what waits
 * too; what was refused, declined, cancelled or withdrawn does not. An order above what is left has to be approved, on
 * level 1. Of one cost reference there is one budget a day.<br>
 * AP6 What was asked when an order was placed stays asked: a rule that is changed is about the orders after it.
 *
 * <p><b>Deciding</b><br>
 * AP7 Nobody decides about the own order, not as a deputy either.<br>
 * AP8 The approver whom a rule names decides, or who is the deputy today; where it names nobody, or somebody who is no
 * approver any more, who placed the order or who has decided on a lower level, any other approver of the company.<br>
 * AP9 A level begins when the one before it is done, and no person decides on two levels of an order. Who approves has
 * approved all on the level that is his or hers to decide.<br>
 * AP10 Who may approve may decline. A no has a reason, of at most 500 characters, and ends it on any level.<br>
 * AP11 Waiting and decided orders are seen by the company's approvers, and by who placed them.<br>
 * AP12 What is decided or withdrawn is decided: of two at the same moment one wins, and the other is told what it was.<br>
 * AP13 An order that nobody could approve is refused when it is placed.<br>
 * AP14 The last approval places the order (orders, OR19), or is refused with the order's own reason, and everything stays
 * as it was.<br>
 * AP19 The card holds the order against what the company usually orders: the net that half of its twenty orders before it,
 * of those that the supplier took and in the same currency, did not exceed. Of fewer than three it says nothing.
 *
 * <p><b>Deputies</b><br>
 * AP15 An approver names another approver of the company as deputy, from a day to a day, at most a year ahead.<br>
 * AP16 A list is asked for by state: waiting, approved, declined, withdrawn.
 *
 * <p><b>Links and wishes</b><br>
 * AP17 The link of a mail shows the order to its receiver without a sign-in, for fourteen days, and does nothing; the yes or
 * no is a button of that page and obeys AP7 to AP14. Above the amount that the company has set it asks to sign in; a
 * company that has set none always asks.<br>
 * AP18 Who orders can ask the company's administrators to change the rule that forbids it, once a day for each rule.
 */
@NullMarked
@Room(
        code = "AP",
        resources = {"approvals", "budgets"},
        tables = "approvals_",
        knows = {"accounts", "catalogue", "deliveries", "orders"})
package bryggen.portal.approvals;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
