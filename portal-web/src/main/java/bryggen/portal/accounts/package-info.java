/**
 * The companies that trade with the supplier, and their people.
 *
 * <p>AO1 The ERP is the master of names, addresses, price list, tax and credit; what it sends never opens or closes an
 * account of the portal.<br>
 * AO2 An account is opened by a SUPPLIER_ADMIN, as a customer or as a partner, once the ERP has brought it and while the
 * ERP calls it active; only people of open accounts can act.<br>
 * AO3 A COMPANY_ADMIN manages the people of the own company; a SUPPLIER_ADMIN those of the supplier and of every
 * company.<br>
 * AO4 A customer's people have customer roles, a partner's people partner roles besides, and only the supplier's people
 * have supplier roles; nobody is without a role.<br>
 * AO5 The last person who can administrate an account can neither be disabled nor lose that role.<br>
 * AO6 A changed role and a disabled person end every sign-in of that person.<br>
 * AO7 One e-mail is one person, who may belong to several companies; to each of them once.<br>
 * AO8 An API client acts for one account with roles that the account's people could have, for at most two years; its
 * secret is shown once. Only a person makes one.<br>
 * AO9 A name is corrected by the company only while the person belongs to no other one.<br>
 * AO10 An administrator registers whose sign-in the company trusts for the API: one company, its mail domains, the issuer's
 * name and audience, and its keys as an address outside our network or pasted. Never for the supplier's own people. Ended,
 * it lets nobody in any more, at once.
 */
@NullMarked
@Room(
        code = "AO",
        resources = {"people", "api-clients"},
        tables = {"accounts_"},
        knows = {"exchange"})
package bryggen.portal.accounts;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
