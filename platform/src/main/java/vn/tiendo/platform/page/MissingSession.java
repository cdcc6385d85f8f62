package vn.tiendo.platform.page;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.platform.origin.HttpRoot;
import vn.tiendo.platform.problem.ProblemException;

/**
 * Signs people in as the OIDC extension does, but for a form that comes without a session: to be led to signing in would lose what was typed.
 * It is answered with a page that offers signing in, and carries what was typed to be sent again ({@link KeptForms}).
 */
@Alternative
@Priority(1)
@ApplicationScoped
class MissingSession implements HttpAuthenticationMechanism {

    private static final String API = "/api/";
    private static final String BACK_FROM_PROVIDER = "/dang-nhap";
    private static final String TEXT = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data";

    private final OidcAuthenticationMechanism provider;
    private final KeptForms forms;
    private final Frames frames;

    MissingSession(OidcAuthenticationMechanism provider, KeptForms forms, Frames frames) {
        this.provider = provider;
        this.forms = forms;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {

        private Templates() {}

        static native TemplateInstance ended(Frame frame, Kept kept);
    }

    /**
     * What is done about what was typed.
     *
     * @param action where it is sent again
     * @param sealed what was typed, or null where it is not kept
     * @param reason why it is not kept, or null
     */
    record Kept(String action, String sealed, String reason) {

        /** Name of the field that carries it. */
        public String field() {
            return KeptForms.FIELD;
        }
    }

    /**
     * Who comes to a page with a session that is over, refused by the provider, or cannot be read (of another secret, made up) comes without
     * one. As a failure it would be answered as that of a bad token is, with 401, and the cookie would stay and fail again.
     */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String path = context.normalizedPath();
        boolean isPage = !path.startsWith(API) && !path.equals(BACK_FROM_PROVIDER);
        return provider.authenticate(context, identities)
                .onFailure(failure -> isPage && isBadSession(failure))
                .recoverWithNull();
    }

    private static boolean isBadSession(Throwable failure) {
        return failure instanceof AuthenticationFailedException || failure instanceof AuthenticationCompletionException;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return provider.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return provider.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return provider.getCredentialTransport(context);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean byScript = request.getHeader("HX-Request") != null;
        if (request.method() != HttpMethod.POST
                || byScript
                || context.normalizedPath().startsWith(API)) {
            return provider.sendChallenge(context);
        }
        String type = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (type.startsWith(FILES)) {
            String reason = "Tệp đã chọn không giữ lại được: sau khi đăng nhập, hãy mở lại trang và chọn lại tệp.";
            return Uni.createFrom().item(answer(context, null, reason));
        }
        return type.startsWith(TEXT) ? body(request).map(body -> keep(context, body)) : provider.sendChallenge(context);
    }

    /** Listened to at once: what comes while nobody listens is gone. */
    private static Uni<Buffer> body(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        return Uni.createFrom().emitter(emitter -> {
            if (request.isEnded()) {
                emitter.complete(body);
                return;
            }
            request.exceptionHandler(emitter::fail);
            request.endHandler(done -> emitter.complete(body));
            request.handler(part -> {
                // One byte more than is kept tells that it is too long.
                int room = KeptForms.MOST + 1 - body.length();
                body.appendBuffer(part, 0, Math.min(room, part.length()));
            });
            request.resume();
        });
    }

    private boolean keep(RoutingContext context, Buffer body) {
        String path = context.normalizedPath();
        Map<String, List<String>> typed;
        try {
            typed = PageForm.Reader.fields(body.toString(StandardCharsets.UTF_8));
            if (typed.containsKey(KeptForms.FIELD)) {
                String sealed = typed.get(KeptForms.FIELD).get(0);
                forms.open(sealed, path);
                return answer(context, sealed, null);
            }
        } catch (ProblemException refusal) {
            return answer(
                    context, null, refusal.in(Locale.forLanguageTag("vi"), null).detail());
        }
        if (!typed.containsKey(PageForm.TOKEN)) {
            return answer(context, null, "Biểu mẫu này không đến từ trang của hệ thống nên không được giữ lại.");
        }
        Optional<String> sealed = body.length() > KeptForms.MOST ? Optional.empty() : forms.seal(body.getBytes(), path);
        return answer(
                context,
                sealed.orElse(null),
                sealed.isPresent()
                        ? null
                        : "Những gì đã gõ dài quá nên không giữ lại được. Hãy bấm nút quay lại của trình duyệt và sao chép trước.");
    }

    private boolean answer(RoutingContext context, String sealed, String reason) {
        String query = context.request().query();
        String action = HttpRoot.of(context) + context.normalizedPath() + (query == null ? "" : "?" + query);
        String page = Templates.ended(frames.bare("Phiên làm việc đã hết"), new Kept(action, sealed, reason))
                .render();
        context.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", "OIDC")
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(page);
        return true;
    }
}
