package bryggen.portal.invoices;

import java.util.List;

/** For others to hear, in the transaction that brings them: credit notes are new. */
public record CreditNotesTold(List<Told> notes) {
    /**
     * @param erpOrders the ERP's numbers of the orders that it is about
     * @param skus what it gives money back for
     */
    public record Told(String account, String number, List<String> erpOrders, List<String> skus) {}
}
