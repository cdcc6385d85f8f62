package vn.tiendo.plan.agency;

import java.util.Collection;
import vn.tiendo.plan.agency.AgencyDirectory.Snapshot;

/** Directories without a database. */
public final class Directories {

    private Directories() {}

    public static AgencyDirectory of(Collection<ProvinceDefinition> provinces, Collection<AgencyDefinition> agencies) {
        Snapshot snapshot = Snapshot.of(provinces, agencies);
        return new AgencyDirectory(() -> snapshot);
    }

    /** Reads both lists anew each time, so that they may change. */
    public static AgencyDirectory reading(
            Collection<ProvinceDefinition> provinces, Collection<AgencyDefinition> agencies) {
        return new AgencyDirectory(() -> Snapshot.of(provinces, agencies));
    }
}
