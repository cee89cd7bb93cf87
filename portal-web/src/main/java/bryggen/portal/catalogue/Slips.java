package bryggen.portal.catalogue;

/** How many slips of the finger lie between two words: a letter too many, too few, wrong, or two neighbours swapped. */
final class Slips {
    private Slips() {}

    static int between(String typed, String meant) {
        int[] before = new int[meant.length() + 1];
        int[] previous = new int[meant.length() + 1];
        int[] current = new int[meant.length() + 1];
        for (int j = 0; j <= meant.length(); j++) previous[j] = j;
        for (int i = 1; i <= typed.length(); i++) {
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
            int[] oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }
        return previous[meant.length()];
    }
}
