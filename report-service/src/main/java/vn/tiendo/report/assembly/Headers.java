package vn.tiendo.report.assembly;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.platform.addressee.EndedAddressee;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.head.Recipients;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.content.head.SignatureBlock;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.DocumentProfile;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Plan.LegalBasis;
import vn.tiendo.report.ledger.entry.Succession;

/**
 * Writes the head and the foot of a document after Decree 30/2020/NĐ-CP, from the document profile of who issues it. What the profile
 * does not say is a gap for the clerical office: nothing is guessed from a name.
 */
public final class Headers {

    private static final String GAP = Recipients.GAP;
    private static final String NUMBER = "{n}/";
    private static final String COMMITTEE = "Ủy ban nhân dân tỉnh";
    private static final String FOR_COMMITTEE = "TM. ỦY BAN NHÂN DÂN";
    private static final String CHAIR = "CHỦ TỊCH";
    private static final Set<String> COMMITTEE_WORDS = Set.of("ủy ban nhân dân tỉnh", "ubnd tỉnh");
    // Kinds that stand under the provincial committee; committees and associations have nobody above them in a header.
    private static final Set<String> UNDER_COMMITTEE = Set.of("DEPARTMENT", "BOARD", "UNIT", "SCHOOL", "MEDIA");
    private static final Set<String> LOCAL_COMMITTEES = Set.of("DISTRICT", "COMMUNE");

    private final Registry registry;

    public Headers(Registry registry) {
        this.registry = registry;
    }

    /** Whether the provincial committee can require something of it, or asks for it; a newspaper may be the Party's. */
    public static boolean isUnderCommittee(Agency agency, LocalDate day) {
        if (agency == null || !isOfCommittee(agency)) {
            return agency != null && LOCAL_COMMITTEES.contains(agency.kind());
        }
        String parent = agency.documentProfile().parentOn(day);
        return parent == null || parent.startsWith(COMMITTEE);
    }

    public ReportHeader of(AssemblyRequest request) {
        Obligation obligation = request.obligation();
        Agency reporter = registry.agencies().get(request.reporter());
        Issuer issuer = obligation.issuer() == null
                ? issuer(reporter, request.day())
                : committee(reporter, obligation.issuer());
        LocalDate day = request.day();
        String addressee = current(addressee(obligation.addressee(), issuer.place()), day);
        String through = current(obligation.through(), day);
        String focal = focalAgency(obligation, day);
        return new ReportHeader(
                "BÁO CÁO",
                subject(request, request.deadline().period().outlook()),
                issuer.parent(),
                issuer.name(),
                obligation.symbol() == null ? issuer.reportSymbol() : obligation.symbol(),
                issuer.place(),
                addressee,
                through,
                issuer.authority(),
                issuer.post(),
                new Recipients(day)
                        .addressedTo(addressee, through)
                        .add(
                                focal.equals(reporter.id()) && obligation.issuer() == null
                                        ? null
                                        : registry.agencyName(focal))
                        .copies(obligation.copies())
                        .addAll(issuer.profile().recipients())
                        .filed(issuer.profile().draftingUnit()),
                issuer.layout(),
                null);
    }

    private String focalAgency(Obligation obligation, LocalDate day) {
        return new Succession(registry.agencies())
                .answering(obligation.focalAgency(), day).stream().findFirst().orElse(obligation.focalAgency());
    }

    /** An addressee that has ended is replaced by whoever followed it. */
    private static String current(String addressee, LocalDate day) {
        return addressee == null
                ? null
                : EndedAddressee.replaced(List.of(addressee), day).get(0);
    }

    /**
     * Of a letter that urges.
     *
     * @param subject what stands after "V/v"
     * @param block in what post and in whose place it is signed
     * @param informed who receives it beside the addressees, or null
     */
    public ReportHeader ofLetter(Issuer issuer, String subject, SignatureBlock block, LocalDate day, String informed) {
        return new ReportHeader(
                null,
                subject,
                issuer.parent(),
                issuer.name(),
                issuer.letterSymbol(),
                issuer.place(),
                null,
                null,
                block.authority(),
                block.post(),
                new Recipients(day)
                        .addressedTo(issuer.name(), null)
                        .add(informed)
                        .filed(issuer.profile().draftingUnit()),
                issuer.layout(),
                null);
    }

    /** Of the letter with which the focal agency lays before the committee what that issues. */
    ReportHeader ofSubmission(Agency focal, String subject, LocalDate day) {
        Issuer issuer = issuer(focal, day);
        String committee = COMMITTEE + " " + issuer.place();
        return new ReportHeader(
                "TỜ TRÌNH",
                subject,
                issuer.parent(),
                issuer.name(),
                issuer.submissionSymbol(),
                issuer.place(),
                committee,
                null,
                issuer.authority(),
                issuer.post(),
                new Recipients(day)
                        .addressedTo(committee, null)
                        .filed(issuer.profile().draftingUnit()),
                issuer.layout(),
                null);
    }

    /** Who issues a document, with what stands on it. */
    public record Issuer(
            Agency agency, String name, String parent, String place, boolean committee, DocumentProfile profile) {

        /** Null: the decree's. What stands for a list of bodies issues nothing: its words are printed without head and foot. */
        private String layout() {
            if (agency != null && agency.placeholder()) {
                return "OWN";
            }
            return profile.layout().equals("DECREE_30") ? null : profile.layout();
        }

        public String authority() {
            return profile.authority() == null && committee ? FOR_COMMITTEE : profile.authority();
        }

        public String post() {
            return profile.post() != null ? profile.post() : committee ? CHAIR : GAP;
        }

        /** Of a people's committee the decree itself gives the symbol. */
        private String reportSymbol() {
            String known = profile.symbols().report();
            return known != null ? afterNumber(known) : committee ? "BC-UBND" : "BC-" + GAP;
        }

        private String submissionSymbol() {
            String known = profile.symbols().submission();
            return known != null ? afterNumber(known) : "TTr-" + GAP;
        }

        private String letterSymbol() {
            String known = profile.symbols().letter();
            String pattern = known != null ? afterNumber(known) : committee ? "UBND-{unit}" : GAP + "-{unit}";
            return pattern.replace("{unit}", profile.draftingUnit() == null ? GAP : profile.draftingUnit());
        }
    }

    /** In most symbols the number comes first, with a stroke. */
    private static String afterNumber(String pattern) {
        return pattern.startsWith(NUMBER) ? pattern.substring(NUMBER.length()) : pattern;
    }

    private static boolean isOfCommittee(Agency agency) {
        return agency.sphere() == null && UNDER_COMMITTEE.contains(agency.kind());
    }

    public Issuer issuer(Agency agency, LocalDate day) {
        DocumentProfile profile = agency.documentProfile();
        String place = registry.provinceName(agency.province());
        String parent =
                profile.parents().isEmpty() && isOfCommittee(agency) ? COMMITTEE + " " + place : profile.parentOn(day);
        String name = profile.fullName() == null ? agency.name() : profile.fullName();
        return new Issuer(agency, name, parent, place, LOCAL_COMMITTEES.contains(agency.kind()), profile);
    }

    /** The committee of the province of one of its agencies. */
    public Issuer committee(Agency agency) {
        return committee(agency, COMMITTEE + " " + registry.provinceName(agency.province()));
    }

    private Issuer committee(Agency agency, String name) {
        Optional<Agency> committee = registry.agencies().values().stream()
                .filter(a -> a.province().equals(agency.province()) && a.kind().equals("PROVINCIAL_COMMITTEE"))
                .min(Comparator.comparing(Agency::id));
        return new Issuer(
                committee.orElse(null),
                name,
                null,
                registry.provinceName(agency.province()),
                true,
                committee.map(Agency::documentProfile).orElse(DocumentProfile.UNKNOWN));
    }

    /** @param period what a yearly, half-yearly, quarterly or monthly report is on */
    private String subject(AssemblyRequest request, String period) {
        if (request.asked() != null && request.asked().subject() != null) {
            return request.asked().subject();
        }
        Plan plan = registry.plans().get(request.obligation().plan());
        Deadline deadline = request.deadline();
        String years =
                deadline.periodFrom().getYear() + " - " + deadline.closing().getYear();
        return switch (request.obligation().kind()) {
            case "INTERIM_REVIEW" -> "Sơ kết thực hiện " + planWords(plan) + ", giai đoạn " + years;
            case "FINAL_REVIEW" -> "Tổng kết thực hiện " + planWords(plan) + ", giai đoạn " + years;
            default ->
                "Kết quả thực hiện " + resolution(request.obligation(), plan).orElseGet(() -> planWords(plan)) + ", "
                        + period;
        };
    }

    /** To the Government a province reports on what that has asked for, as the opening and the closing of the report say. */
    private static Optional<String> resolution(Obligation obligation, Plan plan) {
        boolean above = obligation.addressee() != null && obligation.addressee().contains("Chính phủ");
        return above
                ? LegalBasis.ofGovernment(plan.legalBases())
                        .map(b -> b.document() + " ngày " + DateWords.day(b.date()) + " của " + b.issuer())
                : Optional.empty();
    }

    /** The plan by its number where it has one, else by its title; a merged province is named as such. */
    private String planWords(Plan plan) {
        String words;
        if (!plan.number().startsWith("/")) {
            String document = "DECISION_WITH_PLAN".equals(plan.kind())
                    ? "Kế hoạch ban hành kèm theo Quyết định số "
                    : "Kế hoạch số ";
            words = document + plan.number() + " " + DateWords.partial(plan.date()) + " của " + plan.issuer();
        } else if (plan.title().startsWith("Kế hoạch")) {
            words = plan.title();
        } else {
            words = "Kế hoạch của " + plan.issuer() + " "
                    + plan.title().substring(0, 1).toLowerCase(Locale.ROOT)
                    + plan.title().substring(1);
        }
        boolean former = !registry.answersNow(plan.province()).equals(plan.province());
        return former ? words + " (tỉnh " + registry.provinceName(plan.province()) + " trước khi hợp nhất)" : words;
    }

    /** With its province where it is the committee of this one. */
    public static String addressee(String addressee, String province) {
        return addressee != null && COMMITTEE_WORDS.contains(addressee.toLowerCase(Locale.ROOT))
                ? COMMITTEE + " " + province
                : addressee;
    }
}
