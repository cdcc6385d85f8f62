package vn.tiendo.plan.phrase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Parties;

/** Understands how plans name the agencies that are responsible. */
@ApplicationScoped
public class AgencyPhrases {

    private final AgencyDirectory directory;
    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

    AgencyPhrases(AgencyDirectory directory) {
        this.directory = directory;
    }

    /**
     * Takes a phrase such as "Sở Nội vụ; Sở Y tế và các sở, ngành có liên quan" apart.
     *
     * @param province whose plan the phrase stands in; must be known
     * @param on day on which members and names are looked up
     */
    public Reading read(String province, String text, LocalDate on) {
        List<AgencyDefinition> agencies = directory.agenciesOf(province);
        Prepared reader = prepared.compute(
                province,
                (id, old) -> old != null && old.agencies.equals(agencies)
                        ? old
                        : new Prepared(
                                agencies,
                                new PhraseReader(
                                        new Vocabulary(directory.province(id).orElseThrow(), agencies))));
        return reader.reader.read(text, on, part -> lacksMembers(part, province, on));
    }

    /** A group's name in one form, however the plan writes it: "Các sở, ban, ngành". */
    public static String nameOf(Parties.Part group) {
        return GroupNames.of(group.words());
    }

    /**
     * Whether a group, or a kind of agencies in it, has no member on a day. "Các sở, ban, ngành" is one expression: a province
     * without a board of its own lacks nobody.
     */
    private boolean lacksMembers(Parties.Part group, String province, LocalDate on) {
        List<Kind> kinds = group.kinds().size() == 1
                ? group.kinds()
                : group.kinds().stream().filter(kind -> kind != Kind.BOARD).toList();
        return group.isGroup()
                && kinds.stream()
                        .map(kind -> new Parties.Part(group.words(), null, List.of(kind), List.of(), List.of()))
                        .anyMatch(part -> directory.members(part, province, on).isEmpty());
    }

    private record Prepared(List<AgencyDefinition> agencies, PhraseReader reader) {}
}
