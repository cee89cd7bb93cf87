package bryggen.integration.erp.rest;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.credits.CreditRequest;
import bryggen.integration.customers.Address;
import bryggen.integration.customers.Customer;
import bryggen.integration.holds.HoldRelease;
import bryggen.integration.holds.OrderHold;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.items.Item;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.leads.ErpLead;
import bryggen.integration.leads.LeadSubmission;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.payments.ErpPayment;
import bryggen.integration.payments.PaymentRegistration;
import bryggen.integration.prices.LineAsk;
import bryggen.integration.prices.PriceRow;
import bryggen.integration.prices.PricedLine;
import bryggen.integration.returns.ErpReturn;
import bryggen.integration.returns.ReturnRequest;
import bryggen.integration.shipments.ErpShipment;
import bryggen.integration.stock.StockLevel;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we ask of others in docs/connect-your-erp.openapi.yaml is what our messages are. */
class ContractDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/connect-your-erp.openapi.yaml");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^        (\\w+): ");
    private static final Pattern REQUIRED = Pattern.compile("(?m)^      required: \\[(.*)]$");

    static Stream<Class<?>> messages() {
        var tops = Stream.of(
                Money.class,
                UnitPrice.class,
                Quantity.class,
                TaxRate.class,
                Address.class,
                Customer.class,
                Item.class,
                PriceRow.class,
                LineAsk.class,
                PricedLine.class,
                StockLevel.class,
                OrderSubmission.class,
                OrderCancellation.class,
                PaymentRegistration.class,
                ErpPayment.class,
                CreditRequest.class,
                ReturnRequest.class,
                ErpReturn.class,
                OrderHold.class,
                HoldRelease.class,
                LeadSubmission.class,
                ErpLead.class,
                ErpOrder.class,
                ErpShipment.class,
                ErpInvoice.class);
        return tops.flatMap(top -> Stream.concat(
                Stream.of(top), Arrays.stream(top.getDeclaredClasses()).filter(Class::isRecord)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageHasTheFieldsThatItsSchemaPromises(Class<?> message) throws IOException {
        var schema = schema(message);
        var properties = PROPERTY.matcher(schema).results().map(found -> found.group(1));
        var required = REQUIRED.matcher(schema);

        assertThat(properties).containsExactlyInAnyOrderElementsOf(names(message, false));
        assertThat(required.find()).isTrue();
        assertThat(required.group(1).split(", ")).containsExactlyInAnyOrderElementsOf(names(message, true));
    }

    private static String schema(Class<?> message) throws IOException {
        var outer = message.getDeclaringClass();
        var name = (outer == null ? "" : outer.getSimpleName() + ".") + message.getSimpleName();
        var block = Pattern.compile("(?ms)^    " + Pattern.quote(name) + ":$(.*?)(?=^    \\S|\\z)")
                .matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).as("a schema called %s", name).isTrue();
        return block.group(1);
    }

    private static List<String> names(Class<?> message, boolean onlyNeeded) {
        return Arrays.stream(message.getRecordComponents())
                .filter(component ->
                        !onlyNeeded || !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }
}
