package vn.tiendo.report.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Agency;
import vn.tiendo.report.ledger.DocumentProfile;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Plan;
import vn.tiendo.report.ledger.Registry;

/**
 * Writes the head and the foot of a document after Decree 30/2020/NĐ-CP, from the document profile of who issues it. What the profile
 * does not say is a gap for the clerical office: nothing is guessed from a name.
 */
final class Headers {

    /** To be filled in by hand. */
    static final String GAP = "......";

    private static final String COMMITTEE = "Ủy ban nhân dân tỉnh";
    private static final String FOR_COMMITTEE = "TM. ỦY BAN NHÂN DÂN";
    private static final String CHAIR = "CHỦ TỊCH";
    private static final Set<String> COMMITTEE_WORDS = Set.of("ủy ban nhân dân tỉnh", "ubnd tỉnh");
    // Kinds that stand under the provincial committee; committees and associations have nobody above them in a header.
    private static final Set<String> UNDER_COMMITTEE = Set.of("DEPARTMENT", "BOARD", "UNIT", "SCHOOL", "MEDIA");
    private static final Set<String> LOCAL_COMMITTEES = Set.of("DISTRICT", "COMMUNE");

    private final Registry registry;

    Headers(Registry registry) {
        this.registry = registry;
    }

    /** Whether the provincial committee can require something of it, or asks for it. */
    static boolean isUnderCommittee(Agency agency) {
        return agency != null
                && (UNDER_COMMITTEE.contains(agency.kind()) || LOCAL_COMMITTEES.contains(agency.kind()));
    }

    ReportContent.Header of(Commission commission) {
        Obligation obligation = commission.obligation();
        Agency reporter = registry.agencies().get(commission.reporter());
        Issuer issuer = obligation.issuer() == null
                ? issuer(reporter, commission.day())
                : committee(reporter, obligation.issuer());
        String addressee = addressee(obligation.addressee(), issuer.place());
        String focal = commission.focalAgency(registry);
        return new ReportContent.Header(
                "BÁO CÁO",
                subject(commission),
                issuer.parent(),
                issuer.name(),
                obligation.symbol() == null ? issuer.reportSymbol() : obligation.symbol(),
                issuer.place(),
                addressee,
                obligation.through(),
                issuer.authority(),
                issuer.post(),
                new Recipients(commission.day())
                        .addressedTo(addressee, obligation.through())
                        .add(focal.equals(reporter.id()) && obligation.issuer() == null
                                ? null
                                : registry.agencyName(focal))
                        .addAll(obligation.copies())
                        .addAll(issuer.profile().recipients())
                        .filed(issuer.profile().draftingUnit()),
                issuer.layout());
    }

    /**
     * Of a letter that urges.
     *
     * @param subject what stands after "V/v"
     * @param informed who receives it beside the addressees, or null
     */
    ReportContent.Header ofLetter(Issuer issuer, String subject, LetterOrder order, LocalDate day, String informed) {
        SignatureBlock block = SignatureBlock.of(issuer.authority(), issuer.post(), order.capacity(), order.post());
        return new ReportContent.Header(
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
                        .add(informed == null || informed.equals(issuer.name()) ? null : informed + " (để b/c)")
                        .filed(issuer.profile().draftingUnit()),
                issuer.layout());
    }

    /** Who issues a document, with what stands on it. */
    record Issuer(Agency agency, String name, String parent, String place, boolean committee, DocumentProfile profile) {

        /** Null: the decree's. What stands for a list of bodies issues nothing: its words are printed without head and foot. */
        String layout() {
            if (agency != null && agency.placeholder()) {
                return "OWN";
            }
            return profile.layout().equals("DECREE_30") ? null : profile.layout();
        }

        String authority() {
            return profile.authority() == null && committee ? FOR_COMMITTEE : profile.authority();
        }

        String post() {
            return profile.post() != null ? profile.post() : committee ? CHAIR : GAP;
        }

        /** Of a people's committee the decree itself gives the symbol. */
        String reportSymbol() {
            String known = profile.symbols().report();
            return known != null ? known : committee ? "{n}/BC-UBND" : "{n}/BC-" + GAP;
        }

        String letterSymbol() {
            String known = profile.symbols().letter();
            String pattern = known != null ? known : committee ? "{n}/UBND-{unit}" : "{n}/" + GAP + "-{unit}";
            return pattern.replace("{unit}", profile.draftingUnit() == null ? GAP : profile.draftingUnit());
        }
    }

    Issuer issuer(Agency agency, LocalDate day) {
        DocumentProfile profile = agency.documentProfile();
        String place = registry.provinceName(agency.province());
        String parent = profile.parents().isEmpty() && UNDER_COMMITTEE.contains(agency.kind())
                ? COMMITTEE + " " + place
                : profile.parentOn(day);
        String name = profile.fullName() == null ? agency.name() : profile.fullName();
        return new Issuer(agency, name, parent, place, LOCAL_COMMITTEES.contains(agency.kind()), profile);
    }

    /** The committee of the province of one of its agencies. */
    Issuer committee(Agency agency) {
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

    private String subject(Commission commission) {
        if (commission.subject() != null) {
            return commission.subject();
        }
        Plan plan = registry.plans().get(commission.obligation().plan());
        Deadline deadline = commission.deadline();
        String years =
                deadline.periodFrom().getYear() + " - " + deadline.closing().getYear();
        return switch (commission.obligation().kind()) {
            case "INTERIM_REVIEW" -> "Sơ kết thực hiện " + planWords(plan) + ", giai đoạn " + years;
            case "FINAL_REVIEW" -> "Tổng kết thực hiện " + planWords(plan) + ", giai đoạn " + years;
            default -> "Kết quả thực hiện " + planWords(plan) + ", năm " + deadline.year();
        };
    }

    /** The plan by its number where it has one, else by its title; a merged province is named as such. */
    private String planWords(Plan plan) {
        String words;
        if (!plan.number().startsWith("/")) {
            words = PlanWords.citation(plan);
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
    static String addressee(String addressee, String province) {
        return addressee != null && COMMITTEE_WORDS.contains(addressee.toLowerCase(Locale.ROOT))
                ? COMMITTEE + " " + province
                : addressee;
    }
}
