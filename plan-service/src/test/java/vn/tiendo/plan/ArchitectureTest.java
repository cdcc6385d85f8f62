package vn.tiendo.plan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
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

    /** ADR 44. */
    @Test
    void onlyRepositoriesUseHibernatesSessionAndSqlGoesThroughOneClass() {
        noClasses()
                .that()
                .areNotAssignableTo(PanacheRepositoryBase.class)
                // Keyset pages what a repository asks for.
                .and()
                .resideOutsideOfPackage("vn.tiendo.plan.persistence")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Statement.class)
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.<JavaCall<?>>describe(
                        "SQL beside Jdbc", call -> call.getName().startsWith("createNative")))
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

    /** A file comes in as a PageUpload, which looks at the token of its page. */
    @Test
    void noPageTakesAFormPastItsToken() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jboss.resteasy.reactive.multipart")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jboss.resteasy.reactive.RestForm")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.ws.rs.FormParam")
                .check(CLASSES);
    }

    @Test
    void noAddressIsMadeOfTheHostThatTheCallerNames() {
        Set<String> makeAddresses = Set.of(
                "getRequestUri",
                "getRequestUriBuilder",
                "getAbsolutePath",
                "getAbsolutePathBuilder",
                "getBaseUri",
                "getBaseUriBuilder",
                "location",
                "created",
                "seeOther");
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.<JavaCall<?>>describe(
                        "it makes an absolute address",
                        call -> makeAddresses.contains(call.getName())
                                && call.getTargetOwner()
                                        .getPackageName()
                                        .matches("(jakarta.ws.rs|org.jboss.resteasy).*")))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("vn.tiendo"));
    }
}
