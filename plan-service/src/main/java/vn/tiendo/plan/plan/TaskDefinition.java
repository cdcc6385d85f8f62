package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeContext;
import vn.tiendo.plan.timeframe.TimeFrame;

/**
 * A task of a plan.
 *
 * @param id the plan's id, a hyphen and the number
 * @param number the plan's number, or section and position where the plan has none
 * @param position order in the plan, from 1
 * @param title concise wording of our own
 * @param submissionLevel cấp trình, in the plan's words
 * @param timeWords the plan's own words about time; null where it has none
 * @param frames what these words mean; typed by the parser, never by hand
 * @param function decides who takes over when an agency was split up, or null
 * @param classification what an official said the time words mean, or null; its frames stand in {@code frames} for those that
 *     were not clear
 * @param amended what amendments of the plan did to it, or null
 * @param binding INVITED ("Đề nghị ...") owes nothing and is never late
 * @param notIssuedYears of which the focal agency has said that the act it waits for is not issued, in order
 */
public record TaskDefinition(
        String id,
        String plan,
        String province,
        String number,
        NumberSource numberSource,
        int position,
        String section,
        Pillar pillar,
        PillarSource pillarSource,
        String title,
        @Schema(nullable = true) String deliverable,
        @Schema(nullable = true) String submissionLevel,
        Parties leads,
        Parties coordinators,
        @Schema(nullable = true) String timeWords,
        List<TimeFrame> frames,
        @Schema(nullable = true) String function,
        List<String> documents,
        Binding binding,
        @Schema(nullable = true) String sourceNote,
        @Schema(nullable = true) Classification classification,
        @Schema(nullable = true) Amended amended,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) // an event of a task that waits for nothing is as it was
        List<Integer> notIssuedYears) {

    private static final Set<TimeFrame.Kind> UNCLEAR =
            EnumSet.of(TimeFrame.Kind.UNPARSED, TimeFrame.Kind.NONE, TimeFrame.Kind.BY_OTHER_PLAN);

    /** A task from before there were answers has none. */
    public TaskDefinition {
        notIssuedYears = notIssuedYears == null ? List.of() : notIssuedYears;
    }

    @Schema(name = "NumberSource")
    public enum NumberSource {
        PLAN,
        POSITION
    }

    public enum PillarSource {
        SECTION,
        CLASSIFIED
    }

    public enum Binding {
        ASSIGNED,
        INVITED
    }

    /**
     * What an official said the plan's words about time mean. The words stay.
     *
     * @param frame what they mean
     * @param basis what it is based on, in words
     * @param on day of the classification, in Asia/Ho_Chi_Minh
     * @param others what they mean beside it, where they were taken as they were read
     */
    public record Classification(
            TimeFrame frame,
            String basis,
            LocalDate on,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) // an event of one meaning is as it was
            List<TimeFrame> others) {

        /** One stored before there were others has none. */
        public Classification {
            others = others == null ? List.of() : List.copyOf(others);
        }

        /** All that the words mean, in their order. */
        @JsonIgnore
        public List<TimeFrame> frames() {
            return Stream.concat(Stream.of(frame), others.stream()).toList();
        }
    }

    /**
     * What amendments did.
     *
     * @param formerNumbers numbers that it had before it was moved, oldest first; its id stays
     * @param replaces id of the task that it stands in for, or null
     * @param withdrawnBy decision that took it out of the plan, or null
     * @param since day of the decision that added it or gave it its present time words, or null: the plan's own
     */
    @Schema(name = "TaskAmended")
    public record Amended(
            List<String> formerNumbers,
            @Schema(nullable = true) String replaces,
            @Schema(nullable = true) Decision withdrawnBy,
            @Schema(nullable = true) LocalDate since) {}

    /** Whether an amendment took it out of the plan. */
    @JsonIgnore
    public boolean isWithdrawn() {
        return amended != null && amended.withdrawnBy() != null;
    }

    /** Whether it begins when somebody issues an act. */
    @JsonIgnore
    public boolean isTriggered() {
        return frames.stream().anyMatch(frame -> frame.kind() == TimeFrame.Kind.TRIGGERED);
    }

    /** Whether a part of its time is not clear: the plan says nothing, refers to another plan, cannot be read or is in doubt. */
    @JsonIgnore
    public boolean hasUnclearTime() {
        return frames.stream().anyMatch(TaskDefinition::isUnclear);
    }

    public static boolean isUnclear(TimeFrame frame) {
        return UNCLEAR.contains(frame.kind()) || frame.doubt() != null;
    }

    /** The frames with the classified ones in the place of those that are not clear; what the plan says clearly stays. */
    private List<TimeFrame> framesWith(List<TimeFrame> classified) {
        List<TimeFrame> result = new ArrayList<>();
        boolean placed = false;
        for (TimeFrame frame : frames) {
            if (!isUnclear(frame)) {
                result.add(frame);
            } else if (!placed) {
                result.addAll(classified);
                placed = true;
            }
        }
        return placed ? List.copyOf(result) : classified;
    }

    /** Where its time words stand. */
    public TimeContext timeContext(PlanDefinition definition) {
        return TimeContext.of(timeFrom(definition.date()), definition.nameOfSection(section), definition.title());
    }

    /** The day from which its present time words count: the plan's, or that of the decision that brought them. */
    public PlanDate timeFrom(PlanDate planDate) {
        return amended == null || amended.since() == null
                ? planDate
                : new PlanDate(amended.since().toString());
    }

    /** The same task after a classification of its time, or with null as the plan's words alone say. */
    public TaskDefinition classified(Classification by) {
        return with(position, by == null ? frames : framesWith(by.frames()), by, amended, notIssuedYears);
    }

    /** The same task at another place of the plan. */
    public TaskDefinition at(int newPosition) {
        return with(newPosition, frames, classification, amended, notIssuedYears);
    }

    /** The same task as an amendment leaves it. */
    public TaskDefinition amended(Amended by) {
        return with(position, frames, classification, by, notIssuedYears);
    }

    /** The same task with the years of which it was said that its act is not issued. */
    TaskDefinition notIssued(List<Integer> years) {
        return with(position, frames, classification, amended, years);
    }

    private TaskDefinition with(
            int place, List<TimeFrame> time, Classification official, Amended changes, List<Integer> years) {
        return new TaskDefinition(
                id,
                plan,
                province,
                number,
                numberSource,
                place,
                section,
                pillar,
                pillarSource,
                title,
                deliverable,
                submissionLevel,
                leads,
                coordinators,
                timeWords,
                time,
                function,
                documents,
                binding,
                sourceNote,
                official,
                changes,
                years);
    }
}
