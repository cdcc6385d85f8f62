package vn.tiendo.plan.catalogue;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Codes under the Vietnamese words that the files use for them. */
final class Words {

    private Words() {}

    /** Reads one of an enum's words. */
    static <E extends Enum<E>> Function<String, E> in(E[] values, Function<E, String> words) {
        return text -> Arrays.stream(values)
                .filter(value -> words.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** The words to choose from, for a person who chose another. */
    static <E extends Enum<E>> String choice(E[] values, Function<E, String> words) {
        return "một trong: " + Arrays.stream(values).map(words).collect(Collectors.joining(", "));
    }
}
