package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.catalogue.file.CatalogueFiles;
import vn.tiendo.plan.deadline.Deadline;
import vn.tiendo.plan.deadline.DeadlineReader;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.timeframe.PlanDate;

/** The words on reporting dates of the shipped plans, beside the dates that are typed in the files. */
class DueWordsOfFilesTest {

    private final Map<String, byte[]> shipped = new CatalogueFiles(Optional.empty(), "all").read();

    @Test
    void eachTypedDateIsWhatItsWordsSay() {
        Map<String, String> read = new TreeMap<>();
        for (ObligationDefinition duty : obligations(shipped)) {
            if (duty.dueWords() != null) {
                List<Deadline> deadlines = DeadlineReader.read(duty.dueWords(), new PlanDate("2024"))
                        .deadlines();
                List<String> days =
                        deadlines.stream().flatMap(one -> one.days().stream()).toList();
                boolean stated = duty.dueSource() == ObligationDefinition.DueSource.PLAN;
                assertThat(days)
                        .as(duty.id() + ": " + duty.dueWords())
                        .isEqualTo(
                                stated
                                        ? List.of("%02d-%02d"
                                                .formatted(
                                                        duty.due().month(),
                                                        duty.due().day()))
                                        : List.of());
                if (stated) {
                    read.put(duty.id(), days.get(0));
                }
            }
        }
        assertThat(read.values()).containsExactlyInAnyOrder("12-05", "12-10", "11-15", "11-30");
    }

    @Test
    void withoutTheTypedDatesTheObligationsAreTheSame() {
        Map<String, byte[]> untyped = new TreeMap<>(shipped);
        untyped.replaceAll((name, file) -> new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("      hạn: "))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(new String(untyped.get("ha-tinh.yaml"), StandardCharsets.UTF_8))
                .doesNotContain("hạn: 05/12");
        assertThat(obligations(untyped)).isEqualTo(obligations(shipped));
    }

    private static List<ObligationDefinition> obligations(Map<String, byte[]> files) {
        return Catalogue.read(files).withPlan().stream()
                .flatMap(file -> file.content().obligations().stream())
                .toList();
    }
}
