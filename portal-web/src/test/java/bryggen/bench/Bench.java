package bryggen.bench;

import bryggen.faults.Soak;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code mvn -Pbench -Dbench=growth -Dlines=10000,1000000}: runs one of the benches and prints its table. */
public final class Bench {
    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

    private Bench() {}

    /** @param arguments what to run, and the order lines of its data, separated by commas */
    public static void main(String[] arguments) throws Exception {
        var scales = Arrays.stream(arguments[1].split(",", -1))
                .map(lines -> Scale.of(Long.parseLong(lines)))
                .toList();
        LOG.info("\n{}", run(arguments[0], scales));
        System.exit(0);
    }

    private static String run(String what, List<Scale> scales) throws Exception {
        return switch (what) {
            case "growth" -> Growth.run(scales);
            case "offered" -> Growth.offered(scales);
            case "limit" -> Limit.run(scales.get(0));
            case "intake" -> Intake.run(scales.get(0));
            case "weight" -> Weight.run(scales.get(0));
            case "start" -> Beginning.run(scales.get(0));
            case "slow" -> Slow.run(scales.get(0));
            case "two" -> Two.run(scales.get(0));
            case "handover" -> Handover.run(scales.get(0));
            case "soak" -> Soak.run(Integer.getInteger("bench.minutes", 20));
            default -> throw new IllegalArgumentException("There is no bench " + what);
        };
    }
}
