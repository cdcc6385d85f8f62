package vn.tiendo.faults;

import java.util.ArrayList;
import java.util.List;

/** What the test under way has checked, in words for the table of results. */
public final class ResultNote {

    private static final List<String> CHECKED = new ArrayList<>();

    private ResultNote() {}

    static synchronized void checked(String what) {
        CHECKED.add(what);
    }

    /** The newest of it; forgets all. */
    public static synchronized String take() {
        String newest = CHECKED.isEmpty() ? "" : CHECKED.get(CHECKED.size() - 1);
        CHECKED.clear();
        return newest;
    }
}
