package vn.tiendo.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.problem.ProblemException;

class PageUploadTest {

    private static final String BOUNDARY = "----bien-cua-trinh-duyet";

    private final FormTokens tokens = new FormTokens(
            "a secret of a test, at least 32 characters long",
            Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC));

    private final Caller.Current lan = new Caller.Current() {
        @Override
        public Caller get() {
            return new Caller("lan", Set.of(Caller.Role.AGENCY_REPORTER), null, "ha-tinh-so-y-te");
        }
    };

    @Test
    void aFileComesWithWhatWasTypedBesideIt() throws IOException {
        PageUpload upload = read(field("ma-trang", tokens.of("lan"))
                + field("ghi-chu", "Lần đầu\r\nđủ")
                + field("chon", "1")
                + field("chon", "2")
                + file("tep", "báo cáo; bản %22cuối%22.xlsx", "\u0000PK\r\n--gần như biên"));
        assertThat(upload.form().text("ghi-chu")).hasValue("Lần đầu\nđủ");
        assertThat(upload.form().all("chon")).containsExactly("1", "2");
        PageUpload.File file = upload.file("tep").orElseThrow();
        assertThat(file.name()).isEqualTo("báo cáo; bản \"cuối\".xlsx");
        assertThat(file.mediaType()).isEqualTo("application/octet-stream");
        assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("\u0000PK\r\n--gần như biên");
    }

    @Test
    void whereNoFileWasChosenThereIsNoneAndFoldersAreNoPartOfAName() throws IOException {
        PageUpload upload = read(field("ma-trang", tokens.of("lan"))
                + file("tep", "", "")
                + file("khac", "C:\\Bao cao\\phieu.xlsx", "a")
                + file("rong", "rong.xlsx", ""));
        assertThat(upload.file("tep")).isEmpty();
        assertThat(upload.file("khong-co")).isEmpty();
        assertThat(upload.file("khac").orElseThrow().name()).isEqualTo("phieu.xlsx");
        assertThat(upload.file("rong").orElseThrow().content()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "minh", "none"})
    void withoutATokenThatWasGivenToTheSamePersonNothingIsTaken(String whose) {
        String token = "minh".equals(whose) ? tokens.of("minh") : whose;
        String form = ("none".equals(whose) ? "" : field("ma-trang", token)) + file("tep", "phieu.xlsx", "a");
        assertThatThrownBy(() -> read(form))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(403))
                .hasMessageContaining("does not come from a page");
    }

    @Test
    void aTokenThatComesAsAFileIsNone() {
        assertThatThrownBy(() -> read(file("ma-trang", "ma.txt", tokens.of("lan"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsNoSuchFormOrWasCutOffIsMalformed() {
        String whole = field("ma-trang", tokens.of("lan")) + file("tep", "phieu.xlsx", "a");
        for (Map.Entry<String, String> sent : Map.of(
                        "cut off",
                        whole.substring(0, whole.length() - 3),
                        "nameless",
                        "--" + BOUNDARY + "\r\nContent-Type: text/plain\r\n\r\na\r\n--" + BOUNDARY + "--\r\n",
                        "empty",
                        "",
                        "other",
                        "ma-trang=a&tep=b")
                .entrySet()) {
            assertThatThrownBy(() -> reader(sent.getValue(), Map.of("boundary", BOUNDARY)))
                    .as(sent.getKey())
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.status())
                            .isEqualTo(400));
        }
        assertThatThrownBy(() -> reader(whole, Map.of())).isInstanceOf(ProblemException.class);
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String fileName, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    private PageUpload read(String parts) throws IOException {
        return reader(parts + "--" + BOUNDARY + "--\r\n", Map.of("boundary", BOUNDARY));
    }

    private PageUpload reader(String body, Map<String, String> parameters) throws IOException {
        PageUpload.Reader reader = new PageUpload.Reader(() -> tokens, () -> lan);
        MediaType type = new MediaType("multipart", "form-data", parameters);
        assertThat(reader.isReadable(PageUpload.class, PageUpload.class, new Annotation[0], type))
                .isTrue();
        return reader.readFrom(
                PageUpload.class,
                PageUpload.class,
                new Annotation[0],
                type,
                new MultivaluedHashMap<>(),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
