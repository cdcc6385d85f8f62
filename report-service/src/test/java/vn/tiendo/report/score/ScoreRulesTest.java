package vn.tiendo.report.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static final String OWN = """
            {"rules": [{"province": "quang-ninh", "from": "2026-01-01", "to": null,
              "source": "Quyết định số 12/QĐ-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh",
              "onTimePoints": 80, "reportPoints": 20, "lateReportShare": 0, "perOverdueTask": 0, "perOverdueDay": 0,
              "mostPerOverdueTask": 0, "perLateDay": 0, "mostPerLateTask": 0, "perReturn": 0, "scoreWithoutDated": true,
              "bands": [{"least": 90, "name": "Hoàn thành xuất sắc nhiệm vụ"}, {"least": 50, "name": "Hoàn thành nhiệm vụ"}]}]}
            """;

    @TempDir
    Path folder;

    @Test
    void aProvincesOwnRulesGoBeforeThoseOfAllFromTheDayOnWhichTheyHold() throws IOException {
        ScoreRulesTable table = new ScoreRulesTable(Optional.of(file(OWN)));

        assertThat(table.of("quang-ninh", DAY).onTimePoints()).isEqualByComparingTo("80");
        assertThat(table.of("quang-ninh", LocalDate.of(2025, 12, 31)).province())
                .isNull();
        assertThat(table.of("ha-tinh", DAY).province()).isNull();
        assertThat(table.of("ha-tinh", DAY).source()).isEqualTo("Mặc định của hệ thống, địa phương điều chỉnh");
    }

    @Test
    void nobodyIsClassifiedUnlessTheProvinceHasClasses() throws IOException {
        ScoreRules own = new ScoreRulesTable(Optional.of(file(OWN))).of("quang-ninh", DAY);

        assertThat(own.band(new BigDecimal("90.0"))).isEqualTo("Hoàn thành xuất sắc nhiệm vụ");
        assertThat(own.band(new BigDecimal("89.9"))).isEqualTo("Hoàn thành nhiệm vụ");
        assertThat(own.band(new BigDecimal("49.9"))).isNull();
        assertThat(ScoreRulesTable.shipped().get(0).band(new BigDecimal("100"))).isNull();
    }

    @Test
    void theRulesAreToldInWordsOfTheVeryNumbers() throws IOException {
        assertThat(RuleWords.of(ScoreRulesTable.shipped().get(0)))
                .isEqualTo(
                        List.of(
                                "Thang điểm 100, gồm hai tiêu chí: nhiệm vụ hoàn thành đúng hạn, tối đa 70 điểm; nộp báo cáo, tối đa 30 điểm. Điểm của hai tiêu chí trừ đi điểm trừ, không thấp hơn 0 điểm.",
                                "Tỷ lệ hoàn thành đúng hạn là tỷ lệ giữa số nhiệm vụ có thời hạn hoàn thành đúng hạn và số nhiệm vụ có thời hạn đã hoàn thành hoặc đã đến hạn; điểm bằng tỷ lệ này nhân với 70 điểm.",
                                "Báo cáo có hạn nộp trong kỳ: nộp đúng hạn được tính 100%, nộp quá hạn được tính 50%; chưa nộp, hoặc bị trả lại mà chưa nộp lại thì không được tính. Điểm bằng tỷ lệ được tính trên số báo cáo đã nộp hoặc đã đến hạn nộp nhân với 30 điểm.",
                                "Tiêu chí không phát sinh trong kỳ thì không tính, điểm của tiêu chí còn lại được quy đổi theo thang điểm 100.",
                                "Điểm trừ: mỗi nhiệm vụ đã quá hạn chưa hoàn thành trừ 02 điểm và 0,1 điểm cho mỗi ngày quá hạn, tối đa 05 điểm; mỗi nhiệm vụ hoàn thành quá hạn trừ 0,1 điểm cho mỗi ngày quá hạn, tối đa 02 điểm; mỗi lần báo cáo hoàn thành nhiệm vụ bị trả lại trong kỳ trừ 01 điểm.",
                                "Cơ quan, đơn vị không có nhiệm vụ có thời hạn, hoặc chưa có nhiệm vụ nào đến hạn, thì không chấm điểm, không xếp thứ.",
                                "Nhiệm vụ do nhiều cơ quan chủ trì được tính cho từng cơ quan; nhiệm vụ, báo cáo của cơ quan đã sắp xếp, hợp nhất được tính cho cơ quan tiếp nhận.",
                                "Các cơ quan, đơn vị bằng điểm được xếp cùng thứ.",
                                "Bảng điểm là căn cứ tham khảo khi xếp loại hằng năm; việc xếp loại do cấp có thẩm quyền quyết định."));
        assertThat(RuleWords.of(new ScoreRulesTable(Optional.of(file(OWN))).of("quang-ninh", DAY)))
                .contains("Không có điểm trừ.")
                .contains(
                        "Xếp loại: từ 90 điểm trở lên: Hoàn thành xuất sắc nhiệm vụ; từ 50 điểm trở lên: Hoàn thành nhiệm vụ.")
                .noneMatch(line -> line.contains("không chấm điểm"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "no json",
                "{\"rules\": [{\"source\": \"x\"}]}",
                "{\"rules\": [{\"from\": \"2026-01-01\", \"source\": \"x\", \"onTimePoints\": 170}]}"
            })
    void aFileThatCannotBeAppliedStopsTheStartWithItsName(String text) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> new ScoreRulesTable(Optional.of(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file.toString());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rules.json"), text);
    }
}
