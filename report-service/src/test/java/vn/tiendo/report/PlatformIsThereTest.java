package vn.tiendo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.common.model.ResourceExceptionMapper;
import org.junit.jupiter.api.Test;

/**
 * What platform adds to a service comes by itself, and one part of it could stay away unnoticed. The filters before the resources and the
 * error answers are counted: one that is added is counted here.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PlatformIsThereTest {

    @Inject
    RouteFilters routes;

    @Test
    void itsFiltersAndErrorAnswersAreInForce() {
        assertThat(ofPlatform(mappers())).as("exception mappers").hasSize(9);
        assertThat(ofPlatform(routes.names)).as("filters before the resources").hasSize(10);
    }

    private static List<String> ofPlatform(Collection<String> classes) {
        return classes.stream()
                .filter(name -> name.startsWith("vn.tiendo.platform."))
                .toList();
    }

    private static List<String> mappers() {
        return ResteasyReactiveRecorder.getCurrentDeployment()
                .getExceptionMapping()
                .effectiveMappers()
                .values()
                .stream()
                .map(ResourceExceptionMapper::getClassName)
                .toList();
    }

    /** Hears of the filters after all others have registered theirs. */
    @Singleton
    static class RouteFilters {

        private List<String> names = List.of();

        void hear(@Observes @Priority(Integer.MAX_VALUE) Filters filters) {
            names = filters.getFilters().stream()
                    .map(filter -> filter.getHandler().getClass().getName())
                    .toList();
        }
    }
}
