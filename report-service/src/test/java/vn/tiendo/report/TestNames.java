package vn.tiendo.report;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tiendo.platform.webhook.NameLookup;

/** Names that tests ask for: those below example.gov.vn lead to this machine, unless a test says otherwise. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestNames extends NameLookup {

    private static final Map<String, List<String>> LEAD = new ConcurrentHashMap<>();

    /** From now on a name leads to these addresses. */
    public static void lead(String host, String... addresses) {
        LEAD.put(host, List.of(addresses));
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        List<String> known =
                LEAD.getOrDefault(host, host.endsWith(".example.gov.vn") ? List.of("127.0.0.1") : List.of());
        if (known.isEmpty()) {
            return super.addresses(host);
        }
        InetAddress[] found = new InetAddress[known.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(known.get(i));
        }
        return List.of(found);
    }
}
