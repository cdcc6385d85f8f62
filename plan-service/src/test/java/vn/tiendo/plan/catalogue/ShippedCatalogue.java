package vn.tiendo.plan.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.catalogue.file.CatalogueFiles;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.profile.DocumentProfile;

/** The catalogue as it is shipped, for tests of what understands its words. */
public final class ShippedCatalogue {

    private static final Catalogue CATALOGUE = Catalogue.read(new CatalogueFiles(Optional.empty(), "all").read());

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

    static Map<String, DocumentProfile> profiles() {
        Map<String, DocumentProfile> profiles = new TreeMap<>();
        CATALOGUE.provinces().forEach(p -> profiles.putAll(p.profiles()));
        return profiles;
    }

    public static List<PlanDefinition> plans() {
        return CATALOGUE.withPlan().stream().map(p -> p.content().plan()).toList();
    }

    public static List<TaskDefinition> tasks() {
        return CATALOGUE.withPlan().stream()
                .flatMap(p -> p.content().tasks().stream())
                .toList();
    }

    /** Each plan with its targets and obligations. */
    public static List<PlanContent> contents() {
        return CATALOGUE.withPlan().stream().map(Catalogue.OfProvince::content).toList();
    }
}
