package vn.tiendo.plan;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import vn.tiendo.devservices.probe.DocumentedAnswers;

/** Lets every test fail that gets an answer of which the published document does not tell. */
public final class AnswersAsDocumented implements QuarkusTestBeforeEachCallback, Filter {

    static final DocumentedAnswers DOCUMENTED = DocumentedAnswers.of(Path.of("../contracts/openapi/plan-service.yaml"));

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        List<String> defects = DOCUMENTED.defects(new DocumentedAnswers.Answer(
                request.getMethod(),
                URI.create(request.getURI()).getPath(),
                answer.statusCode(),
                answer.headers().asList().stream().map(Header::getName).toList(),
                answer.contentType(),
                answer.asByteArray()));
        if (!defects.isEmpty()) {
            throw new AssertionError("Not as the document says:\n" + String.join("\n", defects));
        }
        return answer;
    }
}
