package vn.tiendo.report.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;

/** Writes the header of a report after Decree 30/2020/NĐ-CP, appendix I and template 1.4. */
final class Headers {

    private static final String COMMITTEE = "Ủy ban nhân dân tỉnh";
    private static final Set<String> COMMITTEE_WORDS = Set.of("ủy ban nhân dân tỉnh", "ubnd tỉnh");
    // Kinds that stand under the provincial committee; committees and associations have nobody above them in a header.
    private static final Set<String> UNDER_COMMITTEE = Set.of("DEPARTMENT", "BOARD", "UNIT", "SCHOOL", "MEDIA");
    private static final Set<String> LOCAL_COMMITTEES = Set.of("DISTRICT", "COMMUNE");
    /** So long a subject takes three lines under the number of a letter, with the words before it. */
    private static final int LONGEST_SUBJECT = 70;

    private static final Set<String> SILENT_WORDS = Set.of("và", "tỉnh", "của", "-");

    private final Registry registry;

    Headers(Registry registry) {
        this.registry = registry;
    }

    ReportContent.Header of(AssemblyRequest request) {
        Obligation obligation = request.obligation();
        Plan plan = registry.plans().get(obligation.plan());
        Agency reporter = registry.agencies().get(request.reporter());
        String province = registry.provinceName(reporter.province());
        boolean byCommittee = obligation.issuer() != null;
        boolean local = LOCAL_COMMITTEES.contains(reporter.kind());
        return new ReportContent.Header(
                "BÁO CÁO",
                subject(request, planWords(plan)),
                !byCommittee && UNDER_COMMITTEE.contains(reporter.kind()) ? COMMITTEE + " " + province : null,
                byCommittee ? obligation.issuer() : reporter.name(),
                obligation.symbol() != null
                        ? obligation.symbol()
                        : "BC-" + (local ? "UBND" : initials(reporter.name())),
                province,
                addressee(obligation.addressee(), province),
                obligation.through(),
                byCommittee || local ? "TM. ỦY BAN NHÂN DÂN" : null,
                byCommittee || local ? "CHỦ TỊCH" : post(reporter),
                recipients(obligation));
    }

    /** Of the letter that urges: by the focal agency to the agencies, by the provincial committee to the focal agency. */
    ReportContent.Header ofLetter(AssemblyRequest request) {
        ReportContent.Header report = of(request);
        Obligation obligation = request.obligation();
        Agency focal = registry.agencies().get(request.reporter());
        boolean byCommittee = obligation.level() == Obligation.Level.CONSOLIDATED;
        return new ReportContent.Header(
                null,
                "Đôn đốc nộp báo cáo " + urged(request),
                byCommittee || !UNDER_COMMITTEE.contains(focal.kind()) ? null : COMMITTEE + " " + report.place(),
                byCommittee ? COMMITTEE + " " + report.place() : focal.name(),
                byCommittee ? "UBND" : initials(focal.name()),
                report.place(),
                report.addressee(),
                report.through(),
                byCommittee ? "TM. ỦY BAN NHÂN DÂN" : null,
                byCommittee ? "CHỦ TỊCH" : post(focal),
                byCommittee || report.addressee() == null
                        ? List.of("Như trên", "Lưu: VT")
                        : List.of("Như trên", report.addressee() + " (để b/c)", "Lưu: VT"));
    }

    private String urged(AssemblyRequest request) {
        Plan plan = registry.plans().get(request.obligation().plan());
        boolean decided = "DECISION_WITH_PLAN".equals(plan.kind());
        String gap = plan.number().startsWith("/") ? "...." : "";
        String briefly = (decided ? "Quyết định số " : "Kế hoạch số ") + gap + plan.number();
        String subject = subject(request, briefly);
        return subject.length() > LONGEST_SUBJECT
                ? "thực hiện " + briefly
                : subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1);
    }

    private static String subject(AssemblyRequest request, String planWords) {
        if (request.subject() != null) {
            return request.subject();
        }
        Deadline deadline = request.deadline();
        String years =
                deadline.periodFrom().getYear() + " - " + deadline.closing().getYear();
        return switch (request.obligation().kind()) {
            case "INTERIM_REVIEW" -> "Sơ kết thực hiện " + planWords + ", giai đoạn " + years;
            case "FINAL_REVIEW" -> "Tổng kết thực hiện " + planWords + ", giai đoạn " + years;
            default -> "Kết quả thực hiện " + planWords + ", năm " + deadline.year();
        };
    }

    /** The plan by its number where it has one, else by its title; a merged province is named as such. */
    private String planWords(Plan plan) {
        String words;
        if (!plan.number().startsWith("/")) {
            String document = "DECISION_WITH_PLAN".equals(plan.kind())
                    ? "Kế hoạch ban hành kèm theo Quyết định số "
                    : "Kế hoạch số ";
            words = document + plan.number() + " " + DateWords.partial(plan.date()) + " của " + plan.issuer();
        } else if (plan.title().startsWith("Kế hoạch")) {
            words = plan.title();
        } else {
            words = "Kế hoạch của " + plan.issuer() + " "
                    + plan.title().substring(0, 1).toLowerCase(Locale.ROOT)
                    + plan.title().substring(1);
        }
        boolean former = !registry.answersNow(plan.province()).equals(plan.province());
        return former ? words + " (tỉnh " + registry.provinceName(plan.province()) + " trước khi hợp nhất)" : words;
    }

    private static String addressee(String addressee, String province) {
        return addressee != null && COMMITTEE_WORDS.contains(addressee.toLowerCase(Locale.ROOT))
                ? COMMITTEE + " " + province
                : addressee;
    }

    /** "Sở Khoa học và Công nghệ" is SKHCN, "Văn phòng UBND tỉnh" VPUBND. */
    static String initials(String name) {
        return Arrays.stream(name.split("[\\s,()]+"))
                .filter(word -> !word.isEmpty() && !SILENT_WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.substring(0, 1))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private static String post(Agency agency) {
        String name = agency.name();
        if (name.startsWith("Văn phòng")) {
            return "CHÁNH VĂN PHÒNG";
        }
        if (name.startsWith("Thanh tra")) {
            return "CHÁNH THANH TRA";
        }
        if (name.startsWith("Báo")) {
            return "TỔNG BIÊN TẬP";
        }
        return switch (agency.kind()) {
            case "BOARD" -> "TRƯỞNG BAN";
            case "SCHOOL" -> "HIỆU TRƯỞNG";
            case "ASSOCIATION", "FATHERLAND_FRONT", "MASS_ORGANISATION" -> "CHỦ TỊCH";
            default -> "GIÁM ĐỐC";
        };
    }

    private static List<String> recipients(Obligation obligation) {
        List<String> recipients = new ArrayList<>();
        recipients.add("Như trên");
        recipients.addAll(obligation.copies());
        recipients.add("Lưu: VT");
        return List.copyOf(recipients);
    }
}
