package vn.tiendo.plan.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;

/** Drafts the letter that asks for a later day: to the focal agency, and from the focal agency to the committee. */
@ApplicationScoped
class DraftLetters {

    private final Plans plans;
    private final AgencyDirectory directory;
    private final Clock clock;

    DraftLetters(Plans plans, AgencyDirectory directory, Clock clock) {
        this.plans = plans;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param from agency that asks */
    String drafted(ExtensionRequest.Subject about, ExtensionRequestForm asked, String from) {
        PlanDefinition plan = plans.findById(about.task().plan()).definition();
        Set<String> focal = directory.answering(plan.focalAgency(), LocalDate.now(clock), null);
        String to = focal.contains(from)
                ? "Ủy ban nhân dân tỉnh"
                : directory
                        .named(focal.stream().findFirst().orElse(plan.focalAgency()))
                        .name();
        return new DraftLetter(to, directory.named(from).name(), plan, about.task(), about.due()).text(asked);
    }
}
