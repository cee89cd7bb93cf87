package bryggen.bench;

import java.util.Arrays;

/** Who of many has how much, by Zipf's law: the n-th has a share of {@code n^-s}. */
final class Shares {
    private static final double LARGEST = 0.05;
    private final double[] upTo;

    private Shares(int many, double exponent) {
        upTo = new double[many];
        double sum = 0;
        for (int i = 0; i < many; i++) upTo[i] = sum += Math.pow(i + 1, -exponent);
        for (int i = 0; i < many; i++) upTo[i] /= sum;
    }

    /** With the exponent that gives the first one 5 %, or as near to it as so few allow. */
    static Shares of(int many) {
        double low = 0;
        double high = 2;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (new Shares(many, middle).upTo[0] < LARGEST) low = middle;
            else high = middle;
        }
        return new Shares(many, high);
    }

    /** Whose the next one is. */
    int pick(Dice dice) {
        int found = Arrays.binarySearch(upTo, dice.fraction());
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}
