package vn.tiendo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.problem.ProblemException;

class PageTest {

    @Test
    void aFullPageNamesItsLastRowAndTheLastPageNothing() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, Cursor::encode);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.decode(page.next(), 1)).containsExactly("b");
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::encode).next()).isNull();
        assertThat(Page.slice(List.of("a", "b", "c"), Function.identity(), page.next(), 5)
                        .items())
                .containsExactly("c");
    }

    @Test
    void aCursorKeepsItsKeysAndTheSealBehindItIsNoPartOfThem() {
        String cursor = Cursor.encode("Đà Nẵng", "", 7, "a.b");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(cursor + ".0123", 4)).containsExactly("Đà Nẵng", "", "7", "a.b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x y", "====", "", "YQ", "."})
    void whatWasNotGivenOutIsRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.decode(cursor, 2)).isInstanceOf(ProblemException.class);
    }
}
