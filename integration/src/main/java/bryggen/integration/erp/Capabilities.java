package bryggen.integration.erp;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a connector can and how it wants to be treated.
 *
 * @param system short name of the connected system, part of every ERP reference
 * @param sandbox the ERP is a sandbox: every page says so
 * @param feeds those that {@link ErpConnector#changes} serves
 * @param commands those that it takes beyond orders and their cancellation
 * @param oneLane commands of all customers go one after the other (an ERP that locks whole tables)
 * @param requestLimit after this time the ERP itself has given up a request: a late commit can no longer come
 * @param zone the company's zone: business dates are days there
 */
public record Capabilities(
        String system,
        boolean sandbox,
        Set<Feed<?>> feeds,
        Set<Command> commands,
        boolean oneLane,
        boolean documents,
        int maxPage,
        Duration requestLimit,
        ZoneId zone) {}
