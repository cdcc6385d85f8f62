package vn.tiendo.plan.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an agency was given, or answers for on a day, as a condition in HQL over rows with an {@code agency} and the
 * {@code taskFunction} that may decide who took over.
 */
public record Held(String condition, Map<String, Object> parameters) {

    public static Held by(String agency, AgencyDirectory directory, LocalDate day) {
        Set<String> functions = directory.functions();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("generally", directory.answeredBy(agency, day, null));
        parameters.put("functions", functions.isEmpty() ? Set.of("") : functions);
        List<String> cases = new ArrayList<>(
                List.of("(taskFunction is null or taskFunction not in :functions) and agency in :generally"));
        int i = 0;
        for (String function : functions) {
            cases.add("taskFunction = :function" + i + " and agency in :agencies" + i);
            parameters.put("function" + i, function);
            parameters.put("agencies" + i, directory.answeredBy(agency, day, function));
            i++;
        }
        return new Held("(" + String.join(" or ", cases) + ")", parameters);
    }
}
