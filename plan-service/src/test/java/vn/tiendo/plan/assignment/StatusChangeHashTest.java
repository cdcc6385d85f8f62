package vn.tiendo.plan.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.platform.input.Patch;

/** What is hashed behind an Idempotency-Key is what release 1.0 hashed: a retry is known on both sides of an upgrade. */
class StatusChangeHashTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void aChangeIsWrittenAsReleaseOneWroteIt() throws JsonProcessingException {
        StatusChange change = new StatusChange(
                Status.COMPLETED,
                LocalDate.of(2026, 10, 2),
                null,
                Patch.to("Đã ban hành."),
                null,
                null,
                List.of(new Evidence("12/KH-SNV", LocalDate.of(2026, 10, 1), "Sở Nội vụ", null)),
                null,
                null,
                null);
        assertThat(JSON.writeValueAsString(change))
                .isEqualTo(
                        "{\"to\":\"COMPLETED\",\"completedOn\":\"2026-10-02\",\"percent\":null,\"result\":\"Đã ban hành.\","
                                + "\"difficulties\":null,\"proposals\":null,\"evidence\":[{\"number\":\"12/KH-SNV\","
                                + "\"date\":\"2026-10-01\",\"issuer\":\"Sở Nội vụ\",\"link\":null}],\"reason\":null,\"decision\":null}");
    }

    @Test
    void whatIsClearedIsAnotherBodyThanWhatIsLeftOut() throws JsonProcessingException {
        StatusChange cleared =
                new StatusChange(Status.IN_PROGRESS, null, null, Patch.cleared(), null, null, null, null, null, null);
        StatusChange leftOut =
                new StatusChange(Status.IN_PROGRESS, null, null, null, null, null, null, null, null, null);
        assertThat(JSON.writeValueAsString(cleared)).isNotEqualTo(JSON.writeValueAsString(leftOut));
    }
}
