package vn.tiendo.plan.mywork;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service at which nobody can sign in has no pages, and is otherwise as it was. */
@QuarkusTest
class WithoutPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/viec-cua-toi", "/dang-nhap"})
    void whereNobodyCanSignInThereIsNoPage(String path) {
        given().redirects().follow(false).get(path).then().statusCode(404).contentType("application/problem+json");
    }
}
