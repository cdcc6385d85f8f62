package vn.tiendo.plan.worklist;

import java.util.List;

/** A feature in which something may wait for the caller of the request. */
public interface WaitingWork {

    /** The kinds that concern the caller, also those of which nothing waits now. */
    List<WorklistItem> waiting();
}
