package vn.tiendo.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** LibreOffice opens the Word files and lays them out as the decree says. It must be installed ({@code soffice} on the path). */
class OfficeIT {

    private static final double MILLIMETRE = 72 / 25.4;

    @TempDir
    Path folder;

    static Stream<Named<Supplier<Manuscript>>> manuscripts() {
        return ArchivalIT.manuscripts();
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void aWordFileOpensAndFallsIntoPagesAsItShould(Supplier<Manuscript> made) throws Exception {
        Manuscript manuscript = made.get();
        Files.write(folder.resolve("report.docx"), WordReport.render(manuscript));
        try (PDDocument pages = Loader.loadPDF(asPdf("report.docx").toFile())) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            String firstPage = first.getText(pages).replaceAll("\\s+", " ");
            assertThat(firstPage)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Kính gửi:")
                    .contains(manuscript.header().issuer());
            assertThat(firstPage.strip()).doesNotStartWith("1 ");
            PDPage page = pages.getPage(0);
            assertThat(page.getMediaBox().getWidth() / MILLIMETRE).isBetween(209.0, 211.0);
            assertThat(page.getMediaBox().getHeight() / MILLIMETRE).isBetween(296.0, 298.0);

            String all = new PDFTextStripper().getText(pages).replaceAll("\\s+", " ");
            assertThat(all).contains("Nơi nhận:").contains("./.");
            long landscape = Stream.iterate(0, i -> i < pages.getNumberOfPages(), i -> i + 1)
                    .filter(i -> pages.getPage(i).getMediaBox().getWidth()
                            > pages.getPage(i).getMediaBox().getHeight())
                    .count();
            assertThat(landscape > 0)
                    .isEqualTo(manuscript.annexes().stream().anyMatch(Manuscript.Annex::wide));
            manuscript.annexes().forEach(annex -> assertThat(all).contains(annex.title()));
        }
    }

    private Path asPdf(String file) throws IOException, InterruptedException {
        Process office = new ProcessBuilder(List.of(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        folder.resolve(file).toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
        assertThat(office.exitValue()).isZero();
        return folder.resolve(file.replace(".docx", ".pdf"));
    }
}
