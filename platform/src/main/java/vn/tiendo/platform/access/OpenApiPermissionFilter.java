package vn.tiendo.platform.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Tells in the OpenAPI document that a token is needed and where it comes from, and at each operation what the table says of it. An
 * operation that the table does not name stops the build, so there is none that needs no token.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiPermissionFilter implements OASFilter {

    private static final String TOKEN = "bearer";

    /** Shown where Swagger UI asks for the token. */
    private static final String WHERE_TOKENS_COME_FROM =
            "A signed token (JWT, checked as RFC8725 says); paste it alone, without `Bearer`.\n\n"
                    + "**On one machine** the launcher writes tokens to `.local/tokens.json`, by name: `reader-all` reads"
                    + " everything, `agency-reporter-<agency>`, `focal-<province>` and `committee-<province>` change what is"
                    + " theirs, and there are `plan-editor`, `operator` and `auditor`.\n\n"
                    + "**In production** it is an access token of the identity provider that the service trusts (`OIDC_ISSUER`);"
                    + " its roles, province and agency decide what it may do.";

    private static final DotName ALLOWED = DotName.createSimple(Allowed.class);
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");

    private final Map<String, Permission> byOperation = new HashMap<>();

    public OpenApiPermissionFilter(IndexView classes) {
        classes.getAnnotations(PATH).stream()
                .filter(path -> path.target().kind() == AnnotationTarget.Kind.CLASS)
                .forEach(path -> path.target().asClass().methods().forEach(method -> read(path, method)));
    }

    private void read(AnnotationInstance root, MethodInfo method) {
        AnnotationInstance own = method.declaredAnnotation(ALLOWED);
        AnnotationInstance allowed = own == null ? method.declaringClass().declaredAnnotation(ALLOWED) : own;
        Stream.of(PathItem.HttpMethod.values())
                .filter(verb -> allowed != null && method.hasDeclaredAnnotation("jakarta.ws.rs." + verb))
                .forEach(verb -> byOperation.put(
                        verb + " " + path(root, method.declaredAnnotation(PATH)),
                        Permission.valueOf(allowed.value().asEnum())));
    }

    private static String path(AnnotationInstance root, AnnotationInstance below) {
        String path = below == null
                ? root.value().asString()
                : root.value().asString() + "/" + below.value().asString();
        return ("/" + path).replaceAll("/+", "/");
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(WHERE_TOKENS_COME_FROM));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) -> tell(verb + " " + path, operation)));
    }

    private void tell(String name, Operation operation) {
        Permission permission = byOperation.get(name);
        if (permission == null) {
            throw new IllegalStateException(name
                    + " does not say who may call it: annotate it with @Allowed and a Permission (CONTRIBUTING,"
                    + " Adding an operation).");
        }
        operation.addExtension(
                "x-permission", permission.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        operation.addExtension(
                "x-roles", permission.roles().stream().map(role -> role.claim).toList());
        String roles = "Roles: " + permission.roleNames()
                + (permission.wholeSystem ? "; only with a token that is not limited to a province." : ".");
        String description = operation.getDescription();
        operation.setDescription(description == null || description.isBlank() ? roles : description + "\n\n" + roles);
    }
}
