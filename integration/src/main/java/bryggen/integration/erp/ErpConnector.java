package bryggen.integration.erp;

import bryggen.integration.credits.CreditRequest;
import bryggen.integration.holds.HoldRelease;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.PaymentNumber;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.leads.ErpLead;
import bryggen.integration.leads.LeadSubmission;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.payments.ErpPayment;
import bryggen.integration.payments.PaymentRegistration;
import bryggen.integration.prices.LineAsk;
import bryggen.integration.prices.PricedLine;
import bryggen.integration.returns.ErpReturn;
import bryggen.integration.returns.ReturnRequest;
import bryggen.integration.stock.StockLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One ERP behind one contract. A connector is safe for many threads, keeps no business state, never waits longer than
 * its configured deadline, and proves itself by the connectors' test kit.
 */
public interface ErpConnector {

    /** Known without asking the ERP. */
    Capabilities capabilities();

    /** Asks the ERP who we are; wrong credentials are a clear "down", never an exception. */
    ErpHealth ping();

    // Feeds: at least once, in any order, upserts keyed by remote id

    /**
     * The changes behind a cursor, none for the very beginning.
     *
     * @throws ErpUnavailable when no page could be read; nothing is lost, the same cursor is asked again
     */
    <R> FeedPage<R> changes(Feed<R> feed, @Nullable String cursor, int max);

    /** Every remote id that exists, page by page: finds deletions and missed rows. */
    IdPage ids(Feed<?> feed, @Nullable String cursor);

    /** One row again, by remote id: what the sweep found missing. Empty when it is gone. */
    <R> Optional<Change<R>> one(Feed<R> feed, String remoteId);

    // Commands: the portal's number is the idempotency key; never an exception

    /**
     * A saga of resumable steps (find, create, confirm, read back): the same order twice gives one order. Accepted with
     * the {@link ErpOrder}.
     */
    Answer submitOrder(OrderSubmission order);

    /** Accepted with the {@link ErpOrder}; absent where our order is not there, not even half made. */
    Answer cancelOrder(OrderCancellation cancellation);

    /** Where {@link Command#PAYMENT} is taken. Accepted with the {@link ErpPayment}; the same payment twice is one. */
    Answer registerPayment(PaymentRegistration payment);

    /**
     * Where {@link Command#CANCEL_REST} is taken: what has not left is not to follow. Accepted with the {@link ErpOrder},
     * whose lines confirm what was shipped; nothing left to cancel is a success.
     */
    Answer cancelRest(OrderCancellation cancellation);

    /** Where {@link Command#CREDIT} is taken. Accepted with the credit note, an {@link ErpInvoice}. */
    Answer requestCredit(CreditRequest request);

    /** Where {@link Command#RETURN} is taken. Accepted with the {@link ErpReturn}. */
    Answer requestReturn(ReturnRequest request);

    /** Where {@link Command#RELEASE} is taken. Accepted with the {@link ErpOrder}; a hold that is gone is a success. */
    Answer releaseHold(HoldRelease release);

    /** Where {@link Command#LEAD} is taken. Accepted with the {@link ErpLead}; the same number again brings it up to date. */
    Answer submitLead(LeadSubmission lead);

    // Questions: time-boxed by the caller; ErpUnavailable when there is no answer

    /** Settles an unknown outcome: is our order there? */
    Optional<ErpOrder> findOrder(AccountNumber customer, OrderNumber number);

    /** Is our payment in the books, all of it or the part that has been booked so far? */
    Optional<ErpPayment> findPayment(AccountNumber customer, PaymentNumber number);

    Optional<ErpInvoice> findCredit(AccountNumber customer, RequestNumber number);

    Optional<ErpReturn> findReturn(AccountNumber customer, RequestNumber number);

    /** Prices for one customer now; a sku that the ERP does not sell is absent from the answer. */
    List<PricedLine> price(AccountNumber customer, List<LineAsk> lines, LocalDate on);

    /** Stock of these items now, one level per warehouse. */
    List<StockLevel> stock(List<Sku> skus);

    /** The ERP's own print of an invoice (PDF), where {@link Capabilities#documents} says so. */
    Optional<Document> invoiceDocument(String key);
}
