package vn.tiendo.plan.access;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.access.Visibility;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** What the caller of the request may see and change. Every change passes {@link #requireWrite} or {@link #requireDecision}. */
@RequestScoped
public class Scope extends Visibility {

    private final AgencyDirectory directory;
    private final Clock clock;

    Scope(AgencyDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The agency that the caller acts for: its token's, or for a token of the focal agency without one, that agency.
     *
     * @param focalAgency focal agency of the plan
     * @return null for a caller that is no agency
     */
    public String actingAgency(String focalAgency) {
        Caller who = caller();
        if (who.agency() == null && who.is(Role.FOCAL)) {
            return directory.answering(focalAgency, LocalDate.now(clock), null).stream()
                    .findFirst()
                    .orElse(focalAgency);
        }
        return who.agency();
    }

    /** Whether the caller's agency is the one given, or answers for it now. */
    public boolean actsFor(String agency, String function) {
        return caller().agency() != null
                && directory.answering(agency, LocalDate.now(clock), function).contains(caller().agency());
    }

    /**
     * Whether an assignment is the caller's to change: an agency's own or one that it answers for now, or any of the focal agency's
     * province.
     *
     * @param agency lead agency of the assignment
     * @param function function of its task, or null
     */
    public boolean mayWrite(String agency, String function) {
        return isFocal() || caller().is(Role.AGENCY_REPORTER) && actsFor(agency, function);
    }

    /**
     * Refuses a change to an assignment that is not the caller's, see {@link #mayWrite}.
     *
     * @throws ProblemException FORBIDDEN
     */
    public void requireWrite(String agency, String function) {
        if (!mayWrite(agency, function)) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Chỉ cơ quan được giao (hoặc cơ quan kế thừa) và cơ quan đầu mối được cập nhật phân công này.",
                    "Only the agency responsible (or its successor) and the focal agency may update this assignment.");
        }
    }

    /**
     * Whether the caller speaks for the agency that answers for it: by its token, or for the focal agency by a token of that without an
     * agency.
     */
    public boolean isOwn(Subject of) {
        String acting = actingAgency(of.focalAgency);
        return acting != null
                && directory
                        .answering(of.agency, LocalDate.now(clock), of.function)
                        .contains(acting);
    }

    /**
     * Refuses to all but the agency that answers for it.
     *
     * @throws ProblemException FORBIDDEN
     */
    public void requireOwn(Subject of) {
        if (!isOwn(of)) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Chỉ cơ quan được giao (hoặc cơ quan kế thừa) được làm việc này.",
                    "Only the agency responsible (or its successor) may do this.");
        }
    }

    /**
     * What is decided on: what an agency answers for, or handed in.
     *
     * @param agency lead agency of the assignment
     * @param function function of its task, or null
     * @param focalAgency focal agency of the plan
     * @param submitter agency that handed in what is decided on, or null
     */
    public record Subject(String agency, String function, String focalAgency, String submitter) {}

    /**
     * Whether the caller decides on it (verification, extension): the focal agency does, and where it is its own the committee; nobody
     * on his own. {@code Criteria} of assignments says the same in HQL.
     */
    public boolean mayDecide(Subject on) {
        boolean own = caller().agency() != null
                && (caller().agency().equals(on.submitter) || actsFor(on.agency, on.function));
        return !own && (isFocals(on) ? caller().is(Role.COMMITTEE) : isFocal());
    }

    /** Whether the caller asks its agency to explain itself: the committee does, and the focal agency those that it decides on. */
    public boolean mayAskToExplain(Subject of) {
        boolean own = caller().agency() != null && actsFor(of.agency, of.function);
        return !own && (caller().is(Role.COMMITTEE) || isFocal() && !isFocals(of));
    }

    /**
     * Refuses a question to who may not ask it, see {@link #mayAskToExplain}.
     *
     * @throws ProblemException FORBIDDEN
     */
    public void requireAskToExplain(Subject of) {
        if (!mayAskToExplain(of)) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Ủy ban nhân dân tỉnh yêu cầu giải trình; cơ quan đầu mối yêu cầu cơ quan khác, không yêu cầu chính mình.",
                    "The committee asks for explanations, and the focal agency asks others; nobody asks his own agency.");
        }
    }

    private boolean isFocals(Subject on) {
        LocalDate today = LocalDate.now(clock);
        Set<String> focal = directory.answering(on.focalAgency, today, null);
        return on.submitter != null && focal.contains(on.submitter)
                || directory.answering(on.agency, today, on.function).stream().anyMatch(focal::contains);
    }

    /**
     * Refuses a decision to whom it does not belong, see {@link #mayDecide}.
     *
     * @throws ProblemException FORBIDDEN
     */
    public void requireDecision(Subject on) {
        if (!mayDecide(on)) {
            boolean focalsOwn = isFocals(on);
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    focalsOwn
                            ? "Việc của cơ quan đầu mối do Ủy ban nhân dân tỉnh quyết định."
                            : "Chỉ cơ quan đầu mối được quyết định, và không quyết định việc của chính mình.",
                    focalsOwn
                            ? "What the focal agency itself answers for is decided by the committee."
                            : "Only the focal agency decides, and nobody on his own.");
        }
    }
}
