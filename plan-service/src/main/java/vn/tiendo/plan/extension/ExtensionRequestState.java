package vn.tiendo.plan.extension;

/** What became of a request for a later due day. */
public enum ExtensionRequestState {
    OPEN("Chờ quyết định"),
    /** The due day was moved while it was open, be it to another day than was asked for. */
    GRANTED("Đã gia hạn"),
    REFUSED("Không gia hạn"),
    WITHDRAWN("Cơ quan rút đề nghị"),
    /** The assignment was completed or cancelled before anybody decided. */
    LAPSED("Không còn cần quyết định");

    /** Name for people. */
    public final String label;

    ExtensionRequestState(String label) {
        this.label = label;
    }
}
