package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.DifficultyLine;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.PlainWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReportContent.OverdueLine;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.Statement;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes the assessment: what stands out, what is difficult, what fell short, and why. */
final class AssessmentPart {

    /** So many tasks are named in a sentence. */
    private static final int NAMED = 5;

    /** A writer who counts himself what fell short needs no sentence about it. */
    private static final Pattern TOLD =
            Pattern.compile("(?iU)\\d+(/\\d+)? nhiệm vụ|(chưa triển khai|chưa thực hiện|chưa có báo cáo|quá hạn)");

    private final Reading reading;
    private final ReportContent report;
    private final Narrative narrative;
    private final DocumentBody body;

    AssessmentPart(Reading reading, DocumentBody body) {
        this.reading = reading;
        this.report = reading.report;
        this.narrative = report.narrative();
        this.body = body;
    }

    void strengths() {
        if (narrative.strengths() == null && reading.edited(Part.STRENGTHS).isEmpty()) {
            achieved(reading).forEach(text -> body.add(Kind.PARAGRAPH, text));
        }
        words(Part.STRENGTHS, narrative.strengths());
        body.gapIfEmpty("kết quả nổi bật");
    }

    /** What the figures say of what stands out. */
    static List<String> achieved(Reading reading) {
        Figures f = reading.report.results().counts().figures();
        List<String> done = reading.tasks()
                .filter(t -> t.figure() != null && t.figure().standing() == Standing.DONE)
                .map(TaskResult::title)
                .toList();
        if (done.isEmpty() || f == null) {
            return List.of();
        }
        String of = FigureWords.two(done.size()) + "/" + FigureWords.two(f.total());
        return List.of(
                done.size() > NAMED
                        ? "Trong kỳ báo cáo đã hoàn thành %s nhiệm vụ.".formatted(of)
                        : "Trong kỳ báo cáo đã hoàn thành %s nhiệm vụ: %s."
                                .formatted(of, Reading.listed(done.stream())));
    }

    void difficulties() {
        if (reading.edited(Part.DIFFICULTIES).isEmpty()) {
            told().forEach(text -> body.add(Kind.ITEM, text));
        }
        words(Part.DIFFICULTIES, narrative.difficulties());
        body.gapIfEmpty("khó khăn, vướng mắc");
    }

    /** Each once, bound to who has it; what is said as the reason of a delay stands there. */
    private List<String> told() {
        Set<String> reasons = report.overdue().stream()
                .map(OverdueLine::why)
                .filter(Objects::nonNull)
                .map(PlainWords::of)
                .collect(Collectors.toSet());
        Set<String> own = new LinkedHashSet<>();
        if (narrative.difficulties() != null) {
            narrative.difficulties().lines().map(PlainWords::of).forEach(own::add);
        }
        Map<String, Said> told = new LinkedHashMap<>();
        for (DifficultyLine d : report.difficulties()) {
            if (!reasons.contains(PlainWords.of(d.text())) && !own.contains(PlainWords.of(d.text()))) {
                told.computeIfAbsent(PlainWords.of(d.text()), key -> new Said(account(d)))
                        .add(d.agency(), d.title());
            }
        }
        for (Statement s : report.statements()) {
            if (s.narrative().difficulties() != null) {
                s.narrative()
                        .difficulties()
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .forEach(line -> {
                            String text = line.replaceFirst("^[-+•]\\s*", "");
                            told.computeIfAbsent(PlainWords.of(text), key -> new Said(VietnameseWording.sentence(text)))
                                    .add(s.agency(), null);
                        });
            }
        }
        return told.values().stream().map(this::bound).toList();
    }

    /** A text with those who have said it, and of which task. */
    private record Said(String text, List<Named> agencies, Set<String> titles) {

        Said(String text) {
            this(text, new ArrayList<>(), new LinkedHashSet<>());
        }

        void add(Named agency, String title) {
            if (agency != null) {
                agencies.add(agency);
            }
            if (title != null) {
                titles.add(title);
            }
        }
    }

    private String bound(Said said) {
        if (reading.isToGovernment()) {
            return said.text;
        }
        if (reading.consolidated) {
            return said.agencies.isEmpty() ? said.text : Reading.names(said.agencies) + ": " + said.text;
        }
        return said.titles.isEmpty()
                ? said.text
                : "Về nhiệm vụ “" + said.titles.stream().map(Reading::brief).collect(Collectors.joining("”, “")) + "”: "
                        + said.text;
    }

    private static String account(DifficultyLine d) {
        StringBuilder text = new StringBuilder(VietnameseWording.sentence(d.text()));
        for (DifficultyLine.Answer answer : d.answers()) {
            text.append(" %s đã trả lời ngày %s: %s"
                    .formatted(
                            Reading.name(answer.by()),
                            DateWords.day(answer.on()),
                            VietnameseWording.sentence(answer.text())));
        }
        if (d.escalatedTo() != null) {
            text.append(" Đã báo cáo ").append(VietnameseWording.sentence(d.escalatedTo()));
        }
        return text.toString();
    }

    void limitations() {
        if (narrative.limitations() == null
                || !TOLD.matcher(narrative.limitations()).find()) {
            shortfalls(reading).forEach(text -> body.add(Kind.PARAGRAPH, text));
        }
        overdue();
        String notCarried = FigureWords.notCarried(report);
        if (notCarried != null) {
            body.add(Kind.PARAGRAPH, notCarried);
        }
        words(Part.LIMITATIONS, narrative.limitations());
        body.gapIfEmpty("tồn tại, hạn chế");
    }

    /** What the figures say of what fell short. */
    static List<String> shortfalls(Reading reading) {
        Figures f = reading.report.results().counts().figures();
        if (f == null) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        if (f.overdue() > 0) {
            parts.add(FigureWords.two(f.overdue()) + " nhiệm vụ chưa hoàn thành, đã quá hạn");
        }
        if (f.notStarted() > 0) {
            parts.add(FigureWords.two(f.notStarted()) + " nhiệm vụ chưa triển khai thực hiện");
        }
        if (f.unreported() > 0) {
            parts.add(FigureWords.two(f.unreported()) + " nhiệm vụ chưa có báo cáo");
        }
        String day = DateWords.day(reading.report.coverage().lastDay());
        return parts.isEmpty() ? List.of() : List.of("Đến ngày %s, còn %s.".formatted(day, String.join("; ", parts)));
    }

    /** Tasks after their date, each with its reason. */
    private void overdue() {
        Map<String, List<OverdueLine>> tasks = report.overdue().stream()
                .collect(Collectors.groupingBy(OverdueLine::task, LinkedHashMap::new, Collectors.toList()));
        for (List<OverdueLine> lines : tasks.values()) {
            OverdueLine first = lines.get(0);
            String dues =
                    lines.stream().map(l -> DateWords.day(l.due())).distinct().collect(Collectors.joining(", "));
            String who = !reading.consolidated || reading.isToGovernment()
                    ? ""
                    : "; "
                            + Reading.names(
                                    lines.stream().map(OverdueLine::agency).toList());
            List<String> reasons = lines.stream()
                    .map(OverdueLine::why)
                    .filter(TaskProse::isText)
                    .map(VietnameseWording::clause)
                    .distinct()
                    .toList();
            body.add(
                    Kind.ITEM,
                    VietnameseWording.sentence("%s (quá hạn %s%s)%s"
                            .formatted(
                                    VietnameseWording.clause(first.title()),
                                    dues,
                                    who,
                                    reasons.isEmpty() ? "." : ". Nguyên nhân: " + String.join("; ", reasons))));
        }
    }

    void causes() {
        body.paragraphs(narrative.overdue());
        cause("Nguyên nhân khách quan", narrative.objectiveCauses());
        cause("Nguyên nhân chủ quan", narrative.subjectiveCauses());
        reading.edited(Part.CAUSES).ifPresent(texts -> texts.forEach(body::paragraphs));
        body.gapIfEmpty("nguyên nhân khách quan, chủ quan");
    }

    private void cause(String name, String words) {
        if (words == null) {
            return;
        }
        if (words.lines().filter(l -> !l.isBlank()).count() == 1
                && !words.strip().startsWith("-")) {
            String said = words.toLowerCase().startsWith(name.toLowerCase()) ? words : name + ": " + words;
            body.paragraphs(said);
        } else {
            body.add(Kind.PARAGRAPH, name + ":");
            body.paragraphs(words);
        }
    }

    private void words(Part part, String own) {
        body.paragraphs(own);
        reading.edited(part).ifPresent(texts -> texts.forEach(body::paragraphs));
    }
}
