package bryggen.portal.insight.ui;

import bryggen.portal.insight.InsightRefusal;
import bryggen.portal.insight.Kpi;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them, one for each figure. */
final class Typed {
    private Typed() {}

    /**
     * @param before what stands in front of the figure's word in a field's name
     * @throws InsightRefusal.Faulty 422 for what is no number
     */
    static Map<Kpi, @Nullable BigDecimal> kpis(HttpServletRequest request, String before) {
        var typed = new EnumMap<Kpi, @Nullable BigDecimal>(Kpi.class);
        for (var kpi : Kpi.values()) {
            var text = Objects.requireNonNullElse(request.getParameter(before + kpi.word()), "")
                    .replaceAll("[\\s\\u00a0]", "")
                    .replace(',', '.');
            if (text.isEmpty()) typed.put(kpi, null);
            else if (text.matches("\\d{1,13}(\\.\\d{1,4})?")) typed.put(kpi, new BigDecimal(text));
            else throw new InsightRefusal.Faulty("/" + before + kpi.word(), "target-unfit");
        }
        return typed;
    }
}
