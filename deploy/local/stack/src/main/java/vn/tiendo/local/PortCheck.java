package vn.tiendo.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.devservices.Ports;

/** Finds out before anything is started whether every port can be had. */
final class PortCheck {

    private static final int MAX_PORT = 65_535;

    private PortCheck() {}

    /** @param ports each port by the option that moves it */
    static void requireFree(Map<String, Integer> ports) {
        Set<Integer> seen = new HashSet<>();
        String unusable = ports.entrySet().stream()
                .filter(port -> !seen.add(port.getValue()) || !isFree(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .collect(Collectors.joining(", "));
        if (!unusable.isEmpty()) {
            throw new StartException("ports that are not free: " + unusable + ": choose others with these options");
        }
    }

    private static boolean isFree(int port) {
        if (port < 1 || port > MAX_PORT) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(Ports.HOST))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
