package vn.tiendo.plan.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import vn.tiendo.plan.content.PlanForm;

/** A plan as one sends it: what it does not have is left out. */
final class WrittenPlan {

    private static final ObjectMapper MAPPER = mapper();

    private WrittenPlan() {}

    static JsonNode of(PlanForm plan) {
        return MAPPER.valueToTree(plan);
    }

    private static ObjectMapper mapper() {
        JsonMapper.Builder mapper = JsonMapper.builder().findAndAddModules().addMixIn(PlanForm.class, LeftOut.class);
        for (Class<?> part : PlanForm.class.getDeclaredClasses()) {
            mapper.addMixIn(part, LeftOut.class);
        }
        return mapper.build();
    }

    /** Not said on the forms themselves: the hashes of requests that were answered are made with their nulls. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private static final class LeftOut {}
}
