package vn.tiendo.report.access;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.http.Caller;
import vn.tiendo.http.Caller.Role;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.Succession;

/** What the caller of the request may see. Every query passes {@link #provinces}. */
@RequestScoped
public class Scope {

    private final Caller.Current caller;
    private final Registries registries;
    private final Clock clock;

    Scope(Caller.Current caller, Registries registries, Clock clock) {
        this.caller = caller;
        this.registries = registries;
        this.clock = clock;
    }

    public Caller caller() {
        return caller.get();
    }

    /** Whether the caller's agency is the one given, or answers for it today. */
    public boolean actsFor(String agency) {
        String own = caller().agency();
        return own != null
                && new Succession(registries.current().agencies())
                        .answering(agency, LocalDate.now(clock))
                        .contains(own);
    }

    /** Whether the caller speaks for the focal agency. That the plan is of its own province is settled by what it sees. */
    public boolean isFocal() {
        return caller().is(Role.FOCAL) && caller().province() != null;
    }

    /**
     * The provinces whose plans answer a question: those asked for, as far as the caller may see them.
     *
     * @param asked province of the query, or null for all; it stands for the provinces merged into it too
     */
    public Set<String> provinces(String asked) {
        Registry registry = registries.current();
        String own = caller.get().province();
        Set<String> visible = own == null ? registry.provinces().keySet() : registry.answeredBy(own);
        if (asked == null) {
            return visible;
        }
        Set<String> wanted = registry.answeredBy(asked);
        return visible.stream().filter(wanted::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the caller may see what belongs to a plan that this province issued. */
    public boolean sees(String province) {
        return provinces(null).contains(province);
    }
}
