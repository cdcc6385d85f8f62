package vn.tiendo.plan.answer;

import java.util.List;
import vn.tiendo.plan.classification.AwaitedAct;
import vn.tiendo.plan.classification.KnownAct;
import vn.tiendo.platform.page.Words;

/**
 * A task that waits for an act of which nobody has said that it is issued.
 *
 * @param plan as it is called
 */
record AwaitedTask(AwaitedAct act, String plan, long version) {

    public String id() {
        return act.task();
    }

    public String number() {
        return act.number();
    }

    public String title() {
        return act.title();
    }

    public String timeWords() {
        return act.timeWords();
    }

    public String leads() {
        return act.leads();
    }

    /** Whether it was said of this year that it is not issued. */
    public boolean isAnswered() {
        return act.answered();
    }

    /** Known acts that may be the one, in words: a proposal, never more. */
    public List<String> proposals() {
        return act.proposals().stream().map(AwaitedTask::words).toList();
    }

    private static String words(KnownAct known) {
        return known.act().number() + " ngày " + Words.figures(known.act().date()) + " của "
                + known.act().issuer() + ": " + known.title();
    }
}
