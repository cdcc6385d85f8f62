package vn.tiendo.platform.page;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the pages of both services are: beside each other below one origin, or each on a port of its own. */
@Singleton
public class PageAddresses {

    private final String plan;
    private final String report;

    /**
     * @param plan before the paths of plan-service's pages: a prefix such as {@code /plan}, or an address
     * @param report the same of report-service
     */
    PageAddresses(
            @ConfigProperty(name = "pages.plan-url") Optional<String> plan,
            @ConfigProperty(name = "pages.report-url") Optional<String> report) {
        this.plan = withoutSlash(plan);
        this.report = withoutSlash(report);
    }

    private static String withoutSlash(Optional<String> url) {
        return url.orElse("").replaceFirst("/+$", "");
    }

    public String of(MenuEntry entry) {
        return (entry.owner == MenuEntry.Owner.PLAN_SERVICE ? plan : report) + entry.path;
    }

    /** @param path of a page of plan-service that is in no menu */
    public String ofPlanService(String path) {
        return plan + path;
    }
}
