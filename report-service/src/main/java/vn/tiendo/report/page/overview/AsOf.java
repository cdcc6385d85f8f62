package vn.tiendo.report.page.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.tiendo.report.clock.DateWords;

/**
 * Up to when the figures of a page are complete.
 *
 * @param behind whether that is so long ago that a reader has to know
 */
public record AsOf(String words, boolean behind) {

    private static final Duration USUAL = Duration.ofMinutes(10);

    /** @param settledTo the watermark in force: all that was recorded up to it is in the ledger */
    static AsOf of(Optional<Instant> settledTo, Instant now) {
        return settledTo
                .map(settled -> settled.isAfter(now) ? now : settled)
                .map(settled ->
                        new AsOf("Số liệu đến " + DateWords.until(settled) + ".", settled.isBefore(now.minus(USUAL))))
                .orElseGet(() -> new AsOf("Chưa xác định được số liệu đã đủ đến thời điểm nào.", true));
    }
}
