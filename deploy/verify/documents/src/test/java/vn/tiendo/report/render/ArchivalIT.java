package vn.tiendo.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.pdf.PdfReport;

/** veraPDF, with which archives check what they take, finds nothing wrong with a report as PDF/A-2a and as PDF/UA-1. */
class ArchivalIT {

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Named<Supplier<OfficialDocument>>> samples() {
        return Stream.of(
                Named.of("a draft", SampleDocuments::firstLevel),
                Named.of("a signed report with two annexes", SampleDocuments::consolidated),
                Named.of("a long report", () -> SampleDocuments.withTasks(500)),
                Named.of("a letter", SampleDocuments::letter),
                Named.of("hostile texts", SampleDocuments::hostile));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aReportCanBeKeptInAnArchiveAndReadAloud(Supplier<OfficialDocument> document) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfReport.write(document.get(), Instant.parse("2026-11-20T01:30:00Z"), bytes);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(bytes.toByteArray()), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as("%s", flavour).isEmpty();
                assertThat(result.isCompliant()).isTrue();
                assertThat(result.getTotalAssertions()).isGreaterThan(500);
            }
        }
    }
}
