package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Actor;
import bryggen.portal.accounts.Parties;
import bryggen.portal.bank.Proposal.Hint;
import bryggen.portal.invoices.OpenDocuments;
import bryggen.portal.invoices.OpenDocuments.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks for what money that waits may be for (BF7). Only proposes: a person takes one. */
@ApplicationScoped
@Transactional
public class Proposing {
    private static final int MOST = 3;
    private static final int LOOKED_AT = 20;

    @Inject
    OpenDocuments documents;

    @Inject
    Parties parties;

    @Inject
    Receipts receipts;

    /** The best first. */
    List<Proposal> of(Actor actor, Waiting waiting) {
        if (waiting.rest().isNegative()) return List.of();
        var before = waiting.payerAccount() == null
                ? List.<String>of()
                : receipts.payersFrom(waiting.payerAccount(), actor.reach());
        var called = waiting.payer() == null ? Map.<String, String>of() : parties.calledLike(waiting.payer(), MOST);
        var found = new LinkedHashMap<List<String>, Proposal>();
        for (var one : documents.byAmount(waiting.rest(), LOOKED_AT))
            add(found, proposal(waiting, List.of(one), before, called));
        var companies = new LinkedHashSet<>(before);
        companies.addAll(called.keySet());
        for (var account : companies) {
            var open = documents.ofCompany(account, waiting.rest().currency());
            for (var set : List.of(named(open, waiting.words()), open, overdue(open)))
                if (!set.isEmpty() && sum(set).equals(waiting.rest()))
                    add(found, proposal(waiting, set, before, called));
            var oldest = oldest(open, waiting.rest());
            if (!oldest.isEmpty()) add(found, proposal(waiting, oldest, before, called));
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Proposal::weight).reversed())
                .limit(MOST)
                .toList();
    }

    private static void add(Map<List<String>, Proposal> found, Proposal proposal) {
        found.putIfAbsent(proposal.invoices(), proposal);
    }

    private Proposal proposal(Waiting waiting, List<Found> set, List<String> before, Map<String, String> called) {
        var account = set.get(0).account();
        var sum = sum(set);
        var why = new ArrayList<Hint>();
        if (before.contains(account)) why.add(Hint.PAID_BEFORE);
        if (called.containsKey(account)) why.add(Hint.NAME);
        if (!named(set, waiting.words()).isEmpty()) why.add(Hint.NUMBER);
        why.add(sum.equals(waiting.rest()) ? Hint.AMOUNT : Hint.OLDEST);
        return new Proposal(
                account,
                called.containsKey(account)
                        ? called.get(account)
                        : parties.of(account).name(),
                set.stream().map(one -> one.document().number()).toList(),
                sum.compareTo(waiting.rest()) < 0 ? sum : waiting.rest(),
                why);
    }

    private static List<Found> named(List<Found> open, String words) {
        var said = new HashSet<>(List.of(words.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+", -1)));
        return open.stream()
                .filter(one -> said.contains(one.document().number().toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static List<Found> overdue(List<Found> open) {
        return open.stream().filter(one -> one.document().overdue()).toList();
    }

    /** What is due first, until the money is used up. */
    private static List<Found> oldest(List<Found> open, Money rest) {
        var taken = new ArrayList<Found>();
        var left = rest;
        for (var one : open) {
            if (left.amount().signum() <= 0) break;
            taken.add(one);
            left = left.minus(one.document().open());
        }
        return taken;
    }

    private static Money sum(List<Found> set) {
        return set.stream()
                .map(one -> one.document().open())
                .reduce(Money::plus)
                .orElseThrow();
    }
}
