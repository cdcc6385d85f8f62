package vn.tiendo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {

    @Test
    void aNameIsThereInVietnameseAndForThoseWhoReadOnlyAscii() {
        assertThat(Disposition.of("Đã nộp \"một\".csv", false))
                .isEqualTo(
                        "attachment; filename=\"Da nop mot.csv\"; filename*=UTF-8''%C4%90%C3%A3%20n%E1%BB%99p%20%22m%E1%BB%99t%22.csv");
        assertThat(Disposition.of("a.html", true)).isEqualTo("inline; filename=\"a.html\"; filename*=UTF-8''a.html");
    }
}
