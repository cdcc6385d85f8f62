package vn.tiendo.plan.agency;

import java.util.Collection;

/** Directories without a database. */
public final class Directories {

    private Directories() {}

    public static AgencyDirectory of(Collection<ProvinceDefinition> provinces, Collection<AgencyDefinition> agencies) {
        AgencyDirectory directory = new AgencyDirectory(null, null);
        load(directory, provinces, agencies);
        return directory;
    }

    /** Puts others in the place of all that it knew. */
    public static void load(
            AgencyDirectory directory,
            Collection<ProvinceDefinition> provinces,
            Collection<AgencyDefinition> agencies) {
        directory.load(provinces, agencies);
    }
}
