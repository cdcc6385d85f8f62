package vn.tiendo.report.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Letter;
import vn.tiendo.report.content.Letter.Addressee;
import vn.tiendo.report.content.Letter.Manner;
import vn.tiendo.report.content.OverdueLetter;
import vn.tiendo.report.content.ReportContent.Header;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.UrgingLetter;
import vn.tiendo.report.render.Manuscript.Annex;
import vn.tiendo.report.render.Manuscript.Kind;

/** Writes out the letters that urge those who are behind (Decree 30/2020/NĐ-CP, template 1.5). */
final class Urging {

    /** So many agencies are named in the letter itself, more in an annex. */
    private static final int NAMED = 12;

    /** So many tasks are listed in the letter itself, more in an annex. */
    private static final int LISTED = 5;

    private static final String IN_LIST = " có tên trong danh sách gửi kèm";

    private final Letter letter;
    private final List<Addressee> addressees;

    private Urging(Letter letter) {
        this.letter = letter;
        this.addressees = letter.addressees();
    }

    static Manuscript write(Letter letter) {
        Urging urging = new Urging(letter);
        return letter instanceof OverdueLetter overdue ? urging.tasks(overdue) : urging.reports((UrgingLetter) letter);
    }

    private Manuscript reports(UrgingLetter asked) {
        Body body = new Body();
        body.add(Kind.PARAGRAPH, duty(asked));
        body.add(Kind.PARAGRAPH, standing(asked));
        body.add(Kind.PARAGRAPH, request(asked));
        List<Annex> annexes = addressees.size() > NAMED
                ? List.of(annex("DANH SÁCH CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG CHƯA GỬI BÁO CÁO", Tables.reporters(asked.missing())))
                : List.of();
        return new Manuscript(null, header(), body.blocks(), annexes);
    }

    private Manuscript tasks(OverdueLetter late) {
        Body body = new Body();
        boolean listed = late.overdue().size() <= LISTED;
        body.add(
                Kind.PARAGRAPH,
                "Qua theo dõi việc thực hiện %s, đến ngày %s còn %02d nhiệm vụ đã quá thời hạn nhưng chưa hoàn thành%s"
                        .formatted(late.plan(), today(), late.overdue().size(), listed ? ":" : " (danh sách gửi kèm)."));
        if (listed) {
            body.items(late.overdue().stream().map(this::task).toList());
        }
        body.add(
                Kind.PARAGRAPH,
                "%s %s khẩn trương hoàn thành các nhiệm vụ nêu trên; báo cáo kết quả, nguyên nhân chậm và thời gian hoàn thành đến %s%s chậm nhất ngày %s./."
                        .formatted(
                                letter.header().issuer(),
                                asks(),
                                late.to(),
                                late.focalAgency().equals(late.to())
                                        ? ""
                                        : " (qua " + late.focalAgency() + " để tổng hợp)",
                                DateWords.day(late.newDay())));
        List<Annex> annexes =
                listed ? List.of() : List.of(annex("DANH SÁCH NHIỆM VỤ QUÁ HẠN", Tables.overdue(late.overdue())));
        return new Manuscript(null, header(), body.blocks(), annexes);
    }

    private String task(OverdueLetter.Line line) {
        return "%s%s (mục %s): thời hạn ngày %s, quá hạn %02d ngày"
                .formatted(
                        addressees.size() == 1 ? "" : line.agency().name() + ": ",
                        line.title().replaceFirst("[.;:,]+$", ""),
                        line.task(),
                        DateWords.day(line.due()),
                        line.daysLate());
    }

    private Manuscript.Header header() {
        Header header = letter.header();
        return new Manuscript.Header(
                Words.upper(header.parent()),
                Words.upper(header.issuer()),
                Symbol.blank(header.symbol()),
                header.place() + ", ngày       tháng       năm "
                        + Vietnam.dayOf(letter.asOf()).getYear(),
                null,
                "V/v " + Words.lower(header.subject()),
                addressees.size() > NAMED
                        ? List.of("Các cơ quan, đơn vị, địa phương" + IN_LIST)
                        : addressees.stream().map(a -> a.agency().name()).toList(),
                header.authority(),
                header.post(),
                null,
                header.recipients());
    }

    private String duty(UrgingLetter asked) {
        String who = addressees.size() == 1 ? name(0) : "các cơ quan, đơn vị, địa phương";
        boolean moved = !asked.nominal().equals(asked.effective());
        return "Thực hiện %s%s, %s %s %s trong thời hạn đến hết ngày %s%s."
                .formatted(
                        asked.plan(),
                        asked.item() == null ? "" : " (mục " + asked.item() + ")",
                        who,
                        asked.drafted() ? "tham mưu Ủy ban nhân dân tỉnh" : "có trách nhiệm gửi",
                        report(asked) + destination(asked),
                        DateWords.day(asked.effective()),
                        moved ? " (ngày %s là ngày nghỉ)".formatted(DateWords.day(asked.nominal())) : "");
    }

    private static String report(UrgingLetter asked) {
        return asked.year() == null
                ? "báo cáo " + Words.lower(asked.report())
                : "báo cáo kết quả thực hiện năm " + asked.year();
    }

    private static String destination(UrgingLetter asked) {
        return asked.to() == null
                ? ""
                : " đến " + asked.to()
                        + (asked.through() == null ? "" : " (qua " + asked.through() + " để tổng hợp)");
    }

    private String standing(UrgingLetter asked) {
        int missing = asked.missing().size();
        String late = asked.late() ? ", đã quá thời hạn %02d ngày".formatted(daysLate(asked)) : "";
        long returned =
                asked.missing().stream().filter(m -> m.receivedAt() != null).count();
        if (missing == 1) {
            String waited = returned == 0
                    ? "chưa nhận được báo cáo của " + name(0)
                    : "đã đề nghị " + name(0) + " hoàn thiện báo cáo nhưng chưa nhận được báo cáo bổ sung";
            return "Đến ngày %s, %s %s%s.".formatted(today(), letter.header().issuer(), waited, late);
        }
        String again = returned == 0
                ? ""
                : "; trong đó %02d cơ quan, đơn vị được đề nghị hoàn thiện báo cáo nhưng chưa gửi lại"
                        .formatted(returned);
        int sent = asked.owed() - missing;
        String reported = sent == 0 ? "" : "đã có %02d/%02d cơ quan, đơn vị gửi báo cáo; ".formatted(sent, asked.owed());
        return "Đến ngày %s, %scòn %02d cơ quan, đơn vị chưa gửi báo cáo%s%s."
                .formatted(today(), reported, missing, late, again);
    }

    private static int daysLate(UrgingLetter asked) {
        return asked.missing().stream().mapToInt(ReporterLine::daysLate).max().orElse(1);
    }

    private String request(UrgingLetter asked) {
        String what = asked.drafted()
                ? "hoàn thành, trình Ủy ban nhân dân tỉnh dự thảo báo cáo"
                : "hoàn thành, gửi báo cáo về " + receiver(asked);
        return "%s %s %s %s chậm nhất ngày %s%s./."
                .formatted(
                        letter.header().issuer(),
                        asks(),
                        asked.late() ? "khẩn trương" : "chủ động",
                        what,
                        DateWords.day(asked.newDay()),
                        asked.drafted() ? "" : " để tổng hợp theo quy định");
    }

    private static String receiver(UrgingLetter asked) {
        return Stream.of(asked.through(), asked.to(), asked.header().issuer())
                .filter(name -> name != null)
                .findFirst()
                .orElseThrow();
    }

    /** "yêu cầu Sở Tài chính, Sở Y tế; đề nghị Hội Nông dân tỉnh". */
    private String asks() {
        return Stream.of(Manner.REQUIRE, Manner.ASK)
                .filter(manner -> addressees.stream().anyMatch(a -> a.manner() == manner))
                .map(manner -> (manner == Manner.REQUIRE ? "yêu cầu " : "đề nghị ") + named(manner))
                .collect(Collectors.joining("; "));
    }

    private String named(Manner manner) {
        if (addressees.size() > NAMED) {
            boolean mixed = addressees.stream().anyMatch(a -> a.manner() != manner);
            return (mixed && manner == Manner.ASK ? "các tổ chức" : "các cơ quan, đơn vị, địa phương") + IN_LIST;
        }
        return addressees.stream()
                .filter(a -> a.manner() == manner)
                .map(a -> a.agency().name())
                .collect(Collectors.joining(", "));
    }

    private String name(int index) {
        return addressees.get(index).agency().name();
    }

    private String today() {
        return DateWords.day(Vietnam.dayOf(letter.asOf()));
    }

    private Annex annex(String title, Manuscript.Table table) {
        Header header = letter.header();
        return new Annex(
                "Phụ lục",
                title,
                "(Kèm theo Công văn %s ngày       tháng       năm %d của %s)"
                        .formatted(
                                Words.lower(Symbol.blank(header.symbol())).replace(":", ""),
                                Vietnam.dayOf(letter.asOf()).getYear(),
                                header.issuer()),
                false,
                table);
    }
}
