package vn.tiendo.plan.timeframe;

/** A stretch of a phrase, from its first character to after its last. */
record Span(int start, int end) {

    boolean holds(Token token) {
        return start <= token.start() && token.end() <= end;
    }
}
