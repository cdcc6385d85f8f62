package vn.tiendo.platform.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.problem.Text;

/** Finds the address to which a message goes, and whether it may: asked each time, for what a name leads to changes. */
@ApplicationScoped
class Destinations {

    private static final int MOST_OF_PORTS = 65_535;

    private final NameLookup names;
    private final Networks networks;

    Destinations(NameLookup names, @ConfigProperty(name = Networks.PROPERTY) Optional<String> setting) {
        this.names = names;
        this.networks = Networks.of(setting);
    }

    /**
     * An address that was checked. The connection goes to it, and to no other that the name may lead to a moment later.
     *
     * @param address null: nothing may be sent
     * @param refusal null: it may be sent
     */
    record Destination(URI uri, InetAddress address, Outcome refusal) {

        boolean isTls() {
            return "https".equals(uri.getScheme());
        }

        int port() {
            return uri.getPort() >= 0 ? uri.getPort() : isTls() ? 443 : 80;
        }

        String host() {
            return plainHost(uri);
        }

        String pathAndQuery() {
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        }
    }

    /** What is wrong with an address as it is written; empty when nothing is. */
    static Optional<Text> defect(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            boolean isWeb = scheme.equals("https") || scheme.equals("http");
            if (isWeb
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= MOST_OF_PORTS) {
                return Optional.empty();
            }
        } catch (URISyntaxException e) {
            // told as below
        }
        return Optional.of(
                new Text(
                        "Cần địa chỉ đầy đủ như https://he-thong.example.gov.vn/nhan, không có tên người dùng và dấu #.",
                        "A full address is needed, such as https://system.example.gov.vn/in, without a user's name and without #."));
    }

    /** Where a message to an address goes. */
    Destination of(String url) {
        URI uri = URI.create(url);
        try {
            List<InetAddress> found = names.addresses(plainHost(uri));
            // One that is forbidden forbids all: which one a connection takes would be chance.
            if (found.isEmpty() || !found.stream().allMatch(networks::allow)) {
                return new Destination(uri, null, Outcome.FORBIDDEN_ADDRESS);
            }
            InetAddress first = found.get(0);
            // What is not encrypted stays in networks that an operator has named.
            return uri.getScheme().equals("https") || networks.isNamed(first)
                    ? new Destination(uri, first, null)
                    : new Destination(uri, null, Outcome.FORBIDDEN_ADDRESS);
        } catch (UnknownHostException e) {
            return new Destination(uri, null, Outcome.UNREACHABLE);
        }
    }

    private static String plainHost(URI uri) {
        String host = uri.getHost();
        return (host.startsWith("[") ? host.substring(1, host.length() - 1) : host).toLowerCase(Locale.ROOT);
    }
}
