package vn.tiendo.report.render;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.assembly.SubmissionLetter;
import vn.tiendo.report.assembly.letter.UrgingLetter;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.excel.ExcelReport;
import vn.tiendo.report.render.excel.ExcelTable;
import vn.tiendo.report.render.html.HtmlReport;
import vn.tiendo.report.render.pdf.PdfReport;
import vn.tiendo.report.render.word.WordReport;

/**
 * Prints documents: a few at once, a few more wait, and the rest are told to come back, so that printing never takes the memory
 * and the threads that everything else needs.
 */
@ApplicationScoped
public class DocumentRenderer {

    private final HtmlReport html;
    private final MeterRegistry meters;
    private final Semaphore printing;
    private final Semaphore places;
    private final Duration patience;

    DocumentRenderer(
            HtmlReport html,
            MeterRegistry meters,
            @ConfigProperty(name = "report.press.at-once") int atOnce,
            @ConfigProperty(name = "report.press.waiting") int waiting,
            @ConfigProperty(name = "report.press.patience") Duration patience) {
        this.html = html;
        this.meters = meters;
        this.printing = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + waiting);
        this.patience = patience;
    }

    /** @throws ProblemException UNAVAILABLE when too many are waiting, or this one waited too long */
    public byte[] print(ReportContent report, Format format) {
        return switch (format) {
            case json -> Document.write(report).getBytes(StandardCharsets.UTF_8);
            case html -> queued(format, () -> html.render(report).getBytes(StandardCharsets.UTF_8));
            case pdf ->
                queued(
                        format,
                        () -> pdf(OfficialDocument.of(report), report.coverage().assembledAt()));
            case docx ->
                queued(
                        format,
                        () -> WordReport.render(
                                OfficialDocument.of(report), report.coverage().assembledAt()));
            case xlsx -> queued(format, () -> new ExcelReport().render(report));
        };
    }

    /**
     * @throws IllegalArgumentException for a format that letters don't have
     * @throws ProblemException UNAVAILABLE as above
     */
    public byte[] print(UrgingLetter letter, Format format) {
        return switch (format) {
            case html -> queued(format, () -> html.render(letter).getBytes(StandardCharsets.UTF_8));
            case pdf -> queued(format, () -> pdf(OfficialDocument.of(letter), letter.asOf()));
            case docx -> queued(format, () -> WordReport.render(OfficialDocument.of(letter), letter.asOf()));
            case json -> Document.write(letter).getBytes(StandardCharsets.UTF_8);
            case xlsx -> throw new IllegalArgumentException("No letter is written as " + format);
        };
    }

    /**
     * @throws IllegalArgumentException for a format that is not one of a written document
     * @throws ProblemException UNAVAILABLE as above
     */
    public byte[] print(OfficialDocument document, Instant made, Format format) {
        return switch (format) {
            case html ->
                queued(format, () -> HtmlReport.render(document, List.of()).getBytes(StandardCharsets.UTF_8));
            case pdf -> queued(format, () -> pdf(document, made));
            case docx -> queued(format, () -> WordReport.render(document, made));
            case json, xlsx -> throw new IllegalArgumentException("No document is written as " + format);
        };
    }

    /** @throws ProblemException UNAVAILABLE as above */
    public byte[] print(ExcelTable table) {
        return queued(Format.xlsx, table::render);
    }

    /** In the formats of a letter, as above. */
    public byte[] print(SubmissionLetter letter, Format format) {
        return print(OfficialDocument.of(letter), letter.asOf(), format);
    }

    /** The page of those who make a report; nothing of it stands in the document. */
    public byte[] controlSheet(ReportContent report) {
        return queued(Format.html, () -> html.controlSheet(report).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pdf(OfficialDocument document, Instant made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfReport.write(document, made, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] queued(Format format, Supplier<byte[]> work) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            if (!printing.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                return meters.timer("report.print", "format", format.name()).record(work);
            } finally {
                printing.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            places.release();
        }
    }

    private static ProblemException busy() {
        return ProblemException.of(
                Kind.UNAVAILABLE,
                "Đang có nhiều văn bản chờ lập; hãy thử lại sau ít giây.",
                "Many documents are waiting to be printed; try again in a few seconds.");
    }
}
