package vn.tiendo.plan.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was last published of all entries of the registry. */
@ApplicationScoped
class PublishedEntries implements PanacheRepositoryBase<Published, String> {

    private static final int AT_ONCE = 500;

    /** By their keys; in the order of these, as everybody locks them who locks more than one. */
    Map<String, Published> locked(List<String> keys) {
        Map<String, Published> known = new HashMap<>();
        List<String> sorted = keys.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            find("eventKey in ?1 order by eventKey", sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)))
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list()
                    .forEach(p -> known.put(p.key(), p));
        }
        return known;
    }

    /** Of an entry that was never published. */
    Published first(String key) {
        Published first = new Published(key);
        persist(first);
        return first;
    }
}
