package vn.tiendo.report.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.http.Caller;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

/** What the caller of the request may see. Every query passes {@link #provinces}. */
@RequestScoped
public class Scope {

    private final Caller.Current caller;
    private final Registries registries;

    Scope(Caller.Current caller, Registries registries) {
        this.caller = caller;
        this.registries = registries;
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
