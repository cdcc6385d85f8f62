package vn.tiendo.plan.timeframe.token;

/** A stretch of a phrase, from its first character to after its last. */
public record Span(int start, int end) {

    public boolean holds(Token token) {
        return start <= token.start() && token.end() <= end;
    }
}
