package vn.tiendo.plan.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What is hashed behind an Idempotency-Key is what release 1.0 hashed: a retry is known on both sides of an upgrade. */
class MeasurementHashTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void aMeasurementWithoutWordsIsWrittenAsReleaseOneWroteIt() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(
                        new MeasurementRequest(2025, new BigDecimal("95.2"), null, null, null, "Cuối năm học")))
                .isEqualTo(
                        "{\"year\":2025,\"value\":95.2,\"reachedOn\":null,\"source\":null,\"note\":\"Cuối năm học\"}");
    }
}
