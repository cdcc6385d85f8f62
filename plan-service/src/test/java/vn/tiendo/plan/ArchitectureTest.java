package vn.tiendo.plan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.tiendo.plan");

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        slices().matching("vn.tiendo.plan.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyPublicationAndReconciliationKnowKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.tiendo.plan.publication", "vn.tiendo.plan.reconciliation")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void nobodyAsksTheTimeButOfTheInjectedClock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void noClassOfTheOtherServiceIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.tiendo.report..")
                .check(CLASSES);
    }
}
