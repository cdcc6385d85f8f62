package vn.tiendo.platform.change;

/** What requests change, or add to. */
public interface Changeable {

    /** Something new, of which nothing is there yet. */
    Changeable NOTHING = () -> null;

    /** The province that issued its plan: who does not see that one is told that there is nothing. Null: everybody sees it. */
    String province();

    /** The version that a change is to be based on; 0 of what is only added to. */
    default long version() {
        return 0;
    }
}
