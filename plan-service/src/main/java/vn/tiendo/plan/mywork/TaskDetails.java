package vn.tiendo.plan.mywork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.explanation.ExplanationDesk;
import vn.tiendo.plan.explanation.ExplanationList;
import vn.tiendo.plan.explanation.ExplanationView;
import vn.tiendo.plan.extension.ExtensionRequestDesk;
import vn.tiendo.plan.extension.ExtensionRequestView;

/** Finds what stands beside tasks: requests for later days, and what the agency is asked to explain. */
@ApplicationScoped
class TaskDetails {

    private final OwnWork work;
    private final ExtensionRequestDesk extensions;
    private final ExplanationDesk explanations;
    private final ExplanationList asked;
    private final Scope scope;

    TaskDetails(
            OwnWork work,
            ExtensionRequestDesk extensions,
            ExplanationDesk explanations,
            ExplanationList asked,
            Scope scope) {
        this.work = work;
        this.extensions = extensions;
        this.explanations = explanations;
        this.asked = asked;
        this.scope = scope;
    }

    /** Throws what {@link OwnWork#one} does. */
    @Transactional
    OneTask of(UUID id) {
        OwnTask own = work.one(id);
        List<ExtensionRequestView> requests = new ArrayList<>(extensions.of(id));
        Collections.reverse(requests);
        List<Question> questions = explanations.of(id).stream()
                .map(view -> new Question(view, own.task().number()))
                .toList();
        return new OneTask(own, work.allowed(id), requests, questions);
    }

    /** What the caller's agency has yet to answer, by the day; nothing for a caller without one. */
    @Transactional
    List<Question> unanswered() {
        if (scope.caller().agency() == null) {
            return List.of();
        }
        List<ExplanationView> open = asked.unansweredBy(scope.caller().agency());
        var tasks = work.definitions(open.stream().map(ExplanationView::task).toList());
        return open.stream()
                .map(view -> new Question(view, tasks.get(view.task()).number()))
                .sorted(Comparator.comparing(Question::answerBy))
                .toList();
    }
}
