package vn.tiendo.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;

/** How far this node has come with the catalogue, for those who wait for it. */
@ApplicationScoped
class Progress {

    private volatile State state = new State(0, 0, "reading the files", null, false);

    /**
     * @param pieces how many there are; 0 while the files are read
     * @param in how many of them this node has found or brought into the database
     * @param piece the one that it is at
     * @param waitsFor why it does not get on, or null
     * @param isComplete all are in
     */
    record State(int pieces, int in, String piece, String waitsFor, boolean isComplete) {}

    State now() {
        return state;
    }

    void begin(int pieces) {
        state = new State(pieces, 0, "", null, false);
    }

    void at(String piece) {
        State s = state;
        state = new State(s.pieces, s.in, piece, null, s.isComplete);
    }

    void waits(String reason) {
        State s = state;
        state = new State(s.pieces, s.in, s.piece, reason, s.isComplete);
    }

    void in(String piece) {
        State s = state;
        state = new State(s.pieces, s.in + 1, piece, null, s.isComplete);
    }

    /** Files were refused and nothing was written: what was so before is so still. */
    void takeBack(State before) {
        state = before;
    }

    void complete() {
        State s = state;
        state = new State(s.pieces, s.pieces, "", null, true);
    }
}
