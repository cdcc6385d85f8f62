package vn.tiendo.plan.calendar;

import vn.tiendo.platform.change.Changeable;

/**
 * What is recorded of a day or a year of the calendar, which is the same for all provinces.
 *
 * @param row null: nothing yet
 * @param version 0: nothing is recorded
 */
record OnRecord<T>(T row, long version) implements Changeable {

    @Override
    public String province() {
        return null;
    }
}
