package bryggen.portal.catalogue;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.prices.LineAsk;
import bryggen.integration.prices.PricedLine;
import bryggen.integration.stock.StockLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * Questions to the ERP on a thread of their own, so that an ERP that hangs holds nobody (CA6): 800 ms, at most 16 at once,
 * and none for ten seconds when half of the last eight failed. Whoever asks has the copy for what comes back empty-handed.
 */
@ApplicationScoped
public class LiveQuestions {
    /** In milliseconds. */
    static final long PATIENCE = 800;

    private static final int AT_ONCE = 16;
    private static final int WATCHED = 8;
    private static final long PAUSE = 10_000;

    @Inject
    ErpConnector erp;

    @Asynchronous
    @Timeout(PATIENCE)
    @CircuitBreaker(requestVolumeThreshold = WATCHED, failureRatio = 0.5, delay = PAUSE)
    @Bulkhead(value = AT_ONCE, waitingTaskQueue = AT_ONCE)
    public CompletionStage<List<PricedLine>> price(AccountNumber customer, List<LineAsk> lines, LocalDate on) {
        return CompletableFuture.completedFuture(erp.price(customer, lines, on));
    }

    @Asynchronous
    @Timeout(PATIENCE)
    @CircuitBreaker(requestVolumeThreshold = WATCHED, failureRatio = 0.5, delay = PAUSE)
    @Bulkhead(value = AT_ONCE, waitingTaskQueue = AT_ONCE)
    public CompletionStage<List<StockLevel>> stock(List<Sku> skus) {
        return CompletableFuture.completedFuture(erp.stock(skus));
    }
}
