package vn.tiendo.plan.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.catalogue.ShippedCatalogue;
import vn.tiendo.plan.document.ReadFiles;
import vn.tiendo.plan.plan.PlanDefinition;

/** The documents beside the tests with what they mean, and a score that lists each miss. */
final class Beside {

    static final List<String> FIVE = List.of("binh-dinh", "gia-lai", "ha-tinh", "lai-chau", "quang-ninh");

    static final List<String> EIGHT = List.of(
            "can-tho.xlsx",
            "dong-thap.pdf",
            "lam-dong.doc",
            "nam-dinh.txt",
            "nghe-an.docx",
            "phu-tho.md",
            "son-la-so-gddt.docx",
            "thanh-hoa.docx");

    private Beside() {}

    static Layout ofFive(String province) {
        return Layout.of(ReadFiles.read("five/" + province + ".txt"));
    }

    static Layout ofEight(String file) {
        return Layout.of(ReadFiles.read("other/" + file));
    }

    static PlanDefinition plan(String province) {
        return ShippedCatalogue.plans().stream()
                .filter(plan -> plan.province().equals(province))
                .findFirst()
                .orElseThrow();
    }

    static String name(String province) {
        return ShippedCatalogue.provinces().stream()
                .filter(one -> one.id().equals(province))
                .map(ProvinceDefinition::name)
                .findFirst()
                .orElse(null);
    }

    static JsonNode expected(String file) {
        String resource = "/documents/other/" + file.substring(0, file.lastIndexOf('.')) + ".expected.json";
        try (InputStream in = Beside.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** As two people who mean the same body would write it alike. */
    static String plain(String words) {
        return words == null
                ? ""
                : Bodies.inFull(words)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s,;.()]+", " ")
                        .strip();
    }

    /** How much of what was asked is right. */
    static final class Score {

        private int asked;
        private int right;
        private final List<String> misses = new ArrayList<>();

        void same(String what, Object expected, Object read) {
            right(what + ": “" + read + "” thay vì “" + expected + "”", Objects.equals(expected, read));
        }

        void right(String miss, boolean is) {
            asked++;
            right += is ? 1 : 0;
            if (!is) {
                misses.add(miss);
            }
        }

        double share() {
            return asked == 0 ? 1 : (double) right / asked;
        }

        @Override
        public String toString() {
            return "%d/%d (%.1f %%)%n  %s".formatted(right, asked, 100 * share(), String.join("\n  ", misses));
        }
    }
}
