package bryggen.portal.leads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** LE5, LE6: who could take a lead, and who best. Knows no database; the same facts always give the same order. */
record Weighing(Weights weights) {
    private static final int HIGHEST_LEVEL = 3;

    /** What of a lead matters here. */
    record Wanted(String country, String postalCode, String productFamily) {}

    /** Every partner with its score, the best candidate first. */
    List<Weighed> weigh(Wanted lead, List<Candidate> partners, Set<String> asked) {
        var byAccount = partners.stream().collect(Collectors.toMap(Candidate::account, Function.identity()));
        var lines = partners.stream()
                .map(partner -> weigh(lead, partner, asked))
                .sorted(order(byAccount))
                .toList();
        var ranked = new ArrayList<Weighed>(lines.size());
        for (int i = 0; i < lines.size(); i++) ranked.add(lines.get(i).ranked(i + 1));
        return ranked;
    }

    private Weighed weigh(Wanted lead, Candidate partner, Set<String> asked) {
        var covering = partner.territories().stream()
                .filter(t -> t.covers(lead.country(), lead.postalCode(), lead.productFamily()))
                .toList();
        var outside = outside(partner, covering, asked);
        if (outside != null) return new Weighed(partner.account(), 0, 0, 0, 0, 0, 0, outside);
        boolean near = covering.stream().anyMatch(t -> !t.isWholeCountry());
        boolean special = covering.stream().anyMatch(t -> !t.isEveryFamily());
        return new Weighed(
                partner.account(),
                0,
                near ? weights.territory() : weights.territory() * 6 / 10,
                special ? weights.family() : weights.family() / 2,
                weights.level() * partner.level() / HIGHEST_LEVEL,
                weights.load() * (partner.capacity() - partner.open()) / partner.capacity(),
                record(partner),
                null);
    }

    private static @Nullable String outside(Candidate partner, List<Territory> covering, Set<String> asked) {
        if (!partner.active()) return "inactive";
        if (asked.contains(partner.account())) return "asked";
        if (covering.isEmpty()) return "territory";
        return partner.open() >= partner.capacity() ? "full" : null;
    }

    /** Who has no record yet gets three quarters: trusted, but not more than one who has shown it. */
    private int record(Candidate partner) {
        int asked = partner.answered() + partner.missed();
        return asked == 0 ? weights.record() * 3 / 4 : weights.record() * partner.answered() / asked;
    }

    private static Comparator<Weighed> order(Map<String, Candidate> byAccount) {
        return Comparator.comparing(Weighed::isCandidate)
                .reversed()
                .thenComparing(Comparator.comparingInt(Weighed::score).reversed())
                .thenComparingInt(w -> of(byAccount, w).open())
                .thenComparing(w -> waitsSince(of(byAccount, w)))
                .thenComparing(Weighed::account);
    }

    private static Candidate of(Map<String, Candidate> byAccount, Weighed line) {
        return java.util.Objects.requireNonNull(byAccount.get(line.account()));
    }

    private static Instant waitsSince(Candidate partner) {
        return partner.lastOffer() == null ? Instant.EPOCH : partner.lastOffer();
    }
}
