package vn.tiendo.report.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.Sample;
import vn.tiendo.report.ledger.Registry;

/** What one library wrote is read by another. */
class CalendarWriterTest {

    private static final Instant CHANGED = Instant.parse("2026-01-05T02:00:00.123456Z");
    private static final Sample SAMPLE = new Sample("quang-ninh");

    private final CalendarWriter writer = new CalendarWriter(List.of(30, 15, 7, 1, 0));

    @Test
    void theSampleIsDueOnTheNextWorkingDayAndAnnouncedFiveTimes() throws IOException {
        String text = text(writer.write(List.of(event(SAMPLE.documents(Sample.REGISTERED)))));

        assertThat(unfolded(text))
                .containsSubsequence(
                        "BEGIN:VEVENT",
                        "UID:quang-ninh-205-kh-ubnd-2024-co-quan-2026@tiendo",
                        "DTSTAMP:20260105T020000Z",
                        "LAST-MODIFIED:20260105T020000Z",
                        "SEQUENCE:0",
                        "DTSTART;VALUE=DATE:20261116",
                        "DTEND;VALUE=DATE:20261117",
                        "SUMMARY:Hạn nộp báo cáo năm 2026: Kế hoạch số 205/KH-UBND\\, Quảng Ninh (cơ quan)",
                        "TRANSP:TRANSPARENT",
                        "STATUS:CONFIRMED")
                .containsSubsequence(
                        "TRIGGER;RELATED=START:-P30D",
                        "TRIGGER;RELATED=START:-P15D",
                        "TRIGGER;RELATED=START:-P1W",
                        "TRIGGER;RELATED=START:-P1D",
                        "TRIGGER;VALUE=DATE-TIME:20261116T010000Z");
        VEvent event = read(text).getEvents().get(0);
        assertThat(event.getDescription().getValue()).isEqualTo("""
                        Kế hoạch “Thực hiện Nghị quyết số 45-NQ/TW về đội ngũ trí thức” (Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh).
                        Ngày hạn theo kế hoạch: 15/11/2026.
                        Nộp chậm nhất hết ngày 16/11/2026.
                        Lý do: 15/11/2026 là Chủ nhật nên hạn chuyển sang ngày làm việc tiếp theo, thứ Hai 16/11/2026 (Bộ luật Dân sự 2015, Điều 148).
                        Kỳ báo cáo: từ ngày 01/01/2026 đến hết ngày 09/11/2026.
                        Chốt số liệu: hết ngày 09/11/2026.
                        Đơn vị báo cáo: Các cơ quan, đơn vị, địa phương.
                        Kính gửi: Ủy ban nhân dân tỉnh.""");
        assertThat(event.getCategories().get(0).getValues()).containsExactly("Báo cáo hằng năm", "cơ quan");
        assertThat(event.getAlarms())
                .hasSize(5)
                .allSatisfy(alarm -> assertThat(alarm.getAction().isDisplay()).isTrue());
        assertThat(event.getAlarms().get(0).getDescription().getValue())
                .startsWith("Còn 30 ngày: Hạn nộp báo cáo năm 2026");
        assertThat(event.getAlarms().get(4).getTrigger().getDate()).isEqualTo("2026-11-16T08:00:00+07:00");
    }

    @Test
    void aDefaultSaysThatItIsOne() throws IOException {
        List<Registered> documents = new ArrayList<>(SAMPLE.documents(Sample.REGISTERED));
        documents.removeIf(d -> d.id().equals(SAMPLE.firstLevel()));
        documents.add(obligation()
                .with("source", "DEFAULT")
                .with("dueSource", "DEFAULT")
                .with("inclusive", false)
                .with("through", "Sở Nội vụ")
                .document());

        String description = read(text(writer.write(List.of(event(documents)))))
                .getEvents()
                .get(0)
                .getDescription()
                .getValue();

        assertThat(description)
                .contains(
                        "Ngày hạn mặc định (kế hoạch không ấn định ngày): 15/11/2026.",
                        "Nộp trước ngày 16/11/2026.",
                        "Kính gửi: Ủy ban nhân dân tỉnh (qua Sở Nội vụ).",
                        "Kế hoạch không quy định chế độ báo cáo này; báo cáo lập theo chế độ mặc định.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đẩy mạnh, nâng cao; “thu hút” \\ trọng dụng:\nđội ngũ trí thức",
                "Ưu đãi đội ngũ trí thức ở những xã đặc biệt khó khăn và ở các huyện đảo, kể cả người đã nghỉ hưu 👩‍🔬 𠀀𠀀"
            })
    void wordsArriveAsTheyAreInLinesOfAtMost75Octets(String title) throws IOException {
        for (int shift = 0; shift < 80; shift++) {
            String shifted = "x".repeat(shift) + title.repeat(3);
            List<Registered> documents = new ArrayList<>(SAMPLE.documents(Sample.REGISTERED));
            documents.removeIf(d -> d.id().equals(SAMPLE.plan()));
            documents.add(Documents.plan(
                    SAMPLE.plan(),
                    SAMPLE.province(),
                    "/KH-UBND",
                    "2024-09",
                    shifted,
                    SAMPLE.agency("so-noi-vu"),
                    Sample.REGISTERED));

            byte[] bytes = writer.write(List.of(event(documents)));

            for (byte[] line : lines(bytes)) {
                assertThat(line).hasSizeLessThanOrEqualTo(75);
                assertThat(isUtf8(line)).as(new String(line, UTF_8)).isTrue();
            }
            VEvent event = read(text(bytes)).getEvents().get(0);
            assertThat(event.getSummary().getValue())
                    .isEqualTo("Hạn nộp báo cáo năm 2026: " + shifted + ", Quảng Ninh (cơ quan)");
            assertThat(event.getDescription().getValue())
                    .startsWith("Kế hoạch “" + shifted + "” của Ủy ban nhân dân tỉnh Quảng Ninh.\n");
        }
    }

    @Test
    void aCalendarWithoutEventsIsOne() throws IOException {
        String text = text(writer.write(List.of()));
        assertThat(read(text).getEvents()).isEmpty();
        assertThat(text).as("one component at least (RFC 5545, 3.6)").contains("BEGIN:VTIMEZONE");
    }

    @Test
    void theSameEventsAreTheSameBytes() {
        FeedEvent event = event(SAMPLE.documents(Sample.REGISTERED));
        assertThat(writer.write(List.of(event))).isEqualTo(writer.write(List.of(event)));
    }

    @Test
    void alarmsAreConfiguredInDaysBefore() throws IOException {
        FeedEvent event = event(SAMPLE.documents(Sample.REGISTERED));
        CalendarWriter other = new CalendarWriter(List.of(3));
        assertThat(unfolded(text(other.write(List.of(event)))))
                .filteredOn(line -> line.startsWith("TRIGGER"))
                .containsExactly("TRIGGER;RELATED=START:-P3D");
        assertThatThrownBy(() -> new CalendarWriter(List.of(-1))).hasMessageContaining("deadline.feed.alarms");
    }

    private static FeedEvent event(List<Registered> documents) {
        Registry registry = Documents.registry(documents);
        var obligation = registry.obligations().get(SAMPLE.firstLevel());
        Deadline deadline = new Deadlines(registry).of(obligation, 2026);
        DateRevision dateRevision = new DateRevision(
                new DateRevision.Key(obligation.id(), 2026), 0, DateRevision.Dates.of(deadline), CHANGED);
        return new FeedEvent(
                obligation,
                registry.plans().get(obligation.plan()),
                registry.provinceName(obligation.province()),
                deadline,
                dateRevision);
    }

    private static Documents.Obligation obligation() {
        return new Documents.Obligation(
                SAMPLE.plan(),
                "co-quan",
                SAMPLE.province(),
                "FIRST",
                15,
                11,
                SAMPLE.agency("so-khoa-hoc-va-cong-nghe"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static List<String> unfolded(String text) {
        return text.replace("\r\n ", "").lines().toList();
    }

    static ICalendar read(String text) throws IOException {
        try (ICalReader reader = new ICalReader(text)) {
            ICalendar calendar = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            if (!calendar.getEvents().isEmpty()) {
                // Biweekly takes the time zone away before it looks whether there is any component.
                assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
            }
            assertThat(reader.readNext()).isNull();
            return calendar;
        }
    }

    /** Without their ends. */
    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte octet : bytes) {
            if (octet == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else if (octet != '\r') {
                line.write(octet);
            }
        }
        assertThat(line.size()).as("the last line ends too").isZero();
        return lines;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
