package bryggen.dev;

import java.util.concurrent.ThreadLocalRandom;

/** Norwegian organisation numbers that bear their check digit and that nobody else uses in this run. */
public final class SomeNumber {
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private SomeNumber() {}

    public static String next() {
        while (true) {
            var eight = String.valueOf(ThreadLocalRandom.current().nextInt(80_000_000, 99_000_000));
            int rest = 11 - sum(eight) % 11;
            if (rest < 10) return eight + rest;
            if (rest == 11) return eight + 0;
        }
    }

    private static int sum(String eight) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (eight.charAt(i) - '0');
        return sum;
    }
}
