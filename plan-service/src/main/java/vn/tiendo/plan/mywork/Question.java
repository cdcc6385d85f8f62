package vn.tiendo.plan.mywork;

import java.time.LocalDate;
import vn.tiendo.plan.explanation.ExplanationView;

/**
 * What an agency is asked to explain, and what it answered.
 *
 * @param task number of the task that it is about
 */
record Question(ExplanationView of, String task) {

    public LocalDate answerBy() {
        return of.answerBy();
    }

    public String address() {
        return "/viec-cua-toi/giai-trinh/" + of.id();
    }

    /** Who asks. */
    public String asker() {
        return of.askedAs().label;
    }
}
