package vn.tiendo.platform.outbox;

/** Sends what stands in the outbox; told of each commit, so that nothing waits for the next look. */
public interface EventSender {

    /** Something may wait in the outbox. */
    void wake();
}
