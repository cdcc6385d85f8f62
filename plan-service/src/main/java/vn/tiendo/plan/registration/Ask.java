package vn.tiendo.plan.registration;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.content.DueWords;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.plan.ObligationDefinition;

/**
 * Words of the plan that somebody should look at: the plan is registered without their meaning.
 *
 * @param field as in a defect
 * @param doubt its Vietnamese name stands in {@code GET /code-lists}
 * @param words those that it is about
 */
@Schema(name = "PlanAsk")
record Ask(@Schema(examples = "obligations[0].dueWords") String field, DueWords.Doubt doubt, List<String> words) {

    static List<Ask> of(PlanContent content) {
        List<ObligationDefinition> obligations = content.obligations();
        return IntStream.range(0, obligations.size())
                .boxed()
                .flatMap(i -> DueWords.asked(obligations.get(i), content.plan().date()).stream()
                        .map(asked -> new Ask("obligations[" + i + "].dueWords", asked.doubt(), asked.words())))
                .toList();
    }
}
