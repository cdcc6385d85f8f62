package vn.tiendo.plan.interpretation;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.agency.Parties.Part;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.plan.phrase.Reading;

/**
 * Whom a phrase means.
 *
 * @param rest words that nobody understood, as they are written
 */
@Schema(name = "InterpretedAgencies")
record InterpretedAgencies(
        String text, List<InterpretedAgency> agencies, List<InterpretedGroup> groups, List<String> rest) {

    /**
     * @param words the words that name it
     * @param answersNow who answers for it on the day: itself while it exists
     */
    @Schema(name = "InterpretedAgency")
    record InterpretedAgency(String id, String name, String words, List<NamedAgency> answersNow) {}

    /**
     * @param name the group's name in one form, however the words put it
     * @param members whom it means on the day; none when the words do not say who is meant
     * @param words the words that name it, those of exceptions included
     */
    @Schema(name = "InterpretedGroup")
    record InterpretedGroup(String name, List<NamedAgency> members, String words) {}

    static InterpretedAgencies of(
            Reading reading, String province, LocalDate on, AgencyDirectory directory) {
        return new InterpretedAgencies(
                reading.text(),
                reading.parts().stream()
                        .filter(part -> part.agency() != null)
                        .map(part -> agency(part, on, directory))
                        .toList(),
                reading.parts().stream()
                        .filter(part -> part.agency() == null)
                        .map(part -> new InterpretedGroup(
                                AgencyPhrases.nameOf(part),
                                byName(directory.members(part, province, on), directory),
                                part.words()))
                        .toList(),
                reading.rest());
    }

    private static InterpretedAgency agency(Part part, LocalDate on, AgencyDirectory directory) {
        NamedAgency named = directory.named(part.agency());
        return new InterpretedAgency(
                named.id(),
                named.name(),
                part.words(),
                byName(directory.answering(part.agency(), on, null), directory));
    }

    private static List<NamedAgency> byName(Collection<String> agencies, AgencyDirectory directory) {
        Collator vietnamese = Collator.getInstance(new Locale("vi"));
        return agencies.stream()
                .map(directory::named)
                .sorted(Comparator.comparing(NamedAgency::name, vietnamese).thenComparing(NamedAgency::id))
                .toList();
    }
}
