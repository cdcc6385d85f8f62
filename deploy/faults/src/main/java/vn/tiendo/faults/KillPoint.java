package vn.tiendo.faults;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.backing.Ports;

/**
 * A place in a service's own code where its process is killed or held, as a debugger would stop there: nothing in the product knows of
 * it. The class must have been used before.
 */
final class KillPoint implements AutoCloseable {

    private final Node node;
    private final VirtualMachine machine;

    private KillPoint(Node node, VirtualMachine machine) {
        this.node = node;
        this.machine = machine;
    }

    /** @param methods where to stop, as {@code class#method}: before its first statement, in whichever of them comes first */
    static KillPoint at(Node node, String... methods) throws IOException {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(c -> c.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue(Ports.HOST);
        arguments.get("port").setValue(String.valueOf(node.debugPort()));
        try {
            KillPoint point = new KillPoint(node, connector.attach(arguments));
            List<Location> locations =
                    Stream.of(methods).flatMap(m -> point.find(m).stream()).toList();
            if (locations.isEmpty()) {
                point.close();
                throw new IllegalArgumentException("no such method in " + node.name() + ": " + List.of(methods));
            }
            locations.forEach(point::stopAt);
            return point;
        } catch (IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Location> find(String name) {
        String[] parts = name.split("#");
        return machine.classesByName(parts[0]).stream()
                .flatMap((ReferenceType type) -> type.methodsByName(parts[1]).stream())
                .filter(method -> !method.isAbstract() && !method.isNative())
                .map(KillPoint::start)
                .findFirst();
    }

    private static Location start(Method method) {
        try {
            return method.allLineLocations().get(0);
        } catch (AbsentInformationException e) {
            return method.location();
        }
    }

    private void stopAt(Location location) {
        BreakpointRequest request = machine.eventRequestManager().createBreakpointRequest(location);
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.enable();
    }

    /** Waits until the place is reached, and kills the process there. */
    void kill(Duration limit) throws IOException, SQLException {
        hold(limit, node::kill);
    }

    /** Waits until the place is reached, and lets the whole process stand there while something happens; then it goes on. */
    void hold(Duration limit, Arena.Fault meanwhile) throws IOException, SQLException {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                EventSet events = machine.eventQueue().remove(200);
                if (events != null) {
                    if (events.stream().anyMatch(BreakpointEvent.class::isInstance)) {
                        machine.eventRequestManager().deleteAllBreakpoints();
                        meanwhile.strike();
                        resume(events);
                        return;
                    }
                    events.resume();
                }
            }
            throw new AssertionError(node.name() + " does not come to the place where it is to be killed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void resume(EventSet events) {
        try {
            events.resume();
        } catch (VMDisconnectedException killed) {
            // As it should be.
        }
    }

    @Override
    public void close() {
        try {
            machine.dispose();
        } catch (VMDisconnectedException killed) {
            // As it should be.
        }
    }
}
