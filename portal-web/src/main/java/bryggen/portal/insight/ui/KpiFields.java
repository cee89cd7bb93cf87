package bryggen.portal.insight.ui;

import bryggen.portal.insight.Kpi;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields for numbers, one for each figure. */
final class KpiFields {
    private static final Limits LIMITS = new Limits(4, new BigDecimal("9999999999999"), false);

    private KpiFields() {}

    /**
     * What was typed into them.
     *
     * @param before what stands in front of the figure's word in a field's name
     * @throws bryggen.portal.platform.PlatformRefusal 422 for what is no number
     */
    static Map<Kpi, @Nullable BigDecimal> typed(Form form, String before) {
        var typed = new EnumMap<Kpi, @Nullable BigDecimal>(Kpi.class);
        for (var kpi : Kpi.values()) typed.put(kpi, form.number(before + kpi.word(), LIMITS));
        return typed;
    }
}
