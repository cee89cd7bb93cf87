package bryggen.bench;

/**
 * How much data there is (BE1).
 *
 * @param lines of orders; an order has five on average
 * @param items products, each with its list price and stock in two warehouses
 * @param customers companies that order, the first one the largest
 * @param leads a fiftieth of them waits for an answer, at least fifty
 */
record Scale(long lines, int items, int customers, long leads, long seed) {
    static final long SEED = 20_261_101;
    private static final int LINES_OF_AN_ORDER = 5;

    /** 100,000 products and 10,000 customers, however much they have ordered. */
    static Scale of(long lines) {
        return new Scale(lines, 100_000, 10_000, lines / 100 + 2_000, SEED);
    }

    long orders() {
        return lines / LINES_OF_AN_ORDER;
    }

    /** Companies' own prices. */
    long agreedPrices() {
        return Math.max(lines / 10, 1_000);
    }

    int partners() {
        return Math.max(customers / 50, 2);
    }

    /** The demo's people act for the largest customer, one in the middle, and one further down. */
    String customer(int rank) {
        if (rank == 0) return "C1001";
        if (rank == customers / 2) return "C1002";
        if (rank == customers / 10) return "C1003";
        return "C" + (1_000_000 + rank);
    }

    String partner(int rank) {
        return rank < 2 ? "P" + (2001 + rank) : "P" + (2_000_000 + rank);
    }

    String sku(int item) {
        return Goods.FAMILIES[item % Goods.FAMILIES.length].code() + "-" + (100_000 + item);
    }
}
