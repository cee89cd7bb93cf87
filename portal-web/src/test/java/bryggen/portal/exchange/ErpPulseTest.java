package bryggen.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.erp.ErpHealth;
import bryggen.integration.erp.ErpHealth.Cause;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Texts;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErpPulseTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("EX14 each reason why the ERP does not let us in has its own advice, in every language")
    void advice(Language language) {
        var texts = Texts.in(language);
        var advices = Arrays.stream(Cause.values())
                .filter(cause -> cause != Cause.NONE)
                .map(cause -> ErpPulse.advice(ErpHealth.down(cause, "."), texts))
                .toList();
        assertThat(advices).noneMatch(words -> words.contains("??")).allMatch(words -> words.endsWith("."));
        assertThat(new HashSet<>(advices)).hasSize(Cause.values().length - 1);
    }

    @Test
    void whatIsWellNeedsNone() {
        assertThat(ErpPulse.advice(ErpHealth.well("Tryton answers."), Texts.in(Language.EN)))
                .isEmpty();
    }
}
