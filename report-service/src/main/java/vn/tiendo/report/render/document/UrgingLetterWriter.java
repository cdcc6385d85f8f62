package vn.tiendo.report.render.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tiendo.report.assembly.letter.UrgingLetter;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes out the letter that urges those who have not reported. */
final class UrgingLetterWriter extends LetterWriter {

    private final UrgingLetter letter;

    UrgingLetterWriter(UrgingLetter letter) {
        super(letter);
        this.letter = letter;
    }

    OfficialDocument write() {
        DocumentBody documentBody = new DocumentBody();
        documentBody.add(Kind.PARAGRAPH, duty());
        documentBody.add(Kind.PARAGRAPH, standing());
        documentBody.add(Kind.PARAGRAPH, request());
        List<Annex> annexes = isListed()
                ? List.of(annex(
                        "DANH SÁCH CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG CHƯA GỬI BÁO CÁO",
                        AnnexTables.reporters(letter.missing(), null)))
                : List.of();
        return new OfficialDocument(null, header(), documentBody.blocks(), annexes);
    }

    /** Which document asks for what, and by when. What no document asks for is needed to report further up. */
    private String duty() {
        String item = letter.item() == null ? "" : " (mục " + letter.item() + ")";
        String moved = letter.nominal().equals(letter.effective())
                ? ""
                : " (ngày %s là ngày nghỉ)".formatted(DateWords.day(letter.nominal()));
        String duty = letter.drafted()
                ? "có trách nhiệm tham mưu, trình Ủy ban nhân dân tỉnh " + report() + to(" gửi ")
                : "có trách nhiệm gửi " + report() + to(" đến ");
        return "%s %s%s, %s %s trong thời hạn đến hết ngày %s%s."
                .formatted(
                        letter.byDefault() ? "Để tổng hợp kết quả thực hiện" : "Thực hiện",
                        letter.plan(),
                        item,
                        who(),
                        duty,
                        DateWords.day(letter.effective()),
                        moved);
    }

    private String report() {
        return letter.period() == null
                ? "báo cáo " + VietnameseWording.lower(letter.report())
                : "báo cáo kết quả thực hiện " + letter.period();
    }

    private String to(String word) {
        if (letter.to() == null) {
            return "";
        }
        return word + letter.to() + (letter.through() == null ? "" : " (qua " + letter.through() + " để tổng hợp)");
    }

    private String standing() {
        int missing = letter.missing().size();
        String late = letter.late() ? ", đã quá thời hạn %02d ngày".formatted(daysLate()) : "";
        long returned =
                letter.missing().stream().filter(m -> m.receivedAt() != null).count();
        if (missing == 1) {
            String waited = returned == 0
                    ? "chưa nhận được báo cáo của " + first()
                    : "đã đề nghị " + first() + " hoàn thiện báo cáo nhưng chưa nhận được báo cáo hoàn thiện";
            return "Đến ngày %s, %s %s%s.".formatted(today(), issuer(), waited, late);
        }
        // Of all who owe it, also where the letter goes to some of them.
        int sent = letter.owed() - letter.outstanding();
        return "Đến ngày %s, %scòn %02d cơ quan, đơn vị, địa phương chưa gửi báo cáo%s%s."
                .formatted(
                        today(),
                        sent == 0
                                ? ""
                                : "đã có %02d/%02d cơ quan, đơn vị, địa phương gửi báo cáo; "
                                        .formatted(sent, letter.owed()),
                        letter.outstanding(),
                        late,
                        returned == 0
                                ? ""
                                : "; trong đó %02d cơ quan, đơn vị, địa phương được đề nghị hoàn thiện báo cáo nhưng chưa gửi lại"
                                        .formatted(returned));
    }

    private int daysLate() {
        return letter.missing().stream().mapToInt(ReporterLine::daysLate).max().orElse(1);
    }

    private String request() {
        return "%s %s %s chậm nhất ngày %s%s./."
                .formatted(
                        asks(),
                        letter.late() ? "khẩn trương" : "chủ động",
                        letter.drafted()
                                ? "hoàn thành, trình Ủy ban nhân dân tỉnh dự thảo báo cáo"
                                : "hoàn thành, gửi báo cáo về " + receiver(),
                        DateWords.day(letter.newDay()),
                        letter.drafted() ? "" : " để tổng hợp theo quy định");
    }

    private String receiver() {
        return Stream.of(letter.through(), letter.to(), issuer())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
