package bryggen.portal.bank.api;

import bryggen.portal.bank.Balance;
import bryggen.portal.platform.rest.MoneyJson;
import java.util.List;

/** The books on the wire, currency by currency: {@code came} is {@code placed} and {@code waiting}. */
public record BalanceJson(List<Item> items) {

    public record Item(
            MoneyJson came, MoneyJson placed, MoneyJson waiting, MoneyJson announced, MoneyJson difference) {}

    static BalanceJson of(List<Balance> balances) {
        return new BalanceJson(balances.stream()
                .map(balance -> new Item(
                        MoneyJson.of(balance.came()),
                        MoneyJson.of(balance.placed()),
                        MoneyJson.of(balance.waiting()),
                        MoneyJson.of(balance.announced()),
                        MoneyJson.of(balance.difference())))
                .toList());
    }
}
