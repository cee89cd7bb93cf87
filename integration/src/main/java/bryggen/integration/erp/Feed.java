package bryggen.integration.erp;

import bryggen.integration.customers.Customer;
import bryggen.integration.holds.OrderHold;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.items.Item;
import bryggen.integration.leads.ErpLead;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.prices.PriceRow;
import bryggen.integration.shipments.ErpShipment;
import bryggen.integration.stock.StockLevel;
import java.util.List;

/** A stream of changes from the ERP, by name and by the type of its rows. */
public record Feed<R>(String name, Class<R> row) {
    public static final Feed<Customer> CUSTOMER = new Feed<>("CUSTOMER", Customer.class);
    public static final Feed<Item> ITEM = new Feed<>("ITEM", Item.class);
    public static final Feed<PriceRow> PRICE = new Feed<>("PRICE", PriceRow.class);
    public static final Feed<StockLevel> STOCK = new Feed<>("STOCK", StockLevel.class);
    public static final Feed<ErpOrder> ORDER = new Feed<>("ORDER", ErpOrder.class);
    public static final Feed<ErpShipment> SHIPMENT = new Feed<>("SHIPMENT", ErpShipment.class);
    public static final Feed<ErpInvoice> INVOICE = new Feed<>("INVOICE", ErpInvoice.class);

    public static final Feed<OrderHold> HOLD = new Feed<>("HOLD", OrderHold.class);
    public static final Feed<ErpLead> LEAD = new Feed<>("LEAD", ErpLead.class);

    /** In the order in which a first load asks for them: what others refer to comes first. */
    public static final List<Feed<?>> ALL = List.of(CUSTOMER, ITEM, PRICE, STOCK, ORDER, SHIPMENT, INVOICE, HOLD, LEAD);

    @Override
    public String toString() {
        return name;
    }
}
