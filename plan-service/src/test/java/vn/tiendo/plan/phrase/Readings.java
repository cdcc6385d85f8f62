package vn.tiendo.plan.phrase;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Directories;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.catalogue.ShippedCatalogue;

/** The reader over the shipped catalogue, and short forms of what it says. */
final class Readings {

    private Readings() {}

    static AgencyDirectory directory() {
        Set<String> any =
                AnyProvince.PROVINCES.stream().map(ProvinceDefinition::id).collect(Collectors.toSet());
        return Directories.of(
                Stream.concat(
                                ShippedCatalogue.provinces().stream().filter(province -> !any.contains(province.id())),
                                AnyProvince.PROVINCES.stream())
                        .toList(),
                Stream.concat(
                                ShippedCatalogue.agencies().stream().filter(agency -> !any.contains(agency.province())),
                                AnyProvince.agencies())
                        .toList());
    }

    /** Parts with their roles, then the words that nobody understood with theirs, then the doubts. */
    static String brief(Reading reading, String province) {
        String parts = mentions(reading, true)
                .map(mention -> role(mention) + brief(mention.part(), province))
                .collect(Collectors.joining(", "));
        String rest = mentions(reading, false)
                .map(mention -> role(mention) + mention.words())
                .collect(Collectors.joining(" | "));
        String doubts =
                reading.doubts().stream().map(doubt -> brief(doubt, province)).collect(Collectors.joining(" | "));
        return (parts + (rest.isEmpty() ? "" : " ? " + rest) + (doubts.isEmpty() ? "" : " ! " + doubts)).strip();
    }

    private static Stream<Reading.Mention> mentions(Reading reading, boolean understood) {
        return reading.mentions().stream().filter(mention -> (mention.part() != null) == understood);
    }

    private static String role(Reading.Mention mention) {
        return mention.role() == null ? "" : brief(mention.role());
    }

    private static String brief(Role role) {
        return role.name().charAt(0) + ":";
    }

    private static String brief(Doubt doubt, String province) {
        return Stream.concat(
                        Stream.of(doubt.code() + (doubt.role() == null ? "" : " " + brief(doubt.role()))),
                        doubt.agencies().stream().map(id -> id.substring(province.length() + 1)))
                .collect(Collectors.joining(" "));
    }

    static String parts(Reading reading, String province) {
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
