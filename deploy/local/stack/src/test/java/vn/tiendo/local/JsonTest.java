package vn.tiendo.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class JsonTest {

    private static final String PAGE = """
        {"items":[{"id":"a","state":"ĐÃ NỘP","total":{"late":1}},{"id":"b"},{"other":[]}],"next":null}""";

    @Test
    void whatFitsIntoALineStandsInOneAndTheRestIsBroken() throws IOException {
        String title =
                "Kế hoạch của tỉnh về xây dựng đội ngũ trí thức, phát huy vai trò trong giai đoạn mới, đến năm 2030";
        assertThat(printed("{\"a\":{\"b\": 1},\"title\":\"" + title + "\",\"list\":[1, 2]}"))
                .isEqualTo("{\n  \"a\": {\"b\":1},\n  \"title\": \"" + title + "\",\n  \"list\": [1,2]\n}\n");
        assertThat(printed("[\"" + title + "\", \"" + title + "\"]"))
                .isEqualTo("[\n  \"" + title + "\",\n  \"" + title + "\"\n]\n");
    }

    @Test
    void onlyTheNamedFieldsArePrintedWhereverTheyStand() throws IOException {
        assertThat(printed(PAGE, "state", "late", "next")).isEqualToIgnoringWhitespace("""
            {"items":[{"state":"ĐÃ NỘP","total":{"late":1}}],"next":null}""");
        assertThat(printed(PAGE, "nowhere")).isEqualToIgnoringWhitespace("{}");
    }

    @Test
    void whatIsNoJsonIsPrintedAsItIs() throws IOException {
        assertThat(printed("<html>")).isEqualTo("<html>\n");
        assertThat(printed("")).isEqualTo("\n");
    }

    private static String printed(String input, String... fields) throws IOException {
        Json json = new Json();
        new CommandLine(json).parseArgs(fields);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.print(new ByteArrayInputStream(input.getBytes(UTF_8)), new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8).replace("\r\n", "\n");
    }
}
