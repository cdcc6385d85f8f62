package vn.tiendo.report.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.report.annual.AnnualReport;
import vn.tiendo.report.annual.AnnualReport.AssignmentResult;
import vn.tiendo.report.annual.AnnualReport.Coverage;
import vn.tiendo.report.annual.AnnualReport.Direction;
import vn.tiendo.report.annual.AnnualReport.Header;
import vn.tiendo.report.annual.AnnualReport.OverdueLine;
import vn.tiendo.report.annual.AnnualReport.Remark;
import vn.tiendo.report.annual.AnnualReport.SectionResult;
import vn.tiendo.report.annual.AnnualReport.TaskResult;
import vn.tiendo.report.annual.AnnualReport.Work;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.render.Manuscript.Annex;
import vn.tiendo.report.render.Manuscript.Block;
import vn.tiendo.report.render.Manuscript.Kind;

/** Writes a report out in the order and wording of official reports (rules-vn.md, "The document"). */
final class Clerk {

    private final AnnualReport report;
    private final Coverage coverage;
    private final List<Block> body = new ArrayList<>();

    Clerk(AnnualReport report) {
        this.report = report;
        this.coverage = report.coverage();
    }

    Manuscript write() {
        direction();
        results();
        targets();
        overdue();
        remarks("V. KHÓ KHĂN, VƯỚNG MẮC", report.difficulties(), "Chưa ghi nhận khó khăn, vướng mắc.");
        remarks("VI. ĐỀ XUẤT, KIẾN NGHỊ", report.proposals(), "Chưa có đề xuất, kiến nghị.");
        nextYear();
        add(Kind.PARAGRAPH, closingWords());
        return new Manuscript(
                report.draft() ? "DỰ THẢO - Số liệu chưa chốt" : null, header(), List.copyOf(body), annexes());
    }

    private void add(Kind kind, String text) {
        body.add(Block.of(kind, text));
    }

    private Manuscript.Header header() {
        Header h = report.header();
        String addressee = h.addressee();
        return new Manuscript.Header(
                Words.upper(h.parent()),
                Words.upper(h.issuer()),
                // Number and day are given by the clerical office at signing.
                "Số:        /" + h.symbol(),
                h.place() + ", ngày       tháng       năm " + coverage.closing().getYear(),
                h.title(),
                h.subject(),
                addressee != null && h.through() != null ? addressee + " (qua " + h.through() + ")" : addressee,
                h.authority(),
                h.post(),
                h.recipients());
    }

    private void direction() {
        Direction d = report.direction();
        add(Kind.HEADING, "I. TÌNH HÌNH CHỈ ĐẠO, TRIỂN KHAI");
        add(
                Kind.PARAGRAPH,
                "%s báo cáo kết quả thực hiện %s“%s” (văn bản %s%s %s của %s) trong kỳ từ ngày %s đến hết ngày %s."
                        .formatted(
                                report.header().issuer(),
                                d.title().startsWith("Kế hoạch") ? "" : "Kế hoạch ",
                                d.title(),
                                d.number().startsWith("/") ? "để trống số, ký hiệu " : "số ",
                                d.number().startsWith("/") ? d.number().substring(1) : d.number(),
                                DateWords.partial(d.date()),
                                d.issuer(),
                                DateWords.day(coverage.from()),
                                DateWords.day(coverage.closing())));
        if (d.issuedByFormerProvince() != null) {
            add(
                    Kind.PARAGRAPH,
                    "Kế hoạch do tỉnh %s ban hành trước khi hợp nhất; tỉnh %s tiếp tục thực hiện và báo cáo."
                            .formatted(
                                    d.issuedByFormerProvince(), report.header().place()));
        }
        if (!d.legalBases().isEmpty()) {
            add(Kind.PARAGRAPH, "Kế hoạch được xây dựng, ban hành trên cơ sở các văn bản sau:");
            points(d.legalBases().stream().map(Words::legalBasis).toList());
        }
        add(Kind.PARAGRAPH, "Cơ quan đầu mối theo dõi, tổng hợp việc thực hiện: " + Words.names(d.focalAgency()) + ".");
        figures();
    }

    /** A list as one sentence: semicolons, and a full stop at its end. */
    private void points(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            add(Kind.POINT, texts.get(i) + (i < texts.size() - 1 ? ";" : "."));
        }
    }

    /** Where the figures come from, and how far they can be relied on. */
    private void figures() {
        String moment = DateWords.until(coverage.cutOff());
        if (coverage.complete()) {
            add(Kind.PARAGRAPH, "Số liệu được chốt đến " + moment + ".");
        } else if (coverage.asOf() != null) {
            add(
                    Kind.PARAGRAPH,
                    "Số liệu tính đến %s; cập nhật sau thời điểm này có thể chưa được tổng hợp."
                            .formatted(DateWords.until(coverage.asOf())));
        } else {
            add(
                    Kind.PARAGRAPH,
                    "Số liệu lập cho thời điểm %s có thể chưa đầy đủ: hệ thống chưa xác nhận đã nhận đủ cập nhật."
                            .formatted(moment));
        }
        if (coverage.reconciliation() != null) {
            add(Kind.PARAGRAPH, Words.reconciliation(coverage.reconciliation()));
        }
        if (coverage.assembledLate()) {
            add(
                    Kind.PARAGRAPH,
                    "Báo cáo được hệ thống tổng hợp lúc %s, muộn hơn thời điểm chốt số liệu; số liệu vẫn lấy theo thời điểm chốt."
                            .formatted(DateWords.until(coverage.assembledAt())));
        }
        if (coverage.source().equals("DEFAULT")) {
            add(Kind.PARAGRAPH, "Kế hoạch không quy định chế độ báo cáo này; báo cáo lập theo chế độ mặc định.");
        }
        add(
                Kind.PARAGRAPH,
                "Thời hạn báo cáo%s: %s."
                        .formatted(
                                coverage.dueSource().equals("DEFAULT")
                                        ? " (mặc định, do Kế hoạch không ấn định ngày)"
                                        : "",
                                coverage.nominal().equals(coverage.effective())
                                        ? "ngày " + DateWords.day(coverage.effective())
                                        : "ngày %s; %s"
                                                .formatted(
                                                        DateWords.day(coverage.nominal()),
                                                        coverage.dueReason().replaceFirst("\\.$", ""))));
    }

    private void results() {
        Counts counts = report.results().counts();
        add(Kind.HEADING, "II. KẾT QUẢ THỰC HIỆN");
        add(Kind.SUBHEADING, "1. Tổng hợp chung");
        add(
                Kind.PARAGRAPH,
                "Trong kỳ có %d nhiệm vụ với %d phần việc (mỗi phần việc là một nhiệm vụ giao một cơ quan chủ trì trong một kỳ thực hiện)."
                        .formatted(counts.tasks(), counts.assignments()));
        body.add(Block.of(Tables.statuses(counts)));
        body.add(Block.of(Tables.timeliness(counts)));
        add(Kind.SUBHEADING, "2. Kết quả theo từng mục của Kế hoạch");
        for (SectionResult section : report.results().sections()) {
            add(Kind.SECTION, "Mục " + section.number() + ". " + section.name());
            section.tasks().forEach(this::task);
        }
    }

    private void task(TaskResult task) {
        add(Kind.TASK, task.number() + ". " + Words.sentence(task.title()));
        if (task.assignments().isEmpty()) {
            add(Kind.POINT, "Trong kỳ chưa phát sinh phần việc phải thực hiện.");
        }
        // Agencies that say the same (mostly nothing yet) stand together: a group may have forty members.
        Map<String, List<AssignmentResult>> alike = task.assignments().stream()
                .collect(Collectors.groupingBy(
                        a -> a.occurrence() + "|" + Words.state(a) + "|" + Words.account(a),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<AssignmentResult> group : alike.values()) {
            AssignmentResult first = group.get(0);
            String due = first.due() == null ? "" : ", hạn " + DateWords.day(first.due());
            String account = Words.account(first);
            add(
                    Kind.POINT,
                    "%s%s: %s%s.%s"
                            .formatted(
                                    first.occurrence(),
                                    due,
                                    Words.state(first),
                                    who(group),
                                    account.isEmpty() ? "" : " " + account));
        }
    }

    /** Which agencies; an agency's own report names only those whose work it took over. */
    private String who(List<AssignmentResult> group) {
        if (isConsolidated()) {
            return Words.agencies(group);
        }
        String from = group.stream()
                .filter(a -> !a.answeredBy().isEmpty())
                .map(a -> a.agency().name())
                .collect(Collectors.joining("; "));
        return from.isEmpty() ? "" : " (tiếp nhận từ " + from + ")";
    }

    private boolean isConsolidated() {
        return coverage.level() == Obligation.Level.CONSOLIDATED;
    }

    private void targets() {
        add(Kind.HEADING, "III. CHỈ TIÊU, CỘT MỐC");
        if (report.targets().isEmpty()) {
            add(Kind.PARAGRAPH, "Kế hoạch không đặt chỉ tiêu định lượng.");
            return;
        }
        body.add(Block.of(Tables.targets(report.targets())));
    }

    private void overdue() {
        add(Kind.HEADING, "IV. NHIỆM VỤ QUÁ HẠN VÀ NGUYÊN NHÂN");
        if (report.overdue().isEmpty()) {
            add(Kind.PARAGRAPH, "Không có nhiệm vụ quá hạn.");
        }
        Map<String, List<OverdueLine>> alike = report.overdue().stream()
                .collect(Collectors.groupingBy(
                        o -> "Nhiệm vụ %s (%s), hạn %s|%s"
                                .formatted(
                                        o.task(),
                                        o.occurrence(),
                                        DateWords.day(o.due()),
                                        o.why() == null ? "cơ quan chưa nêu." : Words.sentence(o.why())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.forEach((words, lines) -> {
            String[] taskAndReason = words.split("\\|", 2);
            String agencies = lines.stream().map(o -> o.agency().name()).collect(Collectors.joining("; "));
            add(
                    Kind.POINT,
                    taskAndReason[0] + (isConsolidated() ? " - " + agencies : "") + ". Nguyên nhân: "
                            + taskAndReason[1]);
        });
    }

    private void remarks(String heading, List<Remark> remarks, String none) {
        add(Kind.HEADING, heading);
        if (remarks.isEmpty()) {
            add(Kind.PARAGRAPH, none);
        }
        remarks.forEach(r -> add(Kind.POINT, taskOf(r.agency(), r.task()) + ": " + Words.sentence(r.text())));
    }

    private String taskOf(AnnualReport.Named agency, String task) {
        return isConsolidated() ? agency.name() + ", nhiệm vụ " + task : "Nhiệm vụ " + task;
    }

    private void nextYear() {
        add(Kind.HEADING, "VII. NHIỆM VỤ NĂM " + report.nextYear().year());
        if (report.nextYear().work().isEmpty()) {
            add(Kind.PARAGRAPH, "Không còn nhiệm vụ phải tiếp tục thực hiện.");
        }
        points(report.nextYear().work().stream()
                .map(w -> w.task() + ". " + w.title().replaceFirst("\\.$", "") + " (" + when(w) + ")")
                .toList());
    }

    private String when(Work work) {
        if (work.recurring()) {
            return work.due() == null ? "thực hiện thường xuyên" : "hằng năm, hạn " + DateWords.day(work.due());
        }
        boolean ahead = work.due().isAfter(coverage.closing());
        return (ahead ? "tiếp tục thực hiện, hạn " : "tiếp tục thực hiện, đã quá hạn ") + DateWords.day(work.due());
    }

    private String closingWords() {
        String addressee = report.header().addressee();
        return addressee == null
                ? "Trên đây là báo cáo " + Words.lower(report.header().subject()) + "./."
                : "Trên đây là báo cáo %s, kính trình %s xem xét, chỉ đạo./."
                        .formatted(Words.lower(report.header().subject()), addressee);
    }

    /** Annexes have Roman numbers when there are two. */
    private List<Annex> annexes() {
        String attached = "(Kèm theo Báo cáo của " + report.header().issuer() + ")";
        String tasks = "BẢNG TỔNG HỢP NHIỆM VỤ";
        return !isConsolidated()
                ? List.of(new Annex("Phụ lục", tasks, attached, true, Tables.tasks(report)))
                : List.of(
                        new Annex("Phụ lục I", tasks, attached, true, Tables.tasks(report)),
                        new Annex(
                                "Phụ lục II",
                                "TÌNH HÌNH NỘP BÁO CÁO CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG",
                                attached,
                                false,
                                Tables.reporters(report.reporters())));
    }
}
