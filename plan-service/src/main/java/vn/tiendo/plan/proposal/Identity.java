package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.plan.content.PlanForm.BasisForm;
import vn.tiendo.plan.plan.PlanDefinition.Kind;
import vn.tiendo.plan.plan.PlanDefinition.Relation;
import vn.tiendo.plan.plan.PlanDefinition.Signer;

/**
 * Which document a plan is.
 *
 * @param agency whose own plan it is, or null
 * @param date as far as it is known; null where not even the year is
 * @param parent the plan that an agency's own plan carries out, or null
 */
record Identity(
        Kind kind,
        String issuer,
        String agency,
        String number,
        String date,
        String title,
        List<BasisForm> legalBases,
        List<String> recipients,
        Signer signer,
        String focalAgency,
        String funding,
        BasisForm parent,
        List<Proposal.Place> places,
        List<Proposal.Doubt> doubts) {

    private static final Pattern PREAMBLE_OF_DECISION =
            Pattern.compile("(?iu)^[-+\\s]*(căn cứ|thực hiện|theo đề nghị|xét|ý kiến|điều 1\\.).*");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?u)(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND) (tỉnh|thành phố) (\\p{Lu}\\p{L}+(?:(?: | -"
                    + " )\\p{Lu}\\p{L}+){1,3})");

    /** @param province its name, for a document that does not tell who issued it; may be null */
    static Identity read(Layout layout, String province) {
        var findings = new Findings();
        Head head = Head.of(layout);
        Title title = Title.of(layout);
        Organisation organisation = Organisation.of(layout);
        boolean decision = layout.head().stream().anyMatch(line -> line.text().matches("(?u)\\W*QUYẾT ĐỊNH\\W*"));
        String issuer = issuer(head, layout, province, findings);
        Kind kind = decision
                ? Kind.DECISION_WITH_PLAN
                : head.agency() != null && !endsWith(head.number(), "-UBND") ? Kind.AGENCY_PLAN : Kind.PLAN;
        findings.place(
                head.issuerLine(),
                "issuer",
                head.issuerLine() == null ? "" : head.issuerLine().text());
        String agency = kind == Kind.AGENCY_PLAN ? head.agency() : null;
        List<BasisForm> bases = bases(layout, title, decision, findings);
        String focal = focal(organisation, findings);
        Foot foot = Foot.of(layout);
        findings.place(foot.recipientsLine(), "recipients", String.join("; ", foot.recipients()));
        findings.place(
                foot.signerLine(),
                "signer",
                foot.signerLine() == null ? "" : foot.signerLine().text());
        return new Identity(
                kind,
                agency == null ? issuer : ofProvince(agency, issuer),
                agency,
                number(head, decision, findings),
                date(head, bases, findings),
                title(title, findings),
                bases,
                foot.recipients(),
                foot.signer(),
                focal,
                Organisation.funding(layout, organisation, findings),
                agency == null ? null : parent(bases),
                findings.places(),
                findings.doubts());
    }

    /** The short name of the body that the plan's reports go to. */
    String authority() {
        return agency != null
                ? agency
                : issuer == null ? "Ủy ban nhân dân tỉnh" : issuer.replaceFirst("(?u)(tỉnh|thành phố) .*$", "$1");
    }

    private static String focal(Organisation organisation, Findings findings) {
        String focal = organisation.focal();
        if (focal == null) {
            findings.doubt("focalAgency", DoubtCode.NO_FOCAL_AGENCY, "");
        } else {
            organisation.clauses().stream()
                    .filter(clause -> clause.text().contains(focal))
                    .findFirst()
                    .ifPresent(clause -> findings.place(clause.line(), "focalAgency", focal));
        }
        return focal;
    }

    private static String issuer(Head head, Layout layout, String province, Findings findings) {
        if (head.authority() != null) {
            return head.authority();
        }
        List<String> named = Stream.of(layout.head(), layout.body(), layout.annex())
                .flatMap(List::stream)
                .map(Line::text)
                .map(AUTHORITY::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1) + " " + matcher.group(2))
                .toList();
        String kindOfProvince = named.stream()
                .findFirst()
                .map(words -> words.startsWith("thành") ? "thành phố" : "tỉnh")
                .orElse("tỉnh");
        String place =
                head.place() == null || head.place().startsWith("TP") ? null : kindOfProvince + " " + head.place();
        String found = named.stream()
                .filter(words -> place == null || words.equals(place))
                .findFirst()
                .orElse(place != null ? place : province == null ? null : kindOfProvince + " " + province);
        if (head.dateLine() != null) {
            findings.place(head.dateLine(), "issuer", head.dateLine().text());
        }
        return found == null ? "Ủy ban nhân dân tỉnh" : "Ủy ban nhân dân " + found;
    }

    private static String ofProvince(String agency, String issuer) {
        return issuer == null ? agency : agency + issuer.replaceFirst("^Ủy ban nhân dân", "");
    }

    private static boolean endsWith(String number, String symbol) {
        return number != null && number.endsWith(symbol);
    }

    private static String number(Head head, boolean decision, Findings findings) {
        String number = head.number() == null ? (decision ? "/QĐ-UBND" : "/KH-UBND") : head.number();
        findings.place(
                head.numberLine(),
                "number",
                head.numberLine() == null ? "" : head.numberLine().text());
        if (!Character.isDigit(number.charAt(0))) {
            findings.doubt("number", DoubtCode.NUMBER_BLANK, number);
        }
        return number;
    }

    private static String date(Head head, List<BasisForm> bases, Findings findings) {
        String date = head.date();
        findings.place(
                head.dateLine(),
                "date",
                head.dateLine() == null ? "" : head.dateLine().text());
        if (date == null) {
            // A plan is no older than what it stands on.
            date = bases.stream()
                    .map(BasisForm::date)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .map(day -> day.substring(0, 4))
                    .orElse(null);
        }
        if (date == null || date.length() < 10) {
            findings.doubt(
                    "date",
                    DoubtCode.DATE_INCOMPLETE,
                    head.dateLine() == null ? "" : head.dateLine().text());
        }
        return date;
    }

    private static String title(Title title, Findings findings) {
        findings.place(title.line(), "title", title.words());
        if (title.unclear()) {
            findings.doubt("title", DoubtCode.TITLE_UNCLEAR, title.words());
        }
        return title.words();
    }

    private static List<BasisForm> bases(Layout layout, Title title, boolean decision, Findings findings) {
        List<Line> lines = new ArrayList<>();
        if (decision) {
            layout.head().stream()
                    .filter(line -> line.text().length() <= Chapter.LONGEST_LINE
                            && PREAMBLE_OF_DECISION.matcher(line.text()).matches())
                    .forEach(lines::add);
        }
        if (lines.isEmpty()) {
            lines.addAll(title.preamble());
        }
        List<BasisForm> bases = Bases.of(lines.stream().map(Line::text).toList(), title.words());
        Line first = lines.isEmpty() ? title.line() : lines.get(0);
        for (int i = 0; i < bases.size(); i++) {
            String key = bases.get(i).document();
            Line at = lines.stream()
                    .filter(line -> line.text().contains(key))
                    .findFirst()
                    .orElse(first);
            findings.place(at, "legalBases[" + i + "]", key);
        }
        return bases;
    }

    private static BasisForm parent(List<BasisForm> bases) {
        return bases.stream()
                .filter(basis -> basis.relation().equals(Relation.IMPLEMENTS.name())
                        && basis.document().matches("Kế hoạch số .*-UBND"))
                .findFirst()
                .orElse(null);
    }
}
