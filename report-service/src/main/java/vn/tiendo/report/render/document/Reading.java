package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.content.EditedPart;
import vn.tiendo.report.content.EditedPart.EditedText;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.progress.Pillar;

/** What the writers of the parts of a report ask of it. */
final class Reading {

    /** From so many tasks on they stand under the headings of their groups. */
    private static final int TASKS_WITH_HEADINGS = 4;

    private static final String NO_LIST = "(chưa nạp danh mục)";

    private static final int LONG_TITLE = 60;

    /** Words that stay in capitals within a sentence: names of bodies and documents, and abbreviations. */
    private static final Pattern PROPER = Pattern.compile(
            "^(\\p{Lu}{2}|(Đảng|Đoàn|Hội|Liên hiệp|Mặt trận|Ủy ban|Ban|Sở|Bộ|Tỉnh ủy|Trường|Trung tâm|Chính phủ|Quốc hội) \\p{Lu})");

    final ReportContent report;
    final boolean consolidated;

    Reading(ReportContent report) {
        this.report = report;
        this.consolidated = report.coverage().level() == Obligation.Level.CONSOLIDATED;
    }

    /** By the provincial committee, in its own name. */
    boolean isByCommittee() {
        return consolidated && report.header().authority() != null;
    }

    /** It goes above the province: what agencies say is the committee's word then. */
    boolean isToGovernment() {
        return report.header().addressee() != null
                && report.header().addressee().contains("Chính phủ");
    }

    String issuer() {
        return name(report.header().issuer());
    }

    Outline outline() {
        return report.outline() == null ? Outline.USUAL : report.outline();
    }

    /** "năm 2026", "giai đoạn 2024 - 2026". */
    String period() {
        String period = report.direction().period();
        return period == null ? "năm " + report.coverage().year() : period;
    }

    String ahead() {
        String ahead = report.direction().ahead();
        return ahead == null ? "năm " + report.nextYear().year() : ahead;
    }

    boolean isReview() {
        String kind = report.coverage().kind();
        return kind != null && kind.endsWith("_REVIEW");
    }

    /** The plan as it is named after its first mention. */
    String plan() {
        String title = report.direction().shortTitle();
        return title == null ? "Kế hoạch" : title;
    }

    /** What the editor has written for a part; empty: nothing, and the assembly says what agencies have said. */
    Optional<List<String>> edited(Part part) {
        return report.edited().stream()
                .filter(e -> e.part() == part)
                .findFirst()
                .map(EditedPart::texts)
                .map(texts -> texts.stream().map(EditedText::text).toList());
    }

    Stream<TaskResult> tasks() {
        return report.results().sections().stream().flatMap(s -> s.tasks().stream());
    }

    boolean hasHeadings() {
        return tasks().count() >= TASKS_WITH_HEADINGS;
    }

    /** Tasks under the headings of their groups, in the order of Resolution 45-NQ/TW. */
    Map<String, List<TaskResult>> groups() {
        Map<Pillar, Map<String, List<TaskResult>>> byPillar = new TreeMap<>();
        for (SectionResult section : report.results().sections()) {
            for (TaskResult task : section.tasks()) {
                Pillar pillar = task.pillar() == null ? Pillar.of(section.pillar()) : task.pillar();
                byPillar.computeIfAbsent(pillar, p -> new LinkedHashMap<>())
                        .computeIfAbsent(heading(section, pillar), h -> new ArrayList<>())
                        .add(task);
            }
        }
        Map<String, List<TaskResult>> groups = new LinkedHashMap<>();
        byPillar.forEach((pillar, headings) -> {
            // The plan's own heading, where all tasks of the group stand under it.
            String heading = headings.size() == 1 ? headings.keySet().iterator().next() : words(pillar);
            headings.values().forEach(tasks -> groups.computeIfAbsent(heading, h -> new ArrayList<>())
                    .addAll(tasks));
        });
        return groups;
    }

    private static String heading(SectionResult section, Pillar pillar) {
        return section.pillar() != null && Pillar.of(section.pillar()) == pillar ? section.name() : words(pillar);
    }

    /** The heading under which the tasks of a group stand. */
    String heading(Pillar pillar) {
        return groups().entrySet().stream()
                .filter(g -> g.getValue().stream().anyMatch(t -> pillar == t.pillar()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(words(pillar));
    }

    static String words(Pillar pillar) {
        return switch (pillar) {
            case AWARENESS -> "Nâng cao nhận thức về vị trí, vai trò của đội ngũ trí thức";
            case TALENT -> "Đào tạo, bồi dưỡng, thu hút, trọng dụng nhân tài";
            case GOVERNANCE -> "Hoàn thiện cơ chế, chính sách, nâng cao hiệu quả quản lý nhà nước";
            case RESOURCES -> "Huy động nguồn lực, hợp tác và hội nhập quốc tế";
            case ASSOCIATIONS -> "Phát huy vai trò của các hội trí thức";
            case UNKNOWN -> "Nhiệm vụ chung";
        };
    }

    /** As bodies are named in documents; older records call what stands for many by a note on its list. */
    static String name(String name) {
        return name.contains(NO_LIST)
                ? "Ủy ban nhân dân các xã, phường"
                : name.replaceFirst("\\bUBND\\b", "Ủy ban nhân dân");
    }

    static String name(Named agency) {
        return agency == null ? "Ủy ban nhân dân tỉnh" : name(agency.name());
    }

    /** It stands for bodies whose list is not loaded: outside all counts of agencies. */
    static boolean isPlaceholder(Named agency) {
        return Boolean.TRUE.equals(agency.placeholder()) || agency.name().contains(NO_LIST);
    }

    /** Who answers for it now. */
    static List<Named> answering(AssignmentResult a) {
        return a.answeredBy().isEmpty() ? List.of(a.agency()) : a.answeredBy();
    }

    static String names(Collection<Named> agencies) {
        Set<String> names = agencies.stream().map(Reading::name).collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(", ", names);
    }

    /** A title within a sentence; of a long one its first part. */
    static String brief(String title) {
        String clause = VietnameseWording.clause(title);
        int end = clause.indexOf(';');
        return clause.length() > LONG_TITLE && end > 0 ? VietnameseWording.clause(clause.substring(0, end)) : clause;
    }

    /** Titles within a sentence, one after the other: "thanh tra ...; tổ chức ...". */
    static String listed(Stream<String> titles) {
        return titles.map(Reading::brief)
                .map(title -> PROPER.matcher(title).find() ? title : VietnameseWording.lower(title))
                .collect(Collectors.joining("; "));
    }

    static boolean isUnreported(TaskResult task) {
        return task.figure() != null && task.figure().standing() == Standing.UNREPORTED;
    }
}
