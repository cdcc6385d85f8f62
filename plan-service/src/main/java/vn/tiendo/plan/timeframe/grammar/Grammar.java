package vn.tiendo.plan.timeframe.grammar;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** The start of the grammar: what a run of tokens means when one production reads all of it. */
final class Grammar {

    private static final List<Function<ClauseGrammar, Reading>> CLAUSES =
            List.of(ClauseGrammar::request, ClauseGrammar::trigger, ClauseGrammar::otherPlan);

    private final String text;
    private final MissingYear years;
    private final List<Function<Cursor, Reading>> periods;

    Grammar(String text, MissingYear years) {
        this.text = text;
        this.years = years;
        this.periods = List.of(
                c -> new PeriodGrammar(c, years).periods(),
                c -> new RecurrenceGrammar(c, years).recurring(),
                c -> new RecurrenceGrammar(c, years).daysFirst(),
                c -> new PeriodicGrammar(c, years).recurring(),
                c -> new PeriodicGrammar(c, years).daysFirst(),
                c -> new RecurrenceGrammar(c, years).continuous(),
                c -> new SequelGrammar(c, years).following(),
                c -> new SequelGrammar(c, years).then(),
                c -> new RecurrenceGrammar(c, years).since(),
                c -> new TermGrammar(c, years.plan()).dated());
    }

    /**
     * What the productions made of a run.
     *
     * @param reading of the whole run, or null
     * @param sawEnd a longer run could be read where this one was not
     */
    record Attempt(Reading reading, boolean sawEnd) {}

    /** What the whole run means; UNPARSED where it has the form of a time that is none. */
    Attempt period(List<Token> run) {
        List<Token> line = oneLine(run);
        boolean sawEnd = false;
        for (Function<Cursor, Reading> production : periods) {
            Cursor cursor = new Cursor(line);
            try {
                Reading reading = production.apply(cursor);
                if (reading != null) {
                    return new Attempt(reading, true);
                }
            } catch (DateTimeException notOnTheCalendar) {
                return new Attempt(Reading.of(TimeFrame.undated(Kind.UNPARSED, null)), true);
            }
            sawEnd |= cursor.sawEnd();
        }
        return new Attempt(null, sawEnd);
    }

    /** What a run means that is kept in the plan's words, or null. */
    Reading clause(List<Token> run) {
        List<Token> line = oneLine(run);
        for (Function<ClauseGrammar, Reading> production : CLAUSES) {
            Reading reading = production.apply(new ClauseGrammar(new Cursor(line), text, years.plan()));
            if (reading != null) {
                return reading;
            }
        }
        return null;
    }

    /** Lines end anywhere in a table's cell, so that their ends say nothing inside a run. */
    private static List<Token> oneLine(List<Token> run) {
        return run.stream().filter(t -> t.type() != Type.BREAK).toList();
    }
}
