package vn.tiendo.report.render.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.NextYear;
import vn.tiendo.report.content.NextYear.Work;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.progress.Pillar;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes what comes next, as sentences: what is late, what is due, and what goes on, group by group. */
final class NextYearPart {

    /** So many tasks are named in a sentence; of more their number. */
    private static final int NAMED = 6;

    private final Reading reading;
    private final DocumentBody body;

    NextYearPart(Reading reading, DocumentBody body) {
        this.reading = reading;
        this.body = body;
    }

    void write() {
        String own = reading.report.narrative().nextYear();
        if (own == null) {
            sentences(reading).forEach(text -> body.add(Kind.ITEM, text));
        }
        body.paragraphs(own);
        reading.edited(Part.NEXT_YEAR).ifPresent(texts -> texts.forEach(body::paragraphs));
        body.gapIfEmpty("phương hướng, nhiệm vụ " + reading.ahead());
    }

    static List<String> sentences(Reading reading) {
        NextYear next = reading.report.nextYear();
        LocalDate day = reading.report.coverage().lastDay();
        LocalDate end = LocalDate.of(next.year(), 12, 31);
        List<Work> dated = next.work().stream()
                .filter(w -> !w.recurring() && w.due() != null)
                .toList();
        List<String> sentences = new ArrayList<>();
        LocalDate thisYear = LocalDate.of(next.year() - 1, 12, 31);
        add(sentences, "Tập trung hoàn thành", "đã quá hạn", between(dated, LocalDate.MIN, day));
        add(sentences, "Hoàn thành", "có thời hạn đến hết năm " + (next.year() - 1), between(dated, day, thisYear));
        LocalDate from = day.isAfter(thisYear) ? day : thisYear;
        add(sentences, "Hoàn thành", "có thời hạn trong năm " + next.year(), between(dated, from, end));
        add(sentences, "Tiếp tục thực hiện", "có thời hạn sau năm " + next.year(), between(dated, end, LocalDate.MAX));
        notBegun(reading, sentences);
        Set<String> named = idle(reading).map(TaskResult::number).collect(Collectors.toSet());
        goesOn(
                reading,
                next.work().stream()
                        .filter(w -> w.recurring() && !named.contains(w.task()))
                        .toList(),
                sentences);
        return sentences;
    }

    /** Due after the first day, and not after the last one. */
    private static List<Work> between(List<Work> dated, LocalDate first, LocalDate last) {
        return dated.stream()
                .filter(w -> w.due().isAfter(first) && !w.due().isAfter(last))
                .toList();
    }

    private static void add(List<String> sentences, String verb, String which, List<Work> work) {
        if (work.isEmpty()) {
            return;
        }
        long tasks = work.stream().map(Work::task).distinct().count();
        String what = "%s %s nhiệm vụ %s".formatted(verb, FigureWords.two((int) tasks), which);
        sentences.add(tasks > NAMED ? what + "." : what + ": " + named(work) + ".");
    }

    private static String named(List<Work> work) {
        return work.stream()
                .map(w -> Reading.listed(Stream.of(w.title())) + " (hạn " + DateWords.day(w.due()) + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static void notBegun(Reading reading, List<String> sentences) {
        List<String> titles = idle(reading).map(TaskResult::title).toList();
        if (!titles.isEmpty()) {
            String what = "Triển khai %s nhiệm vụ đến ngày %s chưa thực hiện"
                    .formatted(
                            FigureWords.two(titles.size()),
                            DateWords.day(reading.report.coverage().lastDay()));
            Stream<String> named = titles.stream().map(t -> reading.isByCommittee() ? byItself(t) : t);
            sentences.add(titles.size() > NAMED ? what + "." : what + ": " + Reading.listed(named) + ".");
        }
    }

    private static Stream<TaskResult> idle(Reading reading) {
        return reading.tasks()
                .filter(t -> t.figure() != null
                        && t.figure().standing() == Standing.NOT_STARTED
                        && !t.figure().overdue());
    }

    /** The committee does not advise itself: "Tham mưu UBND tỉnh bố trí ..." is "Bố trí ..." in its own report. */
    private static String byItself(String title) {
        String own = title.replaceFirst("^Tham mưu (cho |giúp )?(Ủy ban nhân dân|UBND) tỉnh,? ", "");
        return own.matches("(về|trong|các|những) .*") ? title : own;
    }

    /** One sentence for each group, without a number: what was done this year comes again, or not. */
    private static void goesOn(Reading reading, List<Work> work, List<String> sentences) {
        Map<Pillar, List<Work>> groups = new EnumMap<>(Pillar.class);
        work.forEach(
                w -> groups.computeIfAbsent(w.pillar() == null ? Pillar.UNKNOWN : w.pillar(), p -> new ArrayList<>())
                        .add(w));
        if (groups.size() == 1 && groups.containsKey(Pillar.UNKNOWN)) {
            sentences.add("Tiếp tục triển khai các nhiệm vụ%s theo Kế hoạch.".formatted(kinds(reading, work)));
            return;
        }
        groups.forEach((pillar, of) -> {
            sentences.add("%s: tiếp tục triển khai các nhiệm vụ%s theo Kế hoạch."
                    .formatted(VietnameseWording.clause(reading.heading(pillar)), kinds(reading, of)));
        });
    }

    /** Nothing where the plan does not say of one of them how often it comes. */
    private static String kinds(Reading reading, List<Work> work) {
        Set<String> timed = reading.tasks()
                .filter(t -> TaskProse.isText(t.timeWords()))
                .map(TaskResult::number)
                .collect(Collectors.toSet());
        if (!work.stream().allMatch(w -> w.due() != null || timed.contains(w.task()))) {
            return "";
        }
        boolean yearly = work.stream().anyMatch(w -> w.due() != null);
        boolean always = work.stream().anyMatch(w -> w.due() == null);
        return Stream.of(always ? " thường xuyên" : null, yearly ? " hằng năm" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(","));
    }
}
