/**
 * The connector to Tryton 6.0 over JSON-RPC. Tryton's names stay inside this package.
 *
 * <p>From the wire up: {@link bryggen.integration.erp.tryton.Rpc} sends one request, {@link
 * bryggen.integration.erp.tryton.Calls} signs in and speaks models and methods, {@link
 * bryggen.integration.erp.tryton.Frame} knows the company, its units, taxes and warehouses. On top of them stand the
 * feeds ({@link bryggen.integration.erp.tryton.Rounds} and one {@link bryggen.integration.erp.tryton.Source} each), the
 * order's saga and the questions.
 */
@NullMarked
package bryggen.integration.erp.tryton;

import org.jspecify.annotations.NullMarked;
