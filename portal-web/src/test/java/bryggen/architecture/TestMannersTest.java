package bryggen.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Disabled;

/** How tests behave. */
@AnalyzeClasses(packages = "bryggen", importOptions = ImportOption.OnlyIncludeTests.class)
class TestMannersTest {
    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nothingIsSwitchedOff =
            noMethods().should().beAnnotatedWith(Disabled.class).allowEmptyShould(true);
}
