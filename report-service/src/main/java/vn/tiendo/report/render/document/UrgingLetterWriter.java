package vn.tiendo.report.render.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tiendo.report.assembly.UrgingLetter;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.ReportContent.Header;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes out the letter that urges those who have not reported (Decree 30/2020/NĐ-CP, template 1.5). */
final class UrgingLetterWriter {

    /** So many agencies are named in the letter itself, more in an annex. */
    private static final int NAMED = 12;

    /** So many are named again within a sentence. */
    private static final int FEW = 3;

    /** The unit that drafts a letter stands in its symbol, which has no abbreviation of a kind; the clerical office fills it in. */
    private static final String UNIT = "-......";

    /** Whom a provincial committee gives orders; Mặt trận, mass organisations and Party bodies are none of them. */
    private static final Pattern UNDER_COMMITTEE = Pattern.compile(
            "^(Sở|Thanh tra|Văn phòng (UBND|Ủy ban nhân dân)|Ban (Quản lý|Dân tộc)|Ủy ban nhân dân|UBND) ?");

    private final UrgingLetter letter;
    private final Header header;
    private final boolean listed;

    UrgingLetterWriter(UrgingLetter letter) {
        this.letter = letter;
        this.header = letter.header();
        this.listed = letter.missing().size() > NAMED;
    }

    OfficialDocument write() {
        DocumentBody documentBody = new DocumentBody();
        documentBody.add(Kind.PARAGRAPH, requirement());
        documentBody.add(Kind.PARAGRAPH, standing());
        documentBody.add(Kind.PARAGRAPH, request());
        return new OfficialDocument(null, header(), documentBody.blocks(), listed ? List.of(annex()) : List.of());
    }

    private OfficialDocument.Header header() {
        return new OfficialDocument.Header(
                VietnameseWording.upper(header.parent()),
                VietnameseWording.upper(header.issuer()),
                "Số:        /" + header.symbol() + UNIT,
                header.place() + ", ngày       tháng       năm "
                        + Vietnam.dayOf(letter.asOf()).getYear(),
                null,
                "V/v " + VietnameseWording.lower(header.subject()),
                listed
                        ? List.of("Các cơ quan, đơn vị, địa phương có tên trong danh sách gửi kèm")
                        : letter.missing().stream().map(m -> m.agency().name()).toList(),
                header.authority(),
                header.post(),
                null,
                header.recipients());
    }

    private String requirement() {
        String to = header.addressee() == null ? "" : " đến " + header.addressee();
        String through = header.through() == null ? "" : " (qua " + header.through() + ")";
        return "Theo chế độ báo cáo, báo cáo %s phải được gửi%s%s trong thời hạn ngày %s."
                .formatted(VietnameseWording.lower(letter.report()), to, through, DateWords.day(letter.effective()));
    }

    private String standing() {
        String moment = DateWords.until(letter.asOf());
        String late = isLate() ? " và đã quá thời hạn" : "";
        long returned =
                letter.missing().stream().filter(m -> m.receivedAt() != null).count();
        if (letter.owed() == 1) {
            return "Đến %s, %s %s%s."
                    .formatted(
                            moment,
                            named(),
                            returned == 0 ? "chưa nộp báo cáo" : "chưa nộp lại báo cáo bị trả lại",
                            late);
        }
        String again = returned == 0
                ? ""
                : ", trong đó %d cơ quan, đơn vị có báo cáo bị trả lại và chưa nộp lại".formatted(returned);
        return "Đến %s, %d/%d cơ quan, đơn vị đã nộp báo cáo; còn %d cơ quan, đơn vị chưa nộp%s%s."
                .formatted(
                        moment,
                        letter.owed() - letter.missing().size(),
                        letter.owed(),
                        letter.missing().size(),
                        late,
                        again);
    }

    private String request() {
        String when = isLate()
                ? "khẩn trương hoàn thành và gửi báo cáo ngay sau khi nhận được Công văn này"
                : "hoàn thành và gửi báo cáo trong thời hạn, chậm nhất ngày " + DateWords.day(letter.effective());
        return "%s %s %s %s để tổng hợp, báo cáo theo quy định./."
                .formatted(header.issuer(), commands() ? "yêu cầu" : "đề nghị", named(), when);
    }

    /** The committee orders what stands under it, and asks everybody else, as a department asks its peers. */
    private boolean commands() {
        return header.authority() != null
                && letter.missing().stream()
                        .allMatch(
                                m -> UNDER_COMMITTEE.matcher(m.agency().name()).find());
    }

    /** Those who are written to. */
    private String named() {
        if (listed) {
            return "các cơ quan, đơn vị, địa phương có tên trong danh sách gửi kèm";
        }
        return letter.missing().size() > FEW
                ? "các cơ quan, đơn vị nêu trên"
                : letter.missing().stream().map(m -> m.agency().name()).collect(Collectors.joining(", "));
    }

    private boolean isLate() {
        return !letter.asOf().isBefore(letter.dueAt());
    }

    private Annex annex() {
        return new Annex(
                "Phụ lục",
                "DANH SÁCH CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG CHƯA NỘP BÁO CÁO",
                "(Kèm theo Công văn của " + header.issuer() + ")",
                false,
                Tables.reporters(letter.missing()));
    }
}
