package vn.tiendo.plan.interpretation;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.plan.phrase.Doubt;
import vn.tiendo.plan.phrase.Reading;
import vn.tiendo.plan.phrase.Reading.Mention;
import vn.tiendo.plan.phrase.Role;
import vn.tiendo.platform.openapi.NullItems;

/**
 * Whom a phrase means. Each of its words stands in an agency, a group, the rest or the qualifiers.
 *
 * @param rest words that nobody understood, as they are written: an unknown body's name is one of them
 * @param roles of the rest, in its order
 * @param qualifiers words that give roles or conditions: "chủ trì", "phối hợp với", "(đối với ...)"
 * @param doubts what the phrase leaves open; an agency in doubt has no role
 */
@Schema(name = "InterpretedAgencies")
record InterpretedAgencies(
        String text,
        List<InterpretedAgency> agencies,
        List<InterpretedGroup> groups,
        List<String> rest,
        @NullItems List<Role> roles,
        List<String> qualifiers,
        List<Doubt> doubts) {

    /**
     * @param words the words that name it
     * @param role null where the phrase gives none
     * @param answersNow who answers for it on the day: itself while it exists
     */
    @Schema(name = "InterpretedAgency")
    record InterpretedAgency(
            String id,
            String name,
            String words,
            @Schema(nullable = true) Role role,
            List<NamedAgency> answersNow) {}

    /**
     * @param name the group's name in one form, however the words put it
     * @param members whom it means on the day; none when the words do not say who is meant
     * @param words the words that name it, those of exceptions included
     * @param role null where the phrase gives none
     */
    @Schema(name = "InterpretedGroup")
    record InterpretedGroup(
            String name,
            List<NamedAgency> members,
            String words,
            @Schema(nullable = true) Role role) {}

    static InterpretedAgencies of(Reading reading, String province, LocalDate on, AgencyDirectory directory) {
        return new InterpretedAgencies(
                reading.text(),
                understood(reading)
                        .filter(mention -> mention.part().agency() != null)
                        .map(mention -> agency(mention, on, directory))
                        .toList(),
                understood(reading)
                        .filter(mention -> mention.part().agency() == null)
                        .map(mention -> new InterpretedGroup(
                                AgencyPhrases.nameOf(mention.part()),
                                byName(directory.members(mention.part(), province, on), directory),
                                mention.words(),
                                mention.role()))
                        .toList(),
                reading.rest(),
                reading.restRoles(),
                reading.qualifiers(),
                reading.doubts());
    }

    private static Stream<Mention> understood(Reading reading) {
        return reading.mentions().stream().filter(mention -> mention.part() != null);
    }

    private static InterpretedAgency agency(Mention mention, LocalDate on, AgencyDirectory directory) {
        String id = mention.part().agency();
        NamedAgency named = directory.named(id);
        return new InterpretedAgency(
                named.id(),
                named.name(),
                mention.words(),
                mention.role(),
                byName(directory.answering(id, on, null), directory));
    }

    private static List<NamedAgency> byName(Collection<String> agencies, AgencyDirectory directory) {
        Collator vietnamese = Collator.getInstance(new Locale("vi"));
        return agencies.stream()
                .map(directory::named)
                .sorted(Comparator.comparing(NamedAgency::name, vietnamese).thenComparing(NamedAgency::id))
                .toList();
    }
}
