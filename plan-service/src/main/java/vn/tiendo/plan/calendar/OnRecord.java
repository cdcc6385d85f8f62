package vn.tiendo.plan.calendar;

import java.util.function.ToLongFunction;
import vn.tiendo.platform.change.Changeable;

/**
 * What is recorded of a day or a year of the calendar, which is the same for all provinces.
 *
 * @param row null: nothing yet
 * @param version 0: nothing is recorded
 */
record OnRecord<T>(T row, long version) implements Changeable {

    static <T> OnRecord<T> of(T row, ToLongFunction<T> version) {
        return new OnRecord<>(row, row == null ? 0 : version.applyAsLong(row));
    }

    @Override
    public String province() {
        return null;
    }
}
