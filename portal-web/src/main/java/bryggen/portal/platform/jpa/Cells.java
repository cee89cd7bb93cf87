package bryggen.portal.platform.jpa;

import bryggen.integration.kernel.Money;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row cell by cell, from left to right; the driver's types stay in here. */
public final class Cells {
    private final Object[] row;
    private int at;

    public Cells(Object[] row) {
        this.row = row;
    }

    /** Never null; {@link #textOrNone} where the column may be. */
    public String text() {
        return Objects.requireNonNull(textOrNone());
    }

    public @Nullable String textOrNone() {
        var value = next();
        return value == null ? null : value.toString();
    }

    public BigDecimal decimal() {
        return Objects.requireNonNull(decimalOrNone());
    }

    public @Nullable BigDecimal decimalOrNone() {
        var value = next();
        if (value == null) return null;
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    /** A quantity or a percentage, without zeros behind its last decimal. */
    public BigDecimal plain() {
        return Objects.requireNonNull(plainOrNone());
    }

    public @Nullable BigDecimal plainOrNone() {
        var value = decimalOrNone();
        if (value == null) return null;
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** An amount, with exactly the decimals of its currency. */
    public BigDecimal amount(String currency) {
        return new Money(decimal(), Currency.getInstance(currency)).amount();
    }

    /** A unit price: at least the decimals of its currency. */
    public BigDecimal price(String currency) {
        var plain = plain();
        return plain.setScale(
                Math.max(plain.scale(), Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    public int whole() {
        return ((Number) Objects.requireNonNull(next())).intValue();
    }

    public @Nullable Integer wholeOrNone() {
        var value = next();
        return value == null ? null : ((Number) value).intValue();
    }

    public byte @Nullable [] bytesOrNone() {
        return (byte[]) next();
    }

    public UUID id() {
        return Objects.requireNonNull(idOrNone());
    }

    public @Nullable UUID idOrNone() {
        return (UUID) next();
    }

    public boolean yes() {
        return Boolean.TRUE.equals(next());
    }

    public Instant instant() {
        return Objects.requireNonNull(instantOrNone());
    }

    public @Nullable Instant instantOrNone() {
        var value = next();
        if (value == null) return null;
        return value instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) value).toInstant();
    }

    public LocalDate date() {
        return Objects.requireNonNull(dateOrNone());
    }

    public @Nullable LocalDate dateOrNone() {
        var value = next();
        if (value == null) return null;
        return value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }

    /** An array of text; empty when it is null. */
    public List<String> texts() {
        var value = next();
        if (value == null) return List.of();
        try {
            var items = value instanceof Array array ? (Object[]) array.getArray() : (Object[]) value;
            return Arrays.stream(items).map(Object::toString).toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An array of rows of text; empty when it is null. */
    public List<String[]> textRows() {
        var value = next();
        if (value == null) return List.of();
        try {
            return List.of((String[][]) ((Array) value).getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on behind so many cells. */
    public void pass(int cells) {
        at += cells;
    }

    private @Nullable Object next() {
        return row[at++];
    }
}
