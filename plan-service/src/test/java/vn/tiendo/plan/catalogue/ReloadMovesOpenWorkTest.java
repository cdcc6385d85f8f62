package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.catalogue.file.Catalogue;

/** Files that say something else than when they were loaded last, on data that people have worked with. */
@QuarkusTest
@TestProfile(OwnRegistry.Of2026.class)
class ReloadMovesOpenWorkTest {

    private static final String FRONT = "gia-lai-uy-ban-mat-tran-to-quoc-viet-nam-tinh";
    private static final String ZONES = "gia-lai-ban-quan-ly-khu-kinh-te-tinh";

    @Inject
    CatalogueLoader loader;

    @Test
    void aCorrectedDateMovesWhatIsOpenAndOpensNothingBeside() throws IOException {
        String task = "binh-dinh-qd-ubnd-2024-V.02";
        List<String> before = open(task, "");
        assertThat(before).isNotEmpty();
        String words = timeWordsOf("binh-dinh.yaml", "V.02");
        try {
            load("binh-dinh.yaml", afterNumber("binh-dinh.yaml", "V.02", words, "Quý II/2027"));
            assertThat(open(task, "")).hasSameSizeAs(before).allMatch(a -> a.endsWith("2027-Q2 2027-06-30 0"));
        } finally {
            loader.load(Catalogue.read(ReloadTest.shipped()));
        }
        assertThat(open(task, "")).isEqualTo(before);
    }

    @Test
    void aMemberThatJoinsAGroupLateGetsThisYearsWorkAndOneThatLeavesItHasItCancelled() throws IOException {
        String task = "gia-lai-kh-ubnd-2024-III.2";
        List<String> before = open(task, "");
        assertThat(open(task, FRONT)).isEmpty();
        String file = text("gia-lai.yaml");
        load(
                "gia-lai.yaml",
                file.replace("    gồm:\n      - đoàn thể\n", "    gồm:\n      - mặt trận\n      - đoàn thể\n"));
        assertThat(open(task, FRONT)).containsExactly(FRONT + " 2026 2026-12-31 0");
        loader.load(Catalogue.read(ReloadTest.shipped()));
        assertThat(open(task, FRONT)).isEmpty();
        assertThat(open(task, "")).as("nobody else's work was touched").isEqualTo(before);
        load(
                "gia-lai.yaml",
                file.replace("    gồm:\n      - đoàn thể\n", "    gồm:\n      - mặt trận\n      - đoàn thể\n"));
        assertThat(open(task, FRONT)).hasSize(1);
        loader.load(Catalogue.read(ReloadTest.shipped()));
        assertThat(open(task, "")).isEqualTo(before);
    }

    @Test
    void anAgencyOfAnotherKindJoinsTheGroupsOfThatKind() throws IOException {
        String task = "gia-lai-kh-ubnd-2024-V.2";
        assertThat(open(task, ZONES)).hasSize(1);
        String file = text("gia-lai.yaml");
        String board = "  - tên: Ban Quản lý Khu kinh tế tỉnh\n    loại: ban\n";
        assertThat(file).contains(board);
        load("gia-lai.yaml", file.replace(board, board.replace("ban\n", "đơn vị\n")));
        assertThat(open(task, ZONES)).isEmpty();
        assertThat(Api.reader()
                        .get("/api/v1/assignments?limit=200&task=" + task + "&agency=" + ZONES)
                        .jsonPath()
                        .<String>getList("items.status"))
                .as("it never was a lead, in no year")
                .isNotEmpty()
                .containsOnly("CANCELLED");
        loader.load(Catalogue.read(ReloadTest.shipped()));
        assertThat(open(task, ZONES)).hasSize(1);
    }

    private void load(String name, String text) throws IOException {
        Map<String, byte[]> files = ReloadTest.shipped();
        assertThat(text).isNotEqualTo(text(name));
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        loader.load(Catalogue.read(files));
    }

    private static String text(String name) throws IOException {
        return new String(ReloadTest.shipped().get(name), StandardCharsets.UTF_8);
    }

    private static String timeWordsOf(String name, String number) throws IOException {
        String after = text(name).substring(text(name).indexOf("- số: " + number + "\n"));
        String line = after.substring(after.indexOf("      thời gian: "));
        return line.substring("      thời gian: ".length(), line.indexOf('\n'));
    }

    private static String afterNumber(String name, String number, String old, String now) throws IOException {
        String text = text(name);
        int at = text.indexOf("thời gian: " + old, text.indexOf("- số: " + number + "\n"));
        return text.substring(0, at) + "thời gian: " + now + text.substring(at + ("thời gian: " + old).length());
    }

    /** What is open of a task for an agency, of periods that end in 2026 or later: who, occurrence, due date, dates moved by decisions. */
    private static List<String> open(String task, String agency) {
        return Api.reader()
                .get("/api/v1/assignments?limit=200&task=" + task)
                .jsonPath()
                .getList(
                        "items.findAll { it.status != 'CANCELLED' && it.occurrence.to >= '2026-01-01' && it.agency.id.contains('"
                                + agency + "') }"
                                + ".collect { it.agency.id + ' ' + it.occurrence.key + ' ' + it.occurrence.due + ' '"
                                + " + it.extensions.size() }.sort()");
    }
}
