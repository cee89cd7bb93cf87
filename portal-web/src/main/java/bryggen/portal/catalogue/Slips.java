package bryggen.portal.catalogue;

import java.util.Arrays;

/** How many slips of the finger lie between two words: a letter too many, too few, wrong, or two neighbours swapped. */
final class Slips {
    private Slips() {}

    /** The fewest slips between what was typed and any part of a longer word. */
    static int inside(String typed, String compound) {
        int[] before = new int[compound.length() + 1];
        int[] previous = new int[compound.length() + 1];
        int[] current = new int[compound.length() + 1];
        for (int i = 1; i <= typed.length(); i++) {
            row(typed, compound, i, before, previous, current);
            int[] oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }
        return Arrays.stream(previous).min().orElse(typed.length());
    }

    static int between(String typed, String meant) {
        int[] before = new int[meant.length() + 1];
        int[] previous = new int[meant.length() + 1];
        int[] current = new int[meant.length() + 1];
        for (int j = 0; j <= meant.length(); j++) previous[j] = j;
        for (int i = 1; i <= typed.length(); i++) {
            row(typed, meant, i, before, previous, current);
            int[] oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }
        return previous[meant.length()];
    }

    private static void row(String typed, String meant, int i, int[] before, int[] previous, int[] current) {
        current[0] = i;
        for (int j = 1; j <= meant.length(); j++) {
            int wrong = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
            current[j] = Math.min(Math.min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + wrong);
            boolean swapped = i > 1
                    && j > 1
                    && typed.charAt(i - 1) == meant.charAt(j - 2)
                    && typed.charAt(i - 2) == meant.charAt(j - 1);
            if (swapped) current[j] = Math.min(current[j], before[j - 2] + 1);
        }
    }
}
