package vn.tiendo.report.ledger.entry;

import java.time.LocalDate;
import java.util.List;

/**
 * What the plan gives somebody to do.
 *
 * @param number number in the plan
 * @param position order in the plan, from 1
 * @param section number of its section
 * @param pillar word of the pillar
 * @param deliverable product, or null
 * @param timeWords the plan's words about time, or null
 * @param function decides who takes over from an agency that ended, or null
 * @param binding ASSIGNED or INVITED
 * @param notIssuedYears of which the focal agency has said that the act it waits for is not issued
 */
public record Task(
        String id,
        String plan,
        String province,
        String number,
        int position,
        String section,
        String pillar,
        String title,
        String deliverable,
        Party leads,
        Party coordinators,
        String timeWords,
        List<Frame> frames,
        String function,
        String binding,
        Amended amended,
        List<Integer> notIssuedYears)
        implements RegistryEntry {

    public Task {
        Document.required("id", id, 200);
        Document.id("plan", plan);
        Document.id("province", province);
        Document.required("number", number);
        Document.required("section", section);
        Document.required("title", title);
        Document.required("leads", leads);
        Document.required("coordinators", coordinators);
        frames = Document.list(frames);
        Document.required("binding", binding);
        notIssuedYears = Document.list(notIssuedYears);
    }

    /**
     * What the words about time mean.
     *
     * @param kind for instance YEAR or ANNUAL
     * @param from first day, or null
     * @param due last day; of what comes again each year its day in the first one, or null: the end of each period
     * @param until last day of what comes again, or null: it goes on
     */
    public record Frame(String kind, LocalDate from, LocalDate due, LocalDate until) {}

    /** What amendments of the plan did to it. */
    public record Amended(AssignmentState.Decision withdrawnBy) {}

    /** Whether an amendment took it out of the plan. */
    public boolean withdrawn() {
        return amended != null && amended.withdrawnBy() != null;
    }

    /** "Đề nghị ...": owes nothing and is never late. */
    public boolean invited() {
        return "INVITED".equals(binding);
    }
}
