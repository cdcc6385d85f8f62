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
     * Refuses a change to an assignment that is not the caller's: an agency's own or one that it answers for now, or any of
     * the focal agency's province.
     *
     * @param agency lead agency of the assignment
     * @param function function of its task, or null
     * @throws ProblemException FORBIDDEN
     */
    public void requireWrite(String agency, String function) {
        boolean own = caller().is(Role.AGENCY_REPORTER) && actsFor(agency, function);
        if (!own && !isFocal()) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Chỉ cơ quan được giao (hoặc cơ quan kế thừa) và cơ quan đầu mối được cập nhật phân công này.",
                    "Only the agency responsible (or its successor) and the focal agency may update this assignment.");
        }
    }

    /**
     * Refuses a decision on what an agency answers for (verification, extension) to all but the focal agency, and where that is
     * the focal agency itself to all but the committee: nobody decides on his own.
     *
     * @param agency lead agency of the assignment
     * @param function function of its task, or null
     * @param focalAgency focal agency of the plan
     * @param submitter agency that handed in what is decided on, or null
     * @throws ProblemException FORBIDDEN
     */
    public void requireDecision(String agency, String function, String focalAgency, String submitter) {
        LocalDate today = LocalDate.now(clock);
        Set<String> focal = directory.answering(focalAgency, today, null);
        boolean focalsOwn = submitter != null && focal.contains(submitter)
                || directory.answering(agency, today, function).stream().anyMatch(focal::contains);
        boolean own = caller().agency() != null && (caller().agency().equals(submitter) || actsFor(agency, function));
        boolean allowed = focalsOwn ? caller().is(Role.COMMITTEE) && !own : isFocal() && !own;
        if (!allowed) {
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
