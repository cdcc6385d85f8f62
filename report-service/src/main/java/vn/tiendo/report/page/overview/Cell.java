package vn.tiendo.report.page.overview;

/**
 * One of the four numbers.
 *
 * @param word names it in the style
 * @param late how many of them were late, 0 also where that is not asked
 * @param lateLink where these are
 */
record Cell(String word, String label, int count, String link, int late, String lateLink) {}
