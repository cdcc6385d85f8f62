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
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.devservices.Ports;
import vn.tiendo.faults.system.Fault;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Waiting;

/**
 * A place in a service's own code where its process is killed or held, as a debugger would stop there: nothing in the product knows of
 * it.
 */
final class KillPoint implements AutoCloseable {

    private static final String METHOD = "method";
    private static final Duration ATTACH_LIMIT = Duration.ofSeconds(20);

    private final Node node;
    private final VirtualMachine machine;
    private final int time;

    private KillPoint(Node node, VirtualMachine machine, int time) {
        this.node = node;
        this.machine = machine;
        this.time = time;
    }

    /**
     * In a process whose classes have been used before.
     *
     * @param methods where to stop, as {@code class#method}: before its first statement, in whichever of them comes first
     */
    static KillPoint at(Node node, String... methods) throws IOException {
        KillPoint point = new KillPoint(node, attach(node), 1);
        List<Location> locations =
                Stream.of(methods).flatMap(m -> point.find(m).stream()).toList();
        if (locations.isEmpty()) {
            point.close();
            throw new IllegalArgumentException("no such method in " + node.name() + ": " + List.of(methods));
        }
        locations.forEach(point::stopAt);
        return point;
    }

    /**
     * In a process that has just been started and is not that far yet.
     *
     * @param method where to stop, as {@code class#method}: before its first statement
     * @param time which time it comes there, from 1
     */
    static KillPoint ahead(Node node, String method, int time) throws IOException {
        KillPoint point = new KillPoint(node, attachSoon(node), time);
        ClassPrepareRequest loaded = point.machine.eventRequestManager().createClassPrepareRequest();
        loaded.addClassFilter(method.split("#")[0]);
        loaded.putProperty(METHOD, method);
        loaded.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        loaded.enable();
        return point;
    }

    private static VirtualMachine attachSoon(Node node) throws IOException {
        long deadline = System.nanoTime() + ATTACH_LIMIT.toNanos();
        while (true) {
            try {
                return attach(node);
            } catch (IOException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Waiting.of(Duration.ofMillis(20));
            }
        }
    }

    private static VirtualMachine attach(Node node) throws IOException {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(c -> c.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue(Ports.HOST);
        arguments.get("port").setValue(String.valueOf(node.debugPort()));
        try {
            return connector.attach(arguments);
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
        request.addCountFilter(time);
        request.enable();
    }

    /** The class of a place ahead is there now. */
    private void placeIsThere(ClassPrepareEvent event) {
        String method = (String) event.request().getProperty(METHOD);
        stopAt(find(method).orElseThrow(() -> new IllegalArgumentException("no such method: " + method)));
    }

    /** Waits until the place is reached, and kills the process there. */
    void kill(Duration limit) throws IOException, SQLException {
        hold(limit, node::kill);
    }

    /** Waits until the place is reached, and lets the whole process stand there while something happens; then it goes on. */
    void hold(Duration limit, Fault meanwhile) throws IOException, SQLException {
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
                    events.stream()
                            .filter(ClassPrepareEvent.class::isInstance)
                            .forEach(event -> placeIsThere((ClassPrepareEvent) event));
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
