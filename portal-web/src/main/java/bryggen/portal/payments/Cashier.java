package bryggen.portal.payments;

import bryggen.integration.checkout.PaymentProvider;
import bryggen.integration.checkout.stripe.StripeCheckout;
import bryggen.integration.erp.Command;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.kernel.Money;
import bryggen.portal.payments.TransferAccounts.TransferAccount;
import bryggen.portal.platform.Setting;
import bryggen.portal.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PA11: by what this installation can be paid. */
@ApplicationScoped
public class Cashier {
    @Inject
    Settings settings;

    @Inject
    ErpConnector erp;

    private @Nullable PaymentProvider provider;
    private TransferAccounts accounts = new TransferAccounts();

    @PostConstruct
    void open() {
        accounts = settings.find(Setting.TRANSFER_ACCOUNTS)
                .map(TransferAccounts::of)
                .orElseGet(TransferAccounts::new);
        var name = settings.get(Setting.PAYMENTS);
        if (name.equals("off")) return;
        // the sandbox's pay page speaks as Stripe does
        provider = new StripeCheckout(
                name,
                URI.create(settings.get(Setting.PAYMENTS_URL)),
                URI.create(settings.get(Setting.PAYMENTS_PAGES)),
                settings.get(Setting.PAYMENTS_KEY),
                secrets());
    }

    private List<String> secrets() {
        return Arrays.stream(settings.get(Setting.PAYMENTS_WEBHOOK_SECRETS).split(",", -1))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    public Optional<PaymentProvider> provider() {
        return Optional.ofNullable(provider);
    }

    Optional<TransferAccount> account(Currency currency) {
        return accounts.in(currency);
    }

    /** Where a payer's browser is sent for a card payment. */
    public Optional<URI> pages() {
        return provider().map(PaymentProvider::pages);
    }

    /** Methods for this sum, the quickest first. */
    public List<Method> offered(Money total) {
        return Arrays.stream(Method.values())
                .filter(method -> isOffered(method, total))
                .toList();
    }

    /** Whether the ERP can use credit notes against invoices. */
    public boolean isCreditTaken() {
        return erp.capabilities().commands().contains(Command.NETTING);
    }

    boolean isOffered(Method method, Money total) {
        if (total.amount().signum() == 0) return method == Method.CREDIT && isCreditTaken();
        return switch (method) {
            case CREDIT -> false;
            case CARD -> provider != null && erp.capabilities().commands().contains(Command.PAYMENT);
            case TRANSFER -> account(total.currency()).isPresent();
        };
    }
}
