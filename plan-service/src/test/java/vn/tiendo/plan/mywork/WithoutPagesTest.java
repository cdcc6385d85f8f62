package vn.tiendo.plan.mywork;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.Backing;

/** A service at which nobody can sign in has no pages, and is otherwise as it was. */
@QuarkusTest
@WithTestResource(Backing.class)
class WithoutPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/viec-cua-toi", "/dang-nhap"})
    void whereNobodyCanSignInThereIsNoPage(String path) {
        given().redirects().follow(false).get(path).then().statusCode(404).contentType("application/problem+json");
    }
}
