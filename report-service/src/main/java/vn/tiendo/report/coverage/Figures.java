package vn.tiendo.report.coverage;

import java.util.Collection;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tasks counted, each once: {@code total} is the sum of {@code done}, {@code inProgress}, {@code notStarted}, {@code unreported}
 * and {@code suspended}, and of the dated ones and the others.
 *
 * @param doneLate of those done, the ones with a part after its due date
 * @param notStarted what the agencies themselves have stated as not begun
 * @param unreported nobody has said anything about it
 * @param overdue of the unfinished, the ones with a part after its due date
 * @param carriedOver of all, the ones due before the year
 */
@Schema(
        name = "Figures",
        description =
                "Tasks counted, each once, however many agencies and periods it has; `total` is the sum of `done`, `inProgress`,"
                        + " `notStarted`, `unreported` and `suspended`, and of `dated` and `others`")
public record Figures(
        @Schema(examples = "9") int total,

        @Schema(description = "Also while the confirmation is pending", examples = "2")
        int done,

        @Schema(description = "Of those done, the ones with a part after its due date", examples = "1")
        int doneLate,

        @Schema(description = "Begun by one of those who answer for it, or sent back", examples = "3")
        int inProgress,

        @Schema(description = "“Chưa thực hiện”: as the agencies themselves have stated", examples = "0")
        int notStarted,

        @Schema(description = "“Chưa có báo cáo”: nobody has said anything", examples = "4")
        int unreported,

        @Schema(description = "Never overdue", examples = "0")
        int suspended,

        @Schema(description = "Of the unfinished, the ones with a part after its due date", examples = "1")
        int overdue,

        @Schema(
                description = "Of all, the ones due before the year: “nhiệm vụ chuyển tiếp từ các năm trước”",
                examples = "1")
        int carriedOver,

        Dated dated,

        Others others) {

    /** Tasks to be done once, by a date: rates are made of these only. */
    @Schema(name = "DatedFigures", description = "Tasks to be done once, by a date: rates are made of these only")
    public record Dated(
            @Schema(examples = "2") int total,

            @Schema(examples = "1") int done) {}

    /** Tasks that come again or have no date. */
    @Schema(name = "OtherFigures", description = "Tasks that come again or have no date")
    public record Others(
            @Schema(examples = "7") int total,

            @Schema(description = "In progress or done", examples = "4")
            int begun) {}

    public static Figures of(Collection<TaskFigure> tasks) {
        Predicate<TaskFigure> done = t -> t.standing() == Standing.DONE;
        Predicate<TaskFigure> begun = done.or(t -> t.standing() == Standing.IN_PROGRESS);
        return new Figures(
                tasks.size(),
                count(tasks, done),
                count(tasks, TaskFigure::late),
                count(tasks, t -> t.standing() == Standing.IN_PROGRESS),
                count(tasks, t -> t.standing() == Standing.NOT_STARTED),
                count(tasks, t -> t.standing() == Standing.UNREPORTED),
                count(tasks, t -> t.standing() == Standing.SUSPENDED),
                count(tasks, TaskFigure::overdue),
                count(tasks, TaskFigure::carriedOver),
                new Dated(count(tasks, TaskFigure::dated), count(tasks, done.and(TaskFigure::dated))),
                new Others(count(tasks, t -> !t.dated()), count(tasks, begun.and(t -> !t.dated()))));
    }

    /** Together with those of other tasks. */
    public Figures plus(Figures other) {
        return new Figures(
                total + other.total,
                done + other.done,
                doneLate + other.doneLate,
                inProgress + other.inProgress,
                notStarted + other.notStarted,
                unreported + other.unreported,
                suspended + other.suspended,
                overdue + other.overdue,
                carriedOver + other.carriedOver,
                new Dated(dated.total + other.dated.total, dated.done + other.dated.done),
                new Others(others.total + other.others.total, others.begun + other.others.begun));
    }

    private static int count(Collection<TaskFigure> tasks, Predicate<TaskFigure> is) {
        return (int) tasks.stream().filter(is).count();
    }
}
