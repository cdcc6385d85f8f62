package vn.tiendo.report.ledger.entry;

/** Whether an authority has announced a year's holidays, or what was said of it was taken back. */
public record CalendarYear(Integer year, Boolean announced) implements RegistryEntry {

    public CalendarYear {
        Document.required("year", year);
        Document.required("announced", announced);
    }

    @Override
    public void requireBounds() {
        Document.year("year", year);
    }

    @Override
    public String id() {
        return year.toString();
    }
}
