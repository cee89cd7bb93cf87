package bryggen.integration.holds;

import bryggen.integration.kernel.AccountNumber;

/**
 * Somebody at the supplier lets a held order go. A hold that is lifted already is a success.
 *
 * @param hold the ERP's key of the hold
 * @param order the ERP's number of the order
 * @param by who decided, for the ERP's own record
 */
public record HoldRelease(String hold, String order, AccountNumber customer, String by, String note) {}
