package vn.tiendo.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The way of the data is a line of packages; the first name is the first to know. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.tiendo.report");

    @Test
    void packagesKnowOnlyWhatLiesBeforeThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("vn.tiendo.report..")
                .layer("clock")
                .definedBy("..report.clock..")
                .layer("access")
                .definedBy("..report.access..")
                .layer("ingest")
                .definedBy("..report.ingest..")
                .layer("ledger")
                .definedBy("..report.ledger..")
                .layer("deadline")
                .definedBy("..report.deadline..")
                .layer("calendarlink")
                .definedBy("..report.calendarlink..")
                .layer("coverage")
                .definedBy("..report.coverage..")
                .layer("progress")
                .definedBy("..report.progress..")
                .layer("content")
                .definedBy("..report.content..")
                .layer("assembly")
                .definedBy("..report.assembly..")
                .layer("render")
                .definedBy("..report.render..")
                .layer("filing")
                .definedBy("..report.filing..")
                .layer("comparison")
                .definedBy("..report.comparison..")
                .layer("reminder")
                .definedBy("..report.reminder..")
                .layer("compliance")
                .definedBy("..report.compliance..")
                .layer("score")
                .definedBy("..report.score..")
                .layer("urging")
                .definedBy("..report.urging..")
                .layer("worklist")
                .definedBy("..report.worklist..")
                .layer("publication")
                .definedBy("..report.publication..")
                .layer("restoration")
                .definedBy("..report.restoration..")
                .layer("page")
                .definedBy("..report.page..")
                .whereLayer("page")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("page")
                .mayOnlyAccessLayers(
                        "clock",
                        "access",
                        "ledger",
                        "deadline",
                        "calendarlink",
                        "coverage",
                        "progress",
                        "content",
                        "assembly",
                        "render",
                        "filing",
                        "compliance",
                        "urging")
                .whereLayer("clock")
                .mayNotAccessAnyLayer()
                .whereLayer("restoration")
                .mayOnlyAccessLayers("ledger")
                .whereLayer("publication")
                .mayOnlyAccessLayers("restoration")
                .whereLayer("reminder")
                .mayOnlyAccessLayers("clock", "ledger", "publication")
                .whereLayer("ledger")
                .mayOnlyAccessLayers("clock")
                .whereLayer("ingest")
                .mayOnlyAccessLayers("clock", "ledger")
                .whereLayer("access")
                .mayOnlyAccessLayers("ledger")
                .whereLayer("deadline")
                .mayOnlyAccessLayers("clock", "access", "ledger")
                .whereLayer("calendarlink")
                .mayOnlyAccessLayers("access", "ledger", "deadline")
                .whereLayer("calendarlink")
                .mayOnlyBeAccessedByLayers("page")
                .whereLayer("coverage")
                .mayOnlyAccessLayers("clock", "ledger")
                .whereLayer("progress")
                .mayOnlyAccessLayers("clock", "access", "ledger", "coverage")
                .whereLayer("content")
                .mayOnlyAccessLayers("clock", "ledger", "deadline", "coverage", "progress")
                .whereLayer("assembly")
                .mayOnlyAccessLayers("clock", "ledger", "deadline", "coverage", "progress", "content")
                .whereLayer("render")
                .mayOnlyAccessLayers("clock", "ledger", "coverage", "progress", "content", "assembly")
                .whereLayer("comparison")
                .mayOnlyAccessLayers("clock", "access", "ledger", "deadline", "coverage", "progress")
                .whereLayer("filing")
                .mayOnlyBeAccessedByLayers("compliance", "worklist", "page")
                .whereLayer("worklist")
                .mayOnlyAccessLayers("filing")
                .whereLayer("worklist")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("compliance")
                .mayOnlyAccessLayers("clock", "access", "ledger", "deadline", "content", "assembly", "render", "filing")
                .whereLayer("compliance")
                .mayOnlyBeAccessedByLayers("score", "urging", "page")
                .whereLayer("urging")
                .mayOnlyAccessLayers(
                        "clock", "access", "ledger", "coverage", "progress", "assembly", "render", "compliance")
                .whereLayer("urging")
                .mayOnlyBeAccessedByLayers("page")
                .whereLayer("score")
                .mayOnlyAccessLayers(
                        "clock",
                        "access",
                        "ledger",
                        "coverage",
                        "progress",
                        "content",
                        "assembly",
                        "render",
                        "compliance")
                .whereLayer("score")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void onlyIngestKnowsKafkaAndOnlyPagesKnowTemplates() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..report.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("..report.render..", "..report.comparison..", "..report.page..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.qute..")
                .check(CLASSES);
    }

    /** ADR 44. */
    @Test
    void onlyRepositoriesUseHibernatesSessionAndSqlGoesThroughOneClass() {
        noClasses()
                .that()
                .areNotAssignableTo(PanacheRepositoryBase.class)
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
    void theTimeComesFromTheInjectedClock() {
        DescribedPredicate<JavaCall<?>> readsTheMachinesClock = DescribedPredicate.describe(
                "now() without a clock, or a clock of its own",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(p -> p.getName().equals("java.time.Clock"))
                        || call.getTargetOwner().getName().equals("java.lang.System")
                                && call.getName().equals("currentTimeMillis")
                        || call.getTargetOwner().getName().equals("java.time.Clock")
                                && call.getName().startsWith("system"));
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("vn.tiendo.report.clock.Vietnam")
                .should()
                .callMethodWhere(readsTheMachinesClock.forSubtype())
                .check(CLASSES);
    }

    @Test
    void resourcesAreOpenToRolesOnly() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should()
                .beAnnotatedWith(vn.tiendo.platform.access.Allowed.class)
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
