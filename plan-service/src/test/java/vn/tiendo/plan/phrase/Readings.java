package vn.tiendo.plan.phrase;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Directories;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.catalogue.ShippedCatalogue;

/** The reader over the shipped catalogue, and short forms of what it says. */
final class Readings {

    private Readings() {}

    static AgencyDirectory directory() {
        return Directories.of(ShippedCatalogue.provinces(), ShippedCatalogue.agencies());
    }

    /** Parts, then the words that nobody understood. */
    static String brief(AgencyPhrases.Reading reading, String province) {
        return Stream.concat(Stream.of(parts(reading, province)), reading.rest().stream())
                .collect(Collectors.joining(" | "))
                .replaceFirst(" \\| ", " ? ")
                .strip();
    }

    static String parts(AgencyPhrases.Reading reading, String province) {
        return reading.parts().stream().map(part -> brief(part, province)).collect(Collectors.joining(", "));
    }

    private static String brief(Parties.Part part, String province) {
        if (part.agency() != null) {
            return part.agency().substring(province.length() + 1);
        }
        Stream<String> kinds = part.kinds().stream().map(Enum::name);
        Stream<String> named = part.agencies().isEmpty()
                ? Stream.empty()
                : Stream.of(part.agencies().size() + " named");
        Stream<String> except = part.except().stream().map(id -> "-" + id.substring(province.length() + 1));
        return Stream.of(kinds, named, except).flatMap(s -> s).collect(Collectors.joining(" ", "[", "]"));
    }
}
