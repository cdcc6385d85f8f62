package vn.tiendo.plan.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.content.AgencyNames.Responsible;
import vn.tiendo.plan.phrase.Reading;
import vn.tiendo.plan.phrase.Reading.Mention;
import vn.tiendo.plan.phrase.Role;

/** Puts together who leads and who coordinates a task, from one phrase that says both and one on coordinators alone. */
final class TaskParties {

    private Parties leads = Parties.NOBODY;
    private final List<Parties> coordinators = new ArrayList<>();

    void lead(Parties parties) {
        leads = parties;
    }

    void coordinate(Parties parties) {
        coordinators.add(parties);
    }

    /** A phrase in which nobody coordinates stays whole; of another each side keeps its own words. */
    void byRole(Reading reading) {
        List<Mention> coordinating = reading.mentions().stream()
                .filter(mention -> mention.role() == Role.COORDINATE)
                .toList();
        if (coordinating.isEmpty()) {
            leads = new Parties(reading.text(), reading.parts());
            return;
        }
        leads = of(reading.mentions().stream()
                .filter(mention -> mention.role() != Role.COORDINATE)
                .toList());
        coordinators.add(of(coordinating));
    }

    /** @param known what stood before an amendment, or null: the same words go on meaning the same */
    Responsible responsible(Responsible known) {
        Parties together = coordinators.size() == 1 ? coordinators.get(0) : together();
        return known == null
                ? new Responsible(leads, together)
                : new Responsible(standing(known.leads(), leads), standing(known.coordinators(), together));
    }

    private Parties together() {
        return coordinators.isEmpty()
                ? Parties.NOBODY
                : new Parties(
                        coordinators.stream().map(Parties::words).collect(Collectors.joining("; ")),
                        coordinators.stream()
                                .map(Parties::parts)
                                .flatMap(List::stream)
                                .toList());
    }

    private static Parties standing(Parties known, Parties read) {
        return Objects.equals(known.words(), read.words()) ? known : read;
    }

    private static Parties of(List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return Parties.NOBODY;
        }
        return new Parties(
                mentions.stream().map(Mention::words).collect(Collectors.joining("; ")),
                mentions.stream().map(Mention::part).filter(Objects::nonNull).toList());
    }
}
