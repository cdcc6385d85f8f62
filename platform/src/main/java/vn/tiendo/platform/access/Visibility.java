package vn.tiendo.platform.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.logs.RefusedAccess;

/** What the caller of the request may see. Every query passes {@link #provinces}, and every row read by its id {@link #sees}. */
public abstract class Visibility {

    @Inject
    Caller.Current caller;

    @Inject
    ProvinceLookup lookup;

    @Inject
    CurrentVertxRequest request;

    public Caller caller() {
        return caller.get();
    }

    /**
     * The provinces whose plans answer a question: those asked for, as far as the caller may see them.
     *
     * @param asked province of the query, or null for all; it stands for the provinces merged into it too
     */
    public Set<String> provinces(String asked) {
        String own = caller().province();
        Set<String> visible = own == null ? lookup.provinces() : lookup.answeredBy(own);
        if (asked == null) {
            return visible;
        }
        Set<String> wanted = lookup.answeredBy(asked);
        return visible.stream().filter(wanted::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** The same where several may be asked for; none: all. */
    public Set<String> provincesAmong(Collection<String> asked) {
        return asked.isEmpty()
                ? provinces(null)
                : asked.stream().flatMap(one -> provinces(one).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the caller may see what belongs to a plan that this province issued. */
    public boolean sees(String province) {
        boolean sees = provinces(null).contains(province);
        if (!sees) {
            RefusedAccess.outOfSight(request.getCurrent());
        }
        return sees;
    }

    /** Whether the caller may ask for this at all; about which rows is for the rules of each desk. */
    public boolean may(Permission permission) {
        return permission.isOpenTo(caller());
    }

    /** Whether the caller speaks for the focal agency. That the plan is of its own province is settled by what it sees. */
    public boolean isFocal() {
        return caller().is(Role.FOCAL) && caller().province() != null;
    }
}
