package vn.tiendo.platform.typed;

import vn.tiendo.platform.problem.Text;

/**
 * What a field or a cell was understood to say.
 *
 * @param value null: it was not understood
 * @param defect what its writer is asked, or null
 */
public record Reading<T>(T value, Text defect) {

    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    public static <T> Reading<T> unclear(String vi, String en) {
        return new Reading<>(null, new Text(vi, en));
    }
}
