package vn.tiendo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.problem.ProblemException;

class VersionsTest {

    @Test
    void aTagNamesItsVersionAndWhatIsDerivedBesideIt() {
        assertThat(Versions.etag(3)).isEqualTo("\"3\"");
        assertThat(Versions.etag(3, "OPEN_IN_TIME"))
                .matches("\"3-[0-9a-f]{8}\"")
                .isEqualTo(Versions.etag(3, "OPEN_IN_TIME"))
                .isNotEqualTo(Versions.etag(3, "OPEN_OVERDUE"));
        assertThat(Versions.expected(Versions.etag(12, "OPEN_IN_TIME")).versions())
                .containsExactly(12L);
        assertThat(Versions.expected(Versions.etag(0)).versions()).containsExactly(0L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"3\" | true",
                "\"3-0a\" | true",
                "\"1\", \"3\" | true",
                "\"a,b\" ,W/\"3\",\"3\" | true",
                "W/\"3-0a1b2c3d\" | true",
                "\"3-0a1b2c3d-gzip\" | true",
                "\"3-0a1b2c3d--gzip\" | true",
                "W/\"3;br\" | true",
                "\"3-zstd\" | true",
                ",, \"3\" , ,| true",
                "\"2\" | false",
                "W/\"2\" | false",
                "\"2-gzip\" | false",
                "\"gzip\" | false",
                "\"x\" | false",
                "\"33\" | false"
            })
    void oneTagOfTheListMustNameTheCurrentVersion(String ifMatch, boolean holds) {
        Versions.Expected expected = Versions.expected(ifMatch);
        if (holds) {
            assertThatCode(() -> Versions.require(expected, 3)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Versions.require(expected, 3))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.status()).isEqualTo(412));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " ", "", ",", " , ,", "*,"})
    void noVersionIsNoCondition(String ifMatch) {
        assertThatThrownBy(() -> Versions.expected(ifMatch))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(428));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "w/\"3\"", "\"3\" \"4\"", "*, \"3\"", "\"3\", x"})
    void whatIsNoListOfTagsIsRefused(String ifMatch) {
        assertThatThrownBy(() -> Versions.expected(ifMatch))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void noLengthOfAListExhaustsTheStack() {
        String many = "\"\",".repeat(50_000);
        assertThat(Versions.expected(many + "\"3\"").versions()).containsExactly(3L);
        assertThatThrownBy(() -> Versions.expected(" ".repeat(100_000) + "x")).isInstanceOf(ProblemException.class);
    }
}
