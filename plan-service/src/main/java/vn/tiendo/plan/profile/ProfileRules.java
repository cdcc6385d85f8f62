package vn.tiendo.plan.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.profile.DocumentProfile.Symbols;
import vn.tiendo.platform.addressee.EndedAddressee;
import vn.tiendo.platform.problem.Text;

/** What a document profile may say, by itself and beside the others of its province. */
public final class ProfileRules {

    private static final Pattern SYMBOL = Pattern.compile("\\{n}[/-]\\S+");

    /** Of a letter: the decree gives it no abbreviation of kind. */
    private static final Pattern LETTER_WITH_KIND = Pattern.compile("\\{n}[/-]CV[/-].*");

    /** Where symbols stand in a profile. */
    private static final Map<String, Function<Symbols, String>> SYMBOLS = symbols();

    private ProfileRules() {}

    /**
     * A profile and whose it is.
     *
     * @param name of the agency
     */
    public record Owned(String agency, String name, Kind kind, DocumentProfile profile) {

        /** Decree 30/2020/NĐ-CP gives all people's committees the same symbol. */
        private boolean hasSymbolOfItsOwn() {
            return kind != Kind.PROVINCIAL_COMMITTEE && kind != Kind.DISTRICT && kind != Kind.COMMUNE;
        }
    }

    /** What is wrong with a profile by itself, by field. */
    static Map<String, Text> defects(DocumentProfile profile, LocalDate today) {
        Map<String, Text> defects = new LinkedHashMap<>();
        SYMBOLS.forEach((field, of) -> {
            String symbol = of.apply(profile.symbols());
            if (symbol != null && !SYMBOL.matcher(symbol).matches()) {
                defects.put(
                        field,
                        new Text(
                                "Mẫu số, ký hiệu bắt đầu bằng {n} và dấu / hoặc -, không có khoảng trắng, ví dụ {n}/BC-SNV.",
                                "A pattern begins with {n} and a stroke or hyphen and has no blanks, such as {n}/BC-SNV."));
            }
        });
        String letter = profile.symbols() == null ? null : profile.symbols().letter();
        if (letter != null && LETTER_WITH_KIND.matcher(letter).matches()) {
            defects.put(
                    "symbols.letter",
                    new Text(
                            "Công văn không có chữ viết tắt tên loại văn bản; ghi như {n}/SNV-{unit}.",
                            "A letter has no abbreviation of its kind; write it as {n}/SNV-{unit}."));
        }
        List<String> recipients = profile.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            String field = "recipients[" + i + "]";
            EndedAddressee.namedIn(recipients.get(i), today).ifPresent(ended -> defects.put(field, ended.refusal()));
        }
        return defects;
    }

    /** Symbols of the first that another agency has, by field. */
    static Map<String, Text> taken(Owned own, Collection<Owned> ofProvince) {
        Map<String, Text> taken = new LinkedHashMap<>();
        if (own.hasSymbolOfItsOwn()) {
            SYMBOLS.forEach((field, of) -> {
                String symbol = of.apply(own.profile().symbols());
                ofProvince.stream()
                        .filter(other -> symbol != null
                                && other.hasSymbolOfItsOwn()
                                && !other.agency().equals(own.agency())
                                && symbol.equalsIgnoreCase(
                                        of.apply(other.profile().symbols())))
                        .findFirst()
                        .ifPresent(other -> taken.put(
                                field,
                                new Text(
                                        "Ký hiệu “%s” đã là của %s.".formatted(symbol, other.name()),
                                        "Symbol '%s' is that of %s.".formatted(symbol, other.agency()))));
            });
        }
        return taken;
    }

    /** Each symbol that two agencies of one province have, in words; empty when there is none. */
    public static List<String> doubles(Collection<Owned> ofProvince) {
        List<String> doubles = new ArrayList<>();
        ofProvince.forEach(
                own -> taken(own, ofProvince).values().forEach(text -> doubles.add(own.name() + ": " + text.vi())));
        return doubles;
    }

    private static Map<String, Function<Symbols, String>> symbols() {
        Map<String, Function<Symbols, String>> symbols = new LinkedHashMap<>();
        symbols.put("symbols.report", s -> s == null ? null : s.report());
        symbols.put("symbols.letter", s -> s == null ? null : s.letter());
        symbols.put("symbols.submission", s -> s == null ? null : s.submission());
        return symbols;
    }
}
