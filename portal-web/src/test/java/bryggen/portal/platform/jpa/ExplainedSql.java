package bryggen.portal.platform.jpa;

import java.util.List;
import java.util.function.BiConsumer;

/** {@link PlainSql} that has every question explained before it is asked. */
public final class ExplainedSql extends PlainSql {
    private final BiConsumer<String, String> told;

    /** @param told the question, and its plan as JSON */
    public ExplainedSql(Source source, BiConsumer<String, String> told) {
        super(source);
        this.told = told;
    }

    @Override
    List<Object[]> read(boolean anew, String sql, Object... values) {
        var plan = super.read(anew, "explain (analyze, buffers, timing off, format json) " + sql, values);
        told.accept(sql, String.valueOf(plan.get(0)[0]));
        return super.read(anew, sql, values);
    }
}
