package vn.tiendo.platform.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks which addresses a name has. */
@ApplicationScoped
public class NameLookup {

    /** @throws UnknownHostException where there is no such name */
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
