package vn.tiendo.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.word.WordReport;

/** LibreOffice opens the Word files and lays them out as the decree says. It must be installed ({@code soffice} on the path). */
class OfficeIT {

    private static final Instant MADE = Instant.parse("2026-11-20T01:30:00Z");

    private static final double MILLIMETRE = 72 / 25.4;

    @TempDir
    Path folder;

    static Stream<Named<Supplier<OfficialDocument>>> samples() {
        return ArchivalIT.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aWordFileOpensAndFallsIntoPagesAsItShould(Supplier<OfficialDocument> made) throws Exception {
        OfficialDocument document = made.get();
        Files.write(folder.resolve("report.docx"), WordReport.render(document, MADE));

        // Its PDF has letters of several fonts where a machine's Times New Roman lacks Vietnamese ones: words are read
        // as text, with an ordinary blank or hyphen where no line may end.
        String text = Files.readString(converted("txt:Text (encoded):UTF8", "txt"))
                .replace('\u00A0', ' ')
                .replace('\u2011', '-');
        assertThat(text)
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Kính gửi:", "Nơi nhận:");
        // What hostile texts become between its own blanks and breaks is LibreOffice's affair.
        assertThat(text)
                .contains(Stream.concat(
                                Stream.of(
                                        document.header().issuer(),
                                        document.header().subject()),
                                document.annexes().stream().map(OfficialDocument.Annex::title))
                        .filter(words -> words.length() < 200)
                        .toList());

        try (PDDocument pages = Loader.loadPDF(converted("pdf", "pdf").toFile())) {
            PDRectangle first = pages.getPage(0).getMediaBox();
            assertThat(first.getWidth() / MILLIMETRE).isBetween(209.0, 211.0);
            assertThat(first.getHeight() / MILLIMETRE).isBetween(296.0, 298.0);
            boolean landscape = StreamSupport.stream(pages.getPages().spliterator(), false)
                    .map(PDPage::getMediaBox)
                    .anyMatch(page -> page.getWidth() > page.getHeight());
            assertThat(landscape).isEqualTo(document.annexes().stream().anyMatch(OfficialDocument.Annex::wide));
        }
    }

    private Path converted(String to, String extension) throws IOException, InterruptedException {
        Process office = new ProcessBuilder(List.of(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        folder.toString(),
                        folder.resolve("report.docx").toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
        assertThat(office.exitValue()).isZero();
        return folder.resolve("report." + extension);
    }
}
