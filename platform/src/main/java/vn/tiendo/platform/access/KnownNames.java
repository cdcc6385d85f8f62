package vn.tiendo.platform.access;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tiendo.platform.input.Declared;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * Refuses a question that names what is not there, by the name of its parameter, before any list sees it: a mistyped filter would
 * otherwise find nothing, and nothing looks like zero. No list has to remember it.
 */
@Singleton
class KnownNames {

    /** After what is unknown, repeated or empty has been refused. */
    private static final int LATE = Priorities.USER + 100;

    private final Map<String, Named> kinds = new LinkedHashMap<>();

    KnownNames(Visibility visibility, ProvinceLookup lookup, NamedThings things) {
        // A province stands for those merged into it, and an ended one for itself.
        kinds.put(
                "province",
                Named.of("tỉnh", "province", id -> !visibility.provinces(id).isEmpty()));
        kinds.putAll(things.byParameter());
        kinds.put("agency", Named.of("cơ quan", "agency", id -> lookup.provinceOf(id)
                .filter(visibility::sees)
                .isPresent()));
    }

    @ServerRequestFilter(priority = LATE)
    void refuseUnknown(UriInfo uri, ResourceInfo resource) {
        Set<String> several = resource == null || resource.getResourceMethod() == null
                ? Set.of()
                : Declared.several(resource.getResourceMethod());
        Map<String, Text> unknown = new LinkedHashMap<>();
        kinds.forEach((parameter, named) -> uri.getQueryParameters().getOrDefault(parameter, List.of()).stream()
                .flatMap(sent -> several.contains(parameter) ? Arrays.stream(sent.split(",")) : Stream.of(sent))
                .filter(id -> !named.isSeen().test(id))
                .findFirst()
                .ifPresent(id -> unknown.put(parameter, named.refusal(id))));
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID_PARAMETER, unknown);
        }
    }
}
