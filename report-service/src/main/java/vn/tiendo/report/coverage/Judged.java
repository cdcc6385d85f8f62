package vn.tiendo.report.coverage;

/**
 * An assignment in its place.
 *
 * @param standing null: it is not counted
 * @param late done after its due date
 * @param overdue open after its due date
 * @param carriedOver due before the year: "nhiệm vụ chuyển tiếp từ các năm trước"
 * @param dated to be done once, by a date: what a rate may be made of
 */
public record Judged(
        Item item, Place place, Standing standing, boolean late, boolean overdue, boolean carriedOver, boolean dated) {

    public boolean isCounted() {
        return place == Place.COUNTED;
    }

    static Judged notCounted(Item item, Place place) {
        return new Judged(item, place, null, false, false, false, false);
    }
}
