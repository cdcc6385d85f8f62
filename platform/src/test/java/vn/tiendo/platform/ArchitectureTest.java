package vn.tiendo.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.tiendo.platform", "vn.tiendo.contracts");

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        slices().matching("vn.tiendo.platform.(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("vn.tiendo.platform.outbox")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.tiendo.platform.outbox.relay")
                .check(CLASSES);
    }

    @Test
    void whoRefusesSomethingNeedsNothingOfHttp() {
        noClasses()
                .that()
                .resideInAPackage("vn.tiendo.platform.problem")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..", "io.vertx..", "org.jboss.resteasy..", "vn.tiendo.platform.http..")
                .check(CLASSES);
    }

    @Test
    void contractsDependOnNothingButJava() {
        classes()
                .that()
                .resideInAPackage("vn.tiendo.contracts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "vn.tiendo.contracts..", "org.eclipse.microprofile.openapi.annotations..")
                .check(CLASSES);
    }
}
