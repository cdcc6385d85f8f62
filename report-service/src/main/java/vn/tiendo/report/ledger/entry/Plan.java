package vn.tiendo.report.ledger.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The official document.
 *
 * @param province that issued it
 * @param number number and symbol; a blank number is {@code /KH-UBND}
 * @param date year, month or day, as far as it is known
 * @param funding the plan's words about money, or null
 * @param inForceTo last day in force, or null
 * @param registeredAt when it was registered: nothing is due for earlier years
 * @param citation how documents name it in full, or null: made of its number, date, issuer and title
 * @param shortTitle how they name it after that, or null
 */
public record Plan(
        String id,
        String province,
        String kind,
        String issuer,
        String number,
        String date,
        String title,
        String focalAgency,
        List<LegalBasis> legalBases,
        Signer signer,
        String funding,
        List<Section> sections,
        LocalDate inForceTo,
        Instant registeredAt,
        String citation,
        String shortTitle)
        implements RegistryEntry {

    public Plan {
        Document.id("id", id);
        Document.id("province", province);
        Document.required("issuer", issuer);
        Document.required("number", number);
        Document.required("title", title);
        Document.id("focalAgency", focalAgency);
        legalBases = Document.list(legalBases);
        sections = Document.list(sections);
        Document.required("registeredAt", registeredAt);
        lastDayOf(Document.required("date", date));
    }

    /** A document that the plan rests on. */
    public record LegalBasis(
            String relation,
            String document,
            @Schema(nullable = true) LocalDate date,
            @Schema(nullable = true) String issuer) {

        /** What the Government itself has asked a plan for; empty: the plan carries out something else. */
        public static Optional<LegalBasis> ofGovernment(List<LegalBasis> all) {
            return all.stream()
                    .filter(b -> "IMPLEMENTS".equals(b.relation) && "Chính phủ".equals(b.issuer))
                    .findFirst();
        }
    }

    /** Authority and post of the signer. */
    public record Signer(String authority, String post) {}

    /**
     * A heading that holds tasks.
     *
     * @param pillar word of the pillar where the section is one, or null
     */
    public record Section(String number, String name, String pillar) {

        public Section {
            Document.required("sections.number", number);
            Document.required("sections.name", name);
        }
    }

    @Override
    public void requireBounds() {
        Document.year("date", issuedBy().getYear());
    }

    /** The last day on which the plan can have been issued. */
    public LocalDate issuedBy() {
        return lastDayOf(date);
    }

    private static LocalDate lastDayOf(String date) {
        try {
            return switch (date.length()) {
                case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
                case 7 -> YearMonth.parse(date).atEndOfMonth();
                default -> LocalDate.parse(date);
            };
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("date is not a date: " + date, e);
        }
    }
}
