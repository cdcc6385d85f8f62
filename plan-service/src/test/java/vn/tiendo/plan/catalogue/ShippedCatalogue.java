package vn.tiendo.plan.catalogue;

import java.util.List;
import java.util.Optional;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.catalogue.file.CatalogueFiles;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;

/** The catalogue as it is shipped, for tests of what understands its words. */
public final class ShippedCatalogue {

    private static final Catalogue CATALOGUE = Catalogue.read(new CatalogueFiles(Optional.empty()).read());

    private ShippedCatalogue() {}

    public static List<ProvinceDefinition> provinces() {
        return CATALOGUE.provinces().stream()
                .map(Catalogue.OfProvince::province)
                .toList();
    }

    public static List<AgencyDefinition> agencies() {
        return CATALOGUE.provinces().stream()
                .flatMap(p -> p.agencies().stream())
                .toList();
    }

    public static List<PlanDefinition> plans() {
        return CATALOGUE.provinces().stream().map(p -> p.content().plan()).toList();
    }

    public static List<TaskDefinition> tasks() {
        return CATALOGUE.provinces().stream()
                .flatMap(p -> p.content().tasks().stream())
                .toList();
    }
}
