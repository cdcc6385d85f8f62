package vn.tiendo.plan.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.deadline.DeadlineReader;
import vn.tiendo.plan.deadline.Deadlines;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.plan.phrase.Reading;
import vn.tiendo.plan.proposal.Proposal.Doubt;
import vn.tiendo.plan.timeframe.PlanDate;

/** What is doubtful about one field of a plan, by its words alone: those that an official has written instead of what was read. */
@ApplicationScoped
public class FieldDoubts {

    private static final Pattern ITEM = Pattern.compile("(?<list>[a-zA-Z]+)\\[(?<index>\\d+)]\\.(?<part>[a-zA-Z]+)");

    private final AgencyPhrases phrases;
    private final AgencyDirectory directory;
    private final Clock clock;

    FieldDoubts(AgencyPhrases phrases, AgencyDirectory directory, Clock clock) {
        this.phrases = phrases;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param field of the plan, for instance {@code tasks[3].leads} */
    public List<Doubt> of(PlanForm plan, String field) {
        Matcher item = ITEM.matcher(field);
        if (!item.matches()) {
            return ofHead(plan, field);
        }
        int index = Integer.parseInt(item.group("index"));
        return switch (item.group("list")) {
            case "tasks" -> ofTask(plan, index, item.group("part"), field);
            case "obligations" -> ofObligation(plan, index, item.group("part"), field);
            default -> List.of();
        };
    }

    private List<Doubt> ofHead(PlanForm plan, String field) {
        return switch (field) {
            case "number" ->
                doubtIf(
                        isBlank(plan.number()) || plan.number().strip().startsWith("/"),
                        field,
                        DoubtCode.NUMBER_BLANK,
                        plan.number());
            case "date" ->
                doubtIf(
                        date(plan)
                                .filter(day -> day.text().length() == "2024-09-16".length())
                                .isEmpty(),
                        field,
                        DoubtCode.DATE_INCOMPLETE,
                        plan.date());
            case "title" -> doubtIf(isBlank(plan.title()), field, DoubtCode.TITLE_UNCLEAR, plan.title());
            case "tasks" -> doubtIf(plan.tasks() == null || plan.tasks().isEmpty(), field, DoubtCode.NO_TASKS, "");
            case "focalAgency" ->
                isBlank(plan.focalAgency())
                        ? List.of(new Doubt(field, DoubtCode.NO_FOCAL_AGENCY, ""))
                        : isAgency(plan.focalAgency()) ? List.of() : ofAgencies(plan, field, plan.focalAgency());
            default -> List.of();
        };
    }

    private List<Doubt> ofTask(PlanForm plan, int index, String part, String field) {
        PlanForm.TaskForm task = plan.tasks().get(index);
        if (task == null) {
            return List.of();
        }
        return switch (part) {
            case "number" ->
                doubtIf(
                        plan.tasks().subList(0, index).stream()
                                .filter(Objects::nonNull)
                                .anyMatch(other ->
                                        task.number() != null && task.number().equals(other.number())),
                        field,
                        DoubtCode.NUMBER_TWICE,
                        task.number());
            case "leads" ->
                isBlank(task.leads())
                        ? List.of(new Doubt(field, DoubtCode.NO_LEAD, ""))
                        : ofAgencies(plan, field, task.leads());
            case "coordinators" -> ofAgencies(plan, field, task.coordinators());
            case "timeWords" -> ofTime(plan, field, task);
            default -> List.of();
        };
    }

    private List<Doubt> ofObligation(PlanForm plan, int index, String part, String field) {
        PlanForm.ObligationForm obligation = plan.obligations().get(index);
        if (obligation == null) {
            return List.of();
        }
        return switch (part) {
            case "dueWords" -> ofDue(plan, field, obligation.dueWords());
            case "reporters" ->
                isBlank(obligation.reporters())
                        ? List.of(new Doubt(field, DoubtCode.REPORTER_UNCLEAR, ""))
                        : ofAgencies(plan, field, obligation.reporters());
            default -> List.of();
        };
    }

    private List<Doubt> ofAgencies(PlanForm plan, String field, String words) {
        if (isBlank(words)
                || plan.province() == null
                || directory.province(plan.province()).isEmpty()) {
            return List.of();
        }
        Reading read = phrases.read(
                plan.province(), words, date(plan).map(PlanDate::firstDay).orElseGet(this::today));
        return read.rest().isEmpty()
                ? Phrases.unclear(field, read).stream().toList()
                : read.rest().stream()
                        .map(rest -> new Doubt(field, DoubtCode.AGENCY_UNKNOWN, rest))
                        .toList();
    }

    /** As the registry will read them: under the name of the task's section. */
    private static List<Doubt> ofTime(PlanForm plan, String field, PlanForm.TaskForm task) {
        Times times = new Times(date(plan).orElse(null), plan.title());
        return doubtIf(
                !isBlank(task.timeWords()) && !times.isClear(task.timeWords(), section(plan, task.section()), null),
                field,
                DoubtCode.TIME_UNCLEAR,
                task.timeWords());
    }

    private static String section(PlanForm plan, String number) {
        return Stream.ofNullable(plan.sections())
                .flatMap(List::stream)
                .filter(section -> section != null && number != null && number.equals(section.number()))
                .map(PlanForm.SectionForm::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Doubt> ofDue(PlanForm plan, String field, String words) {
        if (isBlank(words)) {
            return List.of();
        }
        Deadlines read = DeadlineReader.read(words, planDate(plan));
        return doubtIf(read.deadlines().isEmpty() || !read.rest().isEmpty(), field, DoubtCode.DUE_UNCLEAR, words);
    }

    private boolean isAgency(String id) {
        return directory.agency(id).isPresent();
    }

    private PlanDate planDate(PlanForm plan) {
        return date(plan).orElseGet(() -> new PlanDate(today().toString()));
    }

    private static Optional<PlanDate> date(PlanForm plan) {
        try {
            return Optional.ofNullable(plan.date()).map(PlanDate::new);
        } catch (DateTimeException e) {
            return Optional.empty(); // a defect, which registering tells
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<Doubt> doubtIf(boolean doubtful, String field, DoubtCode code, String words) {
        return doubtful ? List.of(new Doubt(field, code, words == null ? "" : words)) : List.of();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
