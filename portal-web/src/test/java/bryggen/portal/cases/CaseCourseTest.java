package bryggen.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseCourseTest {
    @ParameterizedTest
    @CsvSource({
        "NEW, TAKE, WORK",
        "NEW, ANSWER, ANSWERED",
        "NEW, SETTLE, CLOSED",
        "WORK, ASK, WAITING",
        "WAITING, WRITE, WORK",
        "WAITING, ANSWER, ANSWERED",
        "ANSWERED, WRITE, REOPENED",
        "ANSWERED, CLOSE, CLOSED",
        "ANSWERED, SETTLE, CLOSED",
        "CLOSED, REOPEN, REOPENED",
        "REOPENED, TAKE, WORK",
        "REOPENED, WRITE, REOPENED",
        "ANSWERED, RECEIVE, WORK"
    })
    @DisplayName("CE3 a case goes on by the table")
    void goesOn(CaseStatus from, CaseAct act, CaseStatus to) {
        assertThat(CaseCourse.after(from, act)).contains(to);
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED, WRITE",
        "CLOSED, TAKE",
        "CLOSED, ANSWER",
        "CLOSED, SETTLE",
        "NEW, CLOSE",
        "WORK, CLOSE",
        "WAITING, CLOSE",
        "NEW, REOPEN",
        "WORK, REOPEN"
    })
    @DisplayName("CE3 what the table does not have is refused")
    void refused(CaseStatus from, CaseAct act) {
        assertThat(CaseCourse.allows(from, act)).isFalse();
        assertThatThrownBy(() -> CaseCourse.demand(from, act)).isInstanceOf(CaseRefusal.NotNow.class);
    }

    @Test
    @DisplayName("CE3 from everywhere there is a way to the end, and the clock runs where the supplier is to act")
    void ends() {
        for (var status : CaseStatus.values()) {
            if (status.isOpen())
                assertThat(CaseCourse.after(status, CaseAct.SETTLE)).contains(CaseStatus.CLOSED);
            assertThat(status.isRunning())
                    .isEqualTo(status == CaseStatus.NEW || status == CaseStatus.WORK || status == CaseStatus.REOPENED);
        }
    }
}
