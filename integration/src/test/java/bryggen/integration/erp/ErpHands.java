package bryggen.integration.erp;

import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.Unit;
import java.math.BigDecimal;
import java.util.List;

/**
 * The people on the other side: sales desk, warehouse, bookkeeping and machine room of an ERP, as the tests play them.
 * An implementation names no product and no customer of its own: it picks or makes what the case needs.
 */
public interface ErpHands extends AutoCloseable {

    /** How the portal reaches this ERP. */
    ErpSettings settings();

    /** A customer who may order without bound. */
    AccountNumber customer();

    /** Goods for sale, each with at least {@code onHand} pieces (or metres, kilograms) free in the warehouse. */
    List<Goods> goods(int howMany, int onHand);

    record Goods(Sku sku, Unit unit) {}

    /** More of these goods than a customer's credit allows; there are more than that in the warehouse. */
    Overreach moreThanTheCredit(Goods goods);

    record Overreach(AccountNumber customer, BigDecimal quantity) {}

    /**
     * The sales desk takes an order on the phone and confirms it.
     *
     * @return the ERP's own number of it
     */
    String orderOnThePhone(AccountNumber customer, Goods goods, BigDecimal quantity);

    /** How many live orders (not cancelled) with this reference the ERP's own books hold for the customer. */
    int ordersInTheBooks(AccountNumber customer, OrderNumber number);

    /**
     * The warehouse sends a part of an order; what is left is to follow.
     *
     * @param number the ERP's number of the order
     */
    void shipPart(String number, Sku sku, BigDecimal quantity);

    /** The warehouse sends all that is left of the order. */
    void shipRest(String number);

    /** Bookkeeping invoices all that was shipped of the order and is not yet invoiced. */
    void invoice(String number);

    /** Bookkeeping gives a credit note for the whole of what was invoiced. */
    void credit(String number);

    /** Counts the stock anew, so that a change of it is seen. */
    void count(Goods goods, BigDecimal onHand);

    /** A new customer who pays in three equal parts, 30 days apart. */
    AccountNumber enterCustomerWithInstalments();

    /** The sales desk enters a new customer. */
    AccountNumber enterCustomer(String name);

    /** Corrects a customer's name: a change that is committed at once. */
    void rename(AccountNumber customer, String name);

    /** Takes a customer out of the books for good, without a trace. */
    void deleteCustomer(AccountNumber customer);

    /**
     * A clerk's change that has begun now and is committed only by {@link LateChange#commit()}: its time stamp is older
     * than that of what is committed in between.
     */
    LateChange enterCustomersSlowly();

    interface LateChange {
        /** @return the customers that can be seen from now on */
        List<AccountNumber> commit();
    }

    /** Ends every sign-in that the portal has with this ERP. */
    void expireLogin();

    /**
     * What the requests of a submitted order that change something have in their text, in the order in which they are
     * sent: after each of them the answer may get lost.
     */
    List<String> writesOfAnOrder();

    /** The same of a payment, of a credit note, of a return. */
    List<String> writesOfAPayment();

    List<String> writesOfACredit();

    List<String> writesOfAReturn();

    /** How many credit notes the books hold over this invoice. */
    int creditsInTheBooks(ErpInvoice invoice);

    /** How many returns of this order (not cancelled) the books hold. */
    int returnsInTheBooks(String order);

    /** Somebody holds the order back, where this ERP can: see {@link Command#RELEASE}. */
    void holdBack(String number, String text);

    /** The sales desk enters a lead of its own, where this ERP knows leads. */
    void enterLead(String title);

    @Override
    void close();
}
