package vn.tiendo.devservices.signin;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.TokenMint;

/**
 * The provider of one machine. Its key is made at each start: the one that the server brings along is public. It asks for no password, so
 * it listens on this machine only, and production refuses its name.
 */
public final class SignIn implements AutoCloseable {

    /** Last part of the issuer; what production refuses. */
    public static final String NAME = "tiendo-local";

    /** The one client: the pages of both services. */
    public static final String CLIENT = "tiendo-pages";

    private static final Duration VALIDITY = Duration.ofMinutes(5);

    private final int port;
    private final Duration validity;
    private final TokenMint mint;
    private final NettyWrapper server = new NettyWrapper();
    private final Map<String, Person> people = new LinkedHashMap<>();

    /**
     * @param port free port of this machine
     * @param clock gives the time of issue
     */
    public SignIn(int port, Clock clock) {
        this(port, clock, VALIDITY);
    }

    /** @param validity of a token, after which it is renewed */
    public SignIn(int port, Clock clock, Duration validity) {
        this.port = port;
        this.validity = validity;
        this.mint = new TokenMint(clock, NAME, "http://" + Ports.HOST + ":" + port + "/" + NAME);
    }

    /** Claim {@code iss}, and where discovery begins. */
    public String issuer() {
        return "http://" + Ports.HOST + ":" + port + "/" + NAME;
    }

    /** Signs with the same key and in the same name. */
    public TokenMint mint() {
        return mint;
    }

    /** Whom the page offers from now on. */
    public void offer(List<Person> those) {
        synchronized (people) {
            people.clear();
            those.forEach(person -> people.put(person.name(), person));
        }
    }

    List<Person> offered() {
        synchronized (people) {
            return List.copyOf(people.values());
        }
    }

    /**
     * Starts to listen.
     *
     * @param addresses of the services, whose pages people are sent back to; nobody is sent anywhere else
     */
    public void start(Set<String> addresses) {
        try {
            KeyProvider keys = new KeyProvider(List.of(JWK.parse(mint.privateJwk())), JWSAlgorithm.RS256.getName());
            DefaultOAuth2TokenCallback tokens = new DefaultOAuth2TokenCallback(
                    NAME,
                    "nobody",
                    JOSEObjectType.JWT.getType(),
                    List.of(TokenMint.AUDIENCE),
                    Map.of(),
                    validity.toSeconds());
            OAuth2HttpRequestHandler handler = new OAuth2HttpRequestHandler(
                    new OAuth2Config(true, null, null, false, new OAuth2TokenProvider(keys), Set.of(tokens), server));
            Gate gate = new Gate(Ports.HOST + ":" + port, addresses, this::offered, handler.getAuthorizationServer());
            server.start(InetAddress.getByName(Ports.HOST), port, gate::answer);
        } catch (ParseException | UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
