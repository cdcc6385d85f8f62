package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.TestClock;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.catalogue.file.CatalogueException;

/** Files that are in are not read again, until anything that they meet has changed: files that nobody could read tell whether they were. */
@QuarkusTest
@TestProfile(OwnRegistry.Of2024.class)
class SealTest {

    private static final Optional<String> SOURCE = Optional.of("hash of the files and of the program");
    private static final Map<String, byte[]> UNREADABLE = Map.of("lich.yaml", "- [".getBytes(StandardCharsets.UTF_8));
    private static final String PLAN = "lai-chau-kh-ubnd-2024";

    @Inject
    CatalogueLoader loader;

    @Inject
    Progress progress;

    @Inject
    DataSource database;

    @BeforeEach
    void bringIn() throws IOException {
        loader.load(files(ReloadTest.shipped()), SOURCE);
    }

    @AfterEach
    void asBefore() throws Exception {
        run("update plan set changed_here = false, loaded_text = null where id = '" + PLAN + "'");
        loader.load(Catalogue.read(ReloadTest.shipped()));
    }

    @Test
    void filesThatAreInAreNotReadAgain() {
        loader.load(files(UNREADABLE), SOURCE);
        assertThat(progress.now()).isEqualTo(new Progress.State(6, 6, "", null, true));
    }

    @Test
    void otherFilesOrAnotherProgramAreRead() {
        assertRead(Optional.of("another hash"));
        assertRead(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update catalogue_load set common_content = repeat('f', 64)",
                "update catalogue_load set loaded_at = null",
                "update plan set changed_here = true where id = '" + PLAN + "'",
                "update plan set loaded_text = repeat('f', 64) where id = '" + PLAN + "'",
                "update plan set loaded_content = repeat('f', 64) where id = '" + PLAN + "'"
            })
    void whateverTheyMeetThatHasChangedLetsThemBeRead(String change) throws SQLException {
        run(change);
        assertRead(SOURCE);
    }

    @Test
    void afterANewerCatalogueTheyAreRead() throws Exception {
        loader.load(Catalogue.read(withOneRecipientMore(" và lưu")));
        assertRead(SOURCE);
    }

    /** Each start tells it anew. */
    @Test
    void whatIsLeftOutOfAFileLetsItBeReadAtEachStart() throws Exception {
        run("update plan set changed_here = true where id = '" + PLAN + "'");
        Optional<String> changed = Optional.of("hash of changed files");
        loader.load(files(withOneRecipientMore(" và chuyển")), changed);
        assertRead(changed);
    }

    /** A start that finds the day's work done lets nobody wait for a second look. */
    @Test
    void whatIsDueIsOpenedBeforeAnybodyIsServedOnANewDayAndAfterwardsOnTheSame() throws SQLException {
        long before = occurrences();
        TestClock.moveTo(LocalDate.of(2040, 1, 4));
        assertThat(loader.load(files(UNREADABLE), SOURCE)).isTrue();
        assertThat(occurrences()).isGreaterThan(before);

        assertThat(loader.load(files(UNREADABLE), SOURCE)).isFalse();
        loader.openDue();
    }

    private static Supplier<Catalogue> files(Map<String, byte[]> files) {
        return () -> Catalogue.read(files);
    }

    private void assertRead(Optional<String> source) {
        assertThatThrownBy(() -> loader.load(files(UNREADABLE), source)).isInstanceOf(CatalogueException.class);
    }

    private static Map<String, byte[]> withOneRecipientMore(String words) throws IOException {
        Map<String, byte[]> files = ReloadTest.shipped();
        String text = new String(files.get("lai-chau.yaml"), StandardCharsets.UTF_8);
        String recipient = "Văn phòng Chính phủ (để b/c)";
        assertThat(text).contains(recipient);
        files.put("lai-chau.yaml", text.replace(recipient, recipient + words).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private long occurrences() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from occurrence")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
