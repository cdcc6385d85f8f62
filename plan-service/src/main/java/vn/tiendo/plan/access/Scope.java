package vn.tiendo.plan.access;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.http.Caller;
import vn.tiendo.http.Caller.Role;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.plan.agency.AgencyDirectory;

/**
 * What the caller of the request may see and change. Every query passes {@link #provinces}; every change passes
 * {@link #requireWrite}.
 */
@RequestScoped
public class Scope {

    private final Caller.Current caller;
    private final AgencyDirectory directory;
    private final Clock clock;

    Scope(Caller.Current caller, AgencyDirectory directory, Clock clock) {
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    public Caller caller() {
        return caller.get();
    }

    /**
     * The provinces whose plans answer a question: those asked for, as far as the caller may see them.
     *
     * @param asked province of the query, or null for all; it stands for the provinces merged into it too
     */
    public Set<String> provinces(String asked) {
        LocalDate today = LocalDate.now(clock);
        Set<String> visible =
                caller().province() == null ? directory.provinces() : directory.answeredBy(caller().province(), today);
        if (asked == null) {
            return visible;
        }
        Set<String> wanted = directory.answeredBy(asked, today);
        return visible.stream().filter(wanted::contains).collect(Collectors.toUnmodifiableSet());
    }

    public boolean sees(String province) {
        return provinces(null).contains(province);
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
        Caller who = caller();
        boolean own = who.is(Role.AGENCY_REPORTER)
                && who.agency() != null
                && directory.answering(agency, LocalDate.now(clock), function).contains(who.agency());
        // That the plan is of the focal agency's own province is settled by what it sees.
        boolean focal = who.is(Role.FOCAL) && who.province() != null;
        if (!own && !focal) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Chỉ cơ quan được giao (hoặc cơ quan kế thừa) và cơ quan đầu mối được cập nhật phân công này.",
                    "Only the agency responsible (or its successor) and the focal agency may update this assignment.");
        }
    }
}
