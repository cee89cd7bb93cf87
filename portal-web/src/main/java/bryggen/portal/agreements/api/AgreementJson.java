package bryggen.portal.agreements.api;

import bryggen.portal.agreements.Agreement;
import bryggen.portal.agreements.Agreements.Call;
import bryggen.portal.platform.rest.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with what has been called off. Of a value {@code committed} and {@code remaining} are here, of quantities
 * they are in the lines; {@code past} is warn or refuse, {@code state} coming, running, over or ended.
 *
 * @param remaining below zero when more was called off
 * @param orders the latest two hundred; absent in a list
 */
public record AgreementJson(
        String number,
        String account,
        String name,
        LocalDate from,
        LocalDate to,
        String state,
        String past,
        String currency,
        @Nullable MoneyJson committed,
        MoneyJson calledOff,
        @Nullable MoneyJson remaining,
        List<LineJson> lines,
        @Nullable List<CallJson> orders) {

    public record LineJson(
            String sku, @Nullable BigDecimal committed, BigDecimal calledOff, @Nullable BigDecimal remaining) {}

    public record CallJson(String order, Instant placedAt, String sku, BigDecimal quantity, MoneyJson net) {}

    static AgreementJson of(Agreement agreement, LocalDate today) {
        return of(agreement, today, null);
    }

    static AgreementJson of(Agreement agreement, LocalDate today, @Nullable List<Call> calls) {
        var committed = Optional.ofNullable(agreement.value());
        return new AgreementJson(
                agreement.number(),
                agreement.account(),
                agreement.name(),
                agreement.from(),
                agreement.to(),
                state(agreement, today),
                agreement.past().name().toLowerCase(Locale.ROOT),
                agreement.currency(),
                committed.map(value -> money(value, agreement)).orElse(null),
                money(agreement.calledValue(), agreement),
                committed
                        .map(value -> money(value.subtract(agreement.calledValue()), agreement))
                        .orElse(null),
                agreement.lines().stream()
                        .map(line -> new LineJson(
                                line.sku(),
                                line.committed(),
                                line.called(),
                                line.left().orElse(null)))
                        .toList(),
                calls == null
                        ? null
                        : calls.stream()
                                .map(call -> new CallJson(
                                        call.order(),
                                        call.at(),
                                        call.sku(),
                                        call.quantity(),
                                        money(call.net(), agreement)))
                                .toList());
    }

    private static MoneyJson money(BigDecimal amount, Agreement agreement) {
        return new MoneyJson(amount.setScale(2, java.math.RoundingMode.HALF_UP), agreement.currency());
    }

    private static String state(Agreement agreement, LocalDate today) {
        if (agreement.ended()) return "ended";
        if (agreement.to().isBefore(today)) return "over";
        return agreement.from().isAfter(today) ? "coming" : "running";
    }
}
