package bryggen.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApiClientDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    @DisplayName("AO8 an API client lives a year where nothing is said")
    void livesAYear() {
        assertThat(ApiClientDesk.until(NOW, null)).isEqualTo(NOW.plus(Duration.ofDays(365)));
    }

    @Test
    @DisplayName("AO8 an API client lives from one day to two years")
    void livesAtMostTwoYears() {
        var month = NOW.plus(Duration.ofDays(30));
        assertThat(ApiClientDesk.until(NOW, month)).isEqualTo(month);
        assertThatThrownBy(() -> ApiClientDesk.until(NOW, NOW.plusSeconds(60)))
                .isInstanceOf(AccountsRefusal.UnfitExpiry.class);
        assertThatThrownBy(() -> ApiClientDesk.until(NOW, NOW.plus(Duration.ofDays(800))))
                .isInstanceOf(AccountsRefusal.UnfitExpiry.class);
    }
}
