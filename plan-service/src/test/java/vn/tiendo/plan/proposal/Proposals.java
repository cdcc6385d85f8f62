package vn.tiendo.plan.proposal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Directories;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.catalogue.ShippedCatalogue;
import vn.tiendo.plan.document.IssuedDocument;
import vn.tiendo.plan.document.ReadFiles;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.plan.phrase.PhrasesForTests;
import vn.tiendo.plan.phrase.Reading;
import vn.tiendo.plan.phrase.Role;

/** Proposals of the documents beside the tests, over the shipped catalogue. */
final class Proposals {

    static final Path FIVE = Path.of("src/test/resources/documents/five");
    static final Path OTHER = Path.of("src/test/resources/documents/other");

    static final AgencyDirectory DIRECTORY = Directories.of(ShippedCatalogue.provinces(), ShippedCatalogue.agencies());
    static final AgencyPhrases PHRASES = PhrasesForTests.over(DIRECTORY);

    private Proposals() {}

    static Proposal of(Path file, String province) {
        return of(ReadFiles.read(file.getParent().getFileName() + "/" + file.getFileName()), province);
    }

    static Proposal of(IssuedDocument document, String province) {
        return new ProposalReader(PHRASES, DIRECTORY).read(document, province);
    }

    /** Whether an official is asked about a field, or was at an earlier one about a body that its words name as well. */
    static boolean isDoubted(Proposal proposal, String field, String words) {
        return proposal.doubts().stream()
                .anyMatch(doubt -> doubt.field().equals(field)
                        || doubt.code() == DoubtCode.AGENCY_UNKNOWN
                                && Arrays.stream(doubt.words().split("; "))
                                        .anyMatch(body -> plain(words).contains(plain(body))));
    }

    /** Who is meant by the words for the leads and for the others, in a form that does not depend on how they are written. */
    record Who(Set<String> leads, Set<String> coordinators) {

        static Who of(String leads, String coordinators, String province, LocalDate on) {
            Who who = new Who(new TreeSet<>(), new TreeSet<>());
            if (leads != null) {
                for (Reading.Mention mention : PHRASES.read(province, leads, on).mentions()) {
                    (mention.role() == Role.COORDINATE ? who.coordinators : who.leads).addAll(names(mention));
                }
            }
            if (coordinators != null) {
                for (Reading.Mention mention :
                        PHRASES.read(province, coordinators, on).mentions()) {
                    who.coordinators.addAll(names(mention));
                }
            }
            return who;
        }

        private static Set<String> names(Reading.Mention mention) {
            Set<String> names = new TreeSet<>();
            Parties.Part part = mention.part();
            if (part == null) {
                names.add("? " + mention.words().toLowerCase(Locale.ROOT).strip());
            } else if (part.isOpen()) {
                names.add(AgencyPhrases.nameOf(part).toLowerCase(Locale.ROOT));
            } else if (part.agency() != null) {
                names.add(part.agency());
            } else {
                part.kinds().forEach(kind -> names.add(kind.name()));
                names.addAll(part.agencies());
            }
            return names;
        }
    }

    static String plain(String words) {
        return words == null
                ? ""
                : words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}%]+", " ")
                        .strip();
    }
}
