package vn.tiendo.report.render;

import java.text.Normalizer;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.platform.http.Disposition;
import vn.tiendo.report.assembly.SubmissionLetter;
import vn.tiendo.report.assembly.letter.Letter;
import vn.tiendo.report.assembly.letter.OverdueLetter;
import vn.tiendo.report.assembly.letter.UrgingLetter;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.Direction;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.head.ReportHeader;

/** Names under which documents are saved, in Vietnamese: "BC 2026 KH 205-KH-UBND - Sở Nội vụ Quảng Ninh.docx". */
public final class FileName {

    /** Windows and what packs files allow 255 of them in all; Vietnamese letters take three bytes at most. */
    private static final int MAX_LENGTH = 120;

    private FileName() {}

    public static String of(ReportContent report, Format format) {
        return of(
                "%s%s %s %s - %s"
                        .formatted(
                                report.draft() ? "Dự thảo " : "",
                                report.header()
                                        .symbol()
                                        .replaceFirst("^\\{n}[-/]", "")
                                        .replaceAll("[-/].*", ""),
                                period(report.coverage()),
                                plan(report.direction()),
                                placed(report.header())),
                format);
    }

    public static String of(OverdueLetter letter, Format format) {
        return ofLetter(letter, format);
    }

    /** The name of what was handed in for it: "… (bản ký).pdf". */
    public static String marked(ReportContent report, String mark, String ending) {
        String name = of(report, Format.pdf);
        return name.substring(0, name.lastIndexOf('.')) + " (" + mark + ")." + ending;
    }

    public static String of(SubmissionLetter letter, Format format) {
        return of(
                "TTr %d %s - %s"
                        .formatted(
                                letter.report().coverage().year(),
                                plan(letter.report().direction()),
                                placed(letter.header())),
                format);
    }

    public static String of(UrgingLetter letter, Format format) {
        return ofLetter(letter, format);
    }

    /** Of several letters on one subject each is called by its addressee. */
    private static String ofLetter(Letter letter, Format format) {
        String to = letter.addressees().size() == 1
                ? " - " + letter.addressees().get(0).agency().name()
                : "";
        return of("CV " + placed(letter.header()) + " - " + letter.header().subject() + to, format);
    }

    private static String period(ReportContent.Coverage coverage) {
        return coverage.reportPeriod() == null
                ? String.valueOf(coverage.year())
                : ReportPeriod.parse(coverage.reportPeriod()).words();
    }

    /** "KH 205/KH-UBND"; one whose number was left blank is called by its day as far as that is known. */
    static String plan(Direction direction) {
        String number = direction.number();
        return "KH " + (number.startsWith("/") ? DateWords.partial(direction.date()) : number);
    }

    /** With the province, for names of departments are the same in all of them. */
    private static String placed(ReportHeader header) {
        boolean named = header.issuer().contains(header.place());
        return named ? header.issuer() : header.issuer() + " " + header.place();
    }

    /** Whatever these words hold. */
    public static String of(String words, Format format) {
        String name = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("[/\\\\]", "-")
                // What file systems refuse, and what cannot be seen.
                .replaceAll("[<>:\"|?*\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (name.length() > MAX_LENGTH) {
            int end = name.lastIndexOf(' ', MAX_LENGTH);
            name = name.substring(0, end > MAX_LENGTH / 2 ? end : MAX_LENGTH).strip();
        }
        return name.replaceAll("[. ,;-]+$", "") + "." + format;
    }

    /** RFC 6266: the name itself, percent-encoded, and one in ASCII for those who cannot read it. */
    public static String disposition(String name, boolean shown) {
        return Disposition.of(name, shown);
    }
}
