package vn.tiendo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.problem.ProblemException;

class StrictBodyTest {

    @Test
    void jsonBeyondMeasureIsRefusedBeforeItIsRead() throws IOException {
        for (String json : List.of(
                "[".repeat(65),
                "{\"a\":" + "9".repeat(101) + "}",
                "[" + "null,".repeat(50_000) + "null]",
                "{\"" + "n".repeat(1_001) + "\":1}",
                "[\"" + "a".repeat(500_001) + "\"]")) {
            assertThatThrownBy(() -> StrictBody.requireModest(json.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(ProblemException.class);
        }
        StrictBody.requireModest(("[".repeat(64) + "]".repeat(64)).getBytes(StandardCharsets.UTF_8));
        StrictBody.requireModest("{\"not json".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBodyOfTheMostThatIsAllowedIsTakenAndOneByteMoreIsNot() throws IOException {
        assertThat(StrictBody.read(new ByteArrayInputStream(new byte[20_000]), 20_000))
                .hasSize(20_000);
        assertThatThrownBy(() -> StrictBody.read(new ByteArrayInputStream(new byte[20_001]), 20_000))
                .hasMessageContaining("at most 20000 bytes");
    }
}
