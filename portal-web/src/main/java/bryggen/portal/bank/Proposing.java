package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Actor;
import bryggen.portal.accounts.Parties;
import bryggen.portal.bank.Proposal.Hint;
import bryggen.portal.invoices.OpenDocuments;
import bryggen.portal.invoices.OpenDocuments.Debtor;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Everything that speaks for or against, asked once for a whole page. */
    Clues about(Actor actor, List<Waiting> page) {
        var asked = page.stream().filter(one -> !one.rest().isNegative()).toList();
        var before = receipts.payersFrom(said(asked, Waiting::payerAccount), actor.reach());
        var called = parties.calledLike(said(asked, Waiting::payer), MOST);
        var debtors = asked.stream()
                .flatMap(one -> companies(one, before, called).stream()
                        .map(account -> new Debtor(account, one.rest().currency())))
                .collect(Collectors.toSet());
        var exact = documents.byAmounts(asked.stream().map(Waiting::rest).collect(Collectors.toSet()), LOOKED_AT);
        var open = documents.ofCompanies(debtors);
        var names = parties.names(
                Stream.concat(exact.stream(), open.stream()).map(Found::account).collect(Collectors.toSet()));
        return new Clues(
                before,
                called,
                exact.stream()
                        .collect(Collectors.groupingBy(one -> one.document().open())),
                open.stream()
                        .collect(Collectors.groupingBy(one ->
                                new Debtor(one.account(), one.document().open().currency()))),
                names);
    }

    private static Set<String> said(List<Waiting> page, Function<Waiting, @Nullable String> what) {
        return page.stream().flatMap(one -> Stream.ofNullable(what.apply(one))).collect(Collectors.toSet());
    }

    private static Set<String> companies(
            Waiting waiting, Map<String, List<String>> before, Map<String, Map<String, String>> called) {
        var companies = new LinkedHashSet<String>();
        before.getOrDefault(Objects.requireNonNullElse(waiting.payerAccount(), ""), List.of()).stream()
                .limit(MOST)
                .forEach(companies::add);
        companies.addAll(called.getOrDefault(Objects.requireNonNullElse(waiting.payer(), ""), Map.of())
                .keySet());
        return companies;
    }

    /**
     * What is known about a page of waiting money.
     *
     * @param before who has paid from an account
     * @param called who is called like a payer, by that one's name
     * @param exact invoices by what is open of them
     * @param open what a company has open
     */
    record Clues(
            Map<String, List<String>> before,
            Map<String, Map<String, String>> called,
            Map<Money, List<Found>> exact,
            Map<Debtor, List<Found>> open,
            Map<String, String> names) {

        /** The best first. */
        List<Proposal> proposals(Waiting waiting) {
            var rest = waiting.rest();
            if (rest.isNegative()) return List.of();
            var found = new LinkedHashMap<List<String>, Proposal>();
            for (var one : exact.getOrDefault(rest, List.of())) add(found, proposal(waiting, List.of(one)));
            for (var account : companies(waiting, before, called)) {
                var theirs = open.getOrDefault(new Debtor(account, rest.currency()), List.of());
                for (var set : List.of(named(theirs, waiting.words()), theirs, overdue(theirs)))
                    if (!set.isEmpty() && sum(set).equals(rest)) add(found, proposal(waiting, set));
                var oldest = oldest(theirs, rest);
                if (!oldest.isEmpty()) add(found, proposal(waiting, oldest));
            }
            return found.values().stream()
                    .sorted(Comparator.comparingInt(Proposal::weight).reversed())
                    .limit(MOST)
                    .toList();
        }

        private Proposal proposal(Waiting waiting, List<Found> set) {
            var account = set.get(0).account();
            var sum = sum(set);
            var why = new ArrayList<Hint>();
            if (before.getOrDefault(Objects.requireNonNullElse(waiting.payerAccount(), ""), List.of())
                    .contains(account)) why.add(Hint.PAID_BEFORE);
            if (called.getOrDefault(Objects.requireNonNullElse(waiting.payer(), ""), Map.of())
                    .containsKey(account)) why.add(Hint.NAME);
            if (!named(set, waiting.words()).isEmpty()) why.add(Hint.NUMBER);
            why.add(sum.equals(waiting.rest()) ? Hint.AMOUNT : Hint.OLDEST);
            return new Proposal(
                    account,
                    names.getOrDefault(account, account),
                    set.stream().map(one -> one.document().number()).toList(),
                    sum.compareTo(waiting.rest()) < 0 ? sum : waiting.rest(),
                    why);
        }
    }

    private static void add(Map<List<String>, Proposal> found, Proposal proposal) {
        found.putIfAbsent(proposal.invoices(), proposal);
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
