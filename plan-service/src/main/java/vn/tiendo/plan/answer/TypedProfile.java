package vn.tiendo.plan.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tiendo.plan.profile.DocumentProfile;
import vn.tiendo.plan.profile.DocumentProfile.Layout;
import vn.tiendo.plan.profile.ProfileRequest;
import vn.tiendo.plan.profile.ProfileRequest.ParentName;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Words;
import vn.tiendo.platform.typed.Reading;
import vn.tiendo.platform.typed.TypedDay;

/** A document profile as it stands in its form, and as it was typed there. */
final class TypedProfile {

    static final String LAYOUT = "trinh-bay";

    private static final Pattern PARENT = Pattern.compile("(.*?)(?:\\s+từ ngày\\s+(\\S+))?");

    /** In the place of a name: nobody stands above the agency from then on. */
    private static final String NOBODY = "(không ghi)";

    private TypedProfile() {}

    static Map<Field, String> values(DocumentProfile profile) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        DocumentProfile.Symbols symbols = profile.symbols();
        put(values, Field.FULL_NAME, profile.fullName());
        put(values, Field.REPORT_SYMBOL, symbols == null ? null : symbols.report());
        put(values, Field.LETTER_SYMBOL, symbols == null ? null : symbols.letter());
        put(values, Field.SUBMISSION_SYMBOL, symbols == null ? null : symbols.submission());
        put(values, Field.AUTHORITY, profile.authority());
        put(values, Field.POST, profile.post());
        put(values, Field.UNIT, profile.draftingUnit());
        put(values, Field.SOURCE, profile.source());
        values.put(
                Field.PARENTS,
                profile.parents().stream().map(TypedProfile::words).collect(Collectors.joining("\n")));
        values.put(Field.RECIPIENTS, String.join("\n", profile.recipients()));
        return values;
    }

    private static void put(Map<Field, String> values, Field field, String value) {
        values.put(field, value == null ? "" : value);
    }

    private static String words(DocumentProfile.Parent parent) {
        return (parent.name() == null ? NOBODY : parent.name())
                + (parent.from() == null ? "" : " từ ngày " + Words.figures(parent.from()));
    }

    /** What was typed; a day that cannot be read becomes a defect of the form. */
    static ProfileRequest read(PageForm form) {
        return new ProfileRequest(
                line(form, Field.FULL_NAME),
                parents(form),
                new ProfileRequest.SymbolsRequest(
                        line(form, Field.REPORT_SYMBOL),
                        line(form, Field.LETTER_SYMBOL),
                        line(form, Field.SUBMISSION_SYMBOL)),
                line(form, Field.AUTHORITY),
                line(form, Field.POST),
                form.typed(LAYOUT).equals(Layout.OWN.name()) ? Layout.OWN : Layout.DECREE_30,
                line(form, Field.UNIT),
                lines(form, Field.RECIPIENTS),
                line(form, Field.SOURCE));
    }

    private static List<ParentName> parents(PageForm form) {
        List<ParentName> parents = new ArrayList<>();
        for (String line : lines(form, Field.PARENTS)) {
            Matcher matcher = PARENT.matcher(line);
            boolean dated = matcher.matches() && matcher.group(2) != null;
            String name = dated ? matcher.group(1) : line;
            parents.add(new ParentName(name.equals(NOBODY) ? null : name, dated ? day(form, matcher.group(2)) : null));
        }
        return parents;
    }

    private static LocalDate day(PageForm form, String typed) {
        Reading<LocalDate> reading = TypedDay.read(typed);
        if (reading.defect() != null) {
            form.defects().put(Field.PARENTS.name, reading.defect().capital());
        }
        return reading.value();
    }

    private static String line(PageForm form, Field field) {
        return form.line(field.name).orElse(null);
    }

    private static List<String> lines(PageForm form, Field field) {
        return form.text(field.name).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
