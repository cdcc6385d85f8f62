package vn.tiendo.report;

import org.jsoup.Jsoup;

/** The words of a document as a reader sees them, whatever holds them together in a line. */
public final class Shown {

    private Shown() {}

    /** Of a page. */
    public static String page(String html) {
        return plain(Jsoup.parse(html).text());
    }

    /** Of a text with blanks and hyphens at which no line breaks. */
    public static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u2011', '-');
    }
}
