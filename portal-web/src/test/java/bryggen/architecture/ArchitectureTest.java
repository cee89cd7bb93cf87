package bryggen.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.Entity;
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;

/** The rules of the house that a compiler does not know. */
@AnalyzeClasses(
        packages = {"bryggen.portal", "bryggen.integration"},
        importOptions = ArchitectureTest.ProductOnly.class)
class ArchitectureTest {
    /** The product: neither test classes nor the jar of the connectors' test kit. */
    static final class ProductOnly implements ImportOption {
        private final ImportOption noTests = new ImportOption.DoNotIncludeTests();

        @Override
        public boolean includes(Location location) {
            return noTests.includes(location) && !location.contains("-tests.jar");
        }
    }

    private static final DescribedPredicate<JavaClass> A_ROOM_ROOT = new DescribedPredicate<>("the root of a room") {
        @Override
        public boolean test(JavaClass type) {
            return type.getPackageName().matches("bryggen\\.portal\\.(?!platform)[a-z]+");
        }
    };
    private static final DescribedPredicate<JavaClass> A_DOOR = new DescribedPredicate<>("a door") {
        @Override
        public boolean test(JavaClass type) {
            return type.getPackageName().matches("bryggen\\.portal\\.(?!platform)[a-z]+\\.(ui|api|erp)");
        }
    };
    private static final DescribedPredicate<JavaCall<?>> NOW_WITHOUT_A_CLOCK =
            new DescribedPredicate<>("a now() without a clock") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.getName().equals("java.time.Clock"));
                }
            };

    @ArchTest
    static final ArchRule kernelKnowsOnlyJava = classes()
            .that()
            .resideInAPackage("bryggen.integration.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("bryggen.integration.kernel..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule integrationKnowsNoPortal = noClasses()
            .that()
            .resideInAPackage("bryggen.integration..")
            .should()
            .dependOnClassesThat(resideInAPackage("bryggen.portal..")
                    .or(resideInAPackage("jakarta..").and(not(resideInAPackage("jakarta.xml.bind..")))));

    @ArchTest
    static final ArchRule platformKnowsNoRoom = noClasses()
            .that()
            .resideInAPackage("bryggen.portal.platform..")
            .should()
            .dependOnClassesThat(A_ROOM_ROOT.or(A_DOOR));

    @ArchTest
    static final ArchRule camelIsTheGluesBusiness = noClasses()
            .that()
            .resideInAPackage("bryggen.portal..")
            .and()
            .resideOutsideOfPackage("bryggen.portal.platform.camel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule facesOnlyInPages = noClasses()
            .that()
            .resideOutsideOfPackages("bryggen.portal.*.ui..", "bryggen.portal.platform.faces..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..");

    @ArchTest
    static final ArchRule restOnlyInTheApi = noClasses()
            .that()
            .resideOutsideOfPackages("bryggen.portal.*.api..", "bryggen.portal.platform.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule doorsReadNoDatabase = noClasses()
            .that()
            .resideInAnyPackage("bryggen.portal.*.ui..", "bryggen.portal.*.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule noEntityCrossesADoor = noClasses()
            .that(A_DOOR)
            .should()
            .dependOnClassesThat(
                    CanBeAnnotated.Predicates.annotatedWith(Entity.class).forSubtype());

    @ArchTest
    static final ArchRule transactionsBeginInTheRooms = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("bryggen.portal.*.ui..", "bryggen.portal.*.api..", "bryggen.portal.platform.faces..")
            .should()
            .beAnnotatedWith(Transactional.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule doorsPointInward =
            noClasses().that(A_ROOM_ROOT).should().dependOnClassesThat(A_DOOR);

    @ArchTest
    static final ArchRule everyTimeHasAClock = noClasses().should().callMethodWhere(NOW_WITHOUT_A_CLOCK);

    @ArchTest
    static final ArchRule pagesKeepNothing = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ViewScoped.class, SessionScoped.class, Flash.class, HttpSession.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.primefaces.model.LazyDataModel");

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Service|Manager|Helper|Utils?|DTO|Dto|VO|Controller|Bean|Base)")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..misc..");

    @ArchTest
    static final ArchRule everyOperationSaysWhoMay = methods()
            .that(new DescribedPredicate<JavaMethod>("are operations of the API") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.getAnnotations().stream()
                            .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class));
                }
            })
            .should()
            .beAnnotatedWith(Allows.class);

    @ArchTest
    static final ArchRule everyPageSaysWhoMay = classes()
            .that()
            .areAnnotatedWith(Page.class)
            .should()
            .beAnnotatedWith(Allows.class)
            .andShould()
            .haveSimpleNameEndingWith("Page")
            .andShould()
            .resideInAPackage("bryggen.portal.*.ui");

    /** Rooms and the arrows between them. */
    @ArchTest
    static final ArchRule roomsKnowWhomTheyDeclare =
            classes().that(A_ROOM_ROOT.or(A_DOOR)).should(new KnowOnlyDeclaredRooms());

    @ArchTest
    static final ArchRule doorsKnowNoOtherDoor = classes().that(A_DOOR).should(new KnowNoOtherDoor(Set.of("Here")));
}
