package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.content.DifficultyLine;
import vn.tiendo.report.content.Narrative.Addressee;
import vn.tiendo.report.content.Narrative.Proposal;
import vn.tiendo.report.content.PlainWords;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReportContent.Remark;
import vn.tiendo.report.content.Statement;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/**
 * Writes what is proposed, by whom it is addressed to. What the issuer or somebody below it can decide is no proposal of its report:
 * it stands on the control sheet.
 */
final class ProposalsPart {

    private static final Map<Addressee, Pattern> WORDS = new EnumMap<>(Map.of(
            Addressee.CENTRAL, Pattern.compile("Quốc hội|Chính phủ|Thủ tướng|Trung ương Đảng|Bộ Chính trị"),
            Addressee.MINISTRIES, Pattern.compile("[Bb]ộ, ngành|Bộ [A-ZĐ]|[Cc]ác [Bb]ộ"),
            Addressee.PARTY_AND_COUNCIL, Pattern.compile("Tỉnh ủy|HĐND|Hội đồng nhân dân"),
            Addressee.COMMITTEE, Pattern.compile("(UBND|Ủy ban nhân dân) tỉnh"),
            Addressee.DEPARTMENTS,
                    Pattern.compile(
                            "Sở [A-ZĐ]|[Cc]ác sở|[Cc]ác cơ quan|[Cc]ác địa phương|UBND (cấp|các|huyện|xã|phường)")));

    private final Reading reading;
    private final DocumentBody body;

    ProposalsPart(Reading reading, DocumentBody body) {
        this.reading = reading;
        this.body = body;
    }

    /** A text with those who have proposed it. */
    private record Proposed(String text, List<Named> agencies) {}

    /** @param alone no heading stands between that of the chapter and these */
    void write(boolean alone) {
        grouped(true).forEach((addressee, texts) -> {
            String heading = heading(addressee, texts.values());
            if (alone) {
                body.numbered(heading);
            } else {
                body.point(heading);
            }
            texts.values().forEach(p -> body.add(Kind.ITEM, bound(p)));
        });
        if (body.isEmpty()) {
            body.add(Kind.PARAGRAPH, "Không có đề xuất, kiến nghị.");
        }
    }

    /** Of the bodies at the top those that are named; all of them where none is. */
    private static String heading(Addressee addressee, Collection<Proposed> texts) {
        if (addressee != Addressee.CENTRAL) {
            return addressee.words();
        }
        String all = texts.stream().map(Proposed::text).collect(Collectors.joining(" "));
        String named = Stream.of(
                        all.contains("Quốc hội") ? "Quốc hội" : null,
                        all.replace("Thủ tướng Chính phủ", "").contains("Chính phủ") ? "Chính phủ" : null,
                        all.contains("Thủ tướng") ? "Thủ tướng Chính phủ" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? addressee.words() : "Đối với " + named;
    }

    private String bound(Proposed p) {
        String text = VietnameseWording.sentence(VietnameseWording.capital(p.text));
        boolean named = reading.consolidated && !reading.isToGovernment() && !p.agencies.isEmpty();
        return named ? VietnameseWording.clause(text) + " (" + Reading.names(p.agencies) + ")." : text;
    }

    /** What is not printed because the issuer, or who is below it, decides it; nor what nobody has addressed in its report. */
    static List<String> withheld(Reading reading) {
        List<String> lines = new ArrayList<>();
        new ProposalsPart(reading, new DocumentBody()).grouped(false).forEach((addressee, texts) -> texts.values()
                .forEach(p -> lines.add((p.agencies.isEmpty() ? "" : Reading.names(p.agencies) + ": ")
                        + VietnameseWording.sentence(p.text))));
        return lines;
    }

    /** All proposals of a report as its writer could write them. */
    static List<Proposal> proposed(Reading reading) {
        List<Proposal> all = new ArrayList<>();
        new ProposalsPart(reading, new DocumentBody()).grouped(true).forEach((addressee, texts) -> texts.values()
                .forEach(p -> all.add(new Proposal(addressee, p.text))));
        return all;
    }

    private Map<Addressee, Map<String, Proposed>> grouped(boolean printed) {
        Map<Addressee, Map<String, Proposed>> groups = new EnumMap<>(Addressee.class);
        all().forEach(said -> {
            Addressee addressee = said.addressee == null ? addressee(said.text) : said.addressee;
            if (printed == isPrinted(addressee, said.agency)) {
                Addressee under = addressee == null ? usual() : addressee;
                Proposed proposed = groups.computeIfAbsent(under, a -> new LinkedHashMap<>())
                        .computeIfAbsent(PlainWords.of(said.text), key -> new Proposed(said.text, new ArrayList<>()));
                if (said.agency != null) {
                    proposed.agencies.add(said.agency);
                }
            }
        });
        return groups;
    }

    /** @param agency null: the reporter itself */
    private record Said(Addressee addressee, String text, Named agency) {}

    private Stream<Said> all() {
        Stream<Said> own =
                stream(reading.report.narrative().proposals()).map(p -> new Said(p.addressee(), p.text(), null));
        return Stream.concat(own, edited().orElseGet(this::assembled))
                .filter(s -> TaskProse.isText(s.text))
                .map(s -> new Said(s.addressee, s.text.strip().replaceFirst("^[-+•]\\s*", ""), s.agency));
    }

    /** What the editor has made of what others propose: his words, that bear nobody's name. */
    private Optional<Stream<Said>> edited() {
        return reading.report.edited().stream()
                .filter(e -> e.part() == Part.PROPOSALS)
                .findFirst()
                .map(e -> e.texts().stream()
                        .flatMap(t -> t.text().lines().map(line -> new Said(t.addressee(), line, null))));
    }

    private Stream<Said> assembled() {
        Stream<Said> remarks = reading.report.proposals().stream().map(r -> new Said(null, r.text(), agency(r)));
        Stream<Said> raised = reading.report.difficulties().stream()
                .filter(d -> TaskProse.isText(d.proposal()))
                .map(d -> new Said(null, d.proposal(), agency(d)));
        Stream<Said> below = reading.report.statements().stream().flatMap(ProposalsPart::said);
        return Stream.of(remarks, raised, below).flatMap(s -> s);
    }

    private static Stream<Said> said(Statement s) {
        return stream(s.narrative().proposals())
                .flatMap(p -> p.text().lines().map(line -> new Said(p.addressee(), line, s.agency())));
    }

    private static Stream<Proposal> stream(List<Proposal> proposals) {
        return proposals == null ? Stream.empty() : proposals.stream().filter(p -> p.text() != null);
    }

    private Named agency(Remark r) {
        return reading.consolidated ? r.agency() : null;
    }

    private Named agency(DifficultyLine d) {
        return reading.consolidated ? d.agency() : null;
    }

    /** Whom a text names first; null: nobody. */
    static Addressee addressee(String text) {
        Addressee first = null;
        int at = Integer.MAX_VALUE;
        for (Map.Entry<Addressee, Pattern> words : WORDS.entrySet()) {
            Matcher found = words.getValue().matcher(text);
            if (found.find() && found.start() < at) {
                at = found.start();
                first = words.getKey();
            }
        }
        return first;
    }

    /** Of whom a proposal that names nobody is asked: the one whom the report goes to. */
    private Addressee usual() {
        return reading.isToGovernment() ? Addressee.CENTRAL : Addressee.COMMITTEE;
    }

    private boolean isPrinted(Addressee addressee, Named agency) {
        if (!reading.consolidated) {
            return true;
        }
        if (addressee == null) {
            // What the writer of this report wrote himself he meant for whom it goes to.
            return agency == null || !reading.isByCommittee();
        }
        Set<Addressee> ownOrBelow = reading.isByCommittee()
                ? Set.of(Addressee.COMMITTEE, Addressee.DEPARTMENTS)
                : Set.of(Addressee.DEPARTMENTS);
        return !ownOrBelow.contains(addressee);
    }
}
