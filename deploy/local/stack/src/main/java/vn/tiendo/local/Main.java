package vn.tiendo.local;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/**
 * Starts MariaDB, Kafka, plan-service and report-service on this machine and stops them with Ctrl-C or SIGTERM.
 *
 * <p>Exit codes: 1 if something does not start or ends by itself again and again, 2 for a wrong option, 130 and 143 after Ctrl-C and
 * SIGTERM.
 */
@Command(
        name = "tiendo-local",
        sortOptions = false,
        description = "Starts MariaDB, Kafka, plan-service and report-service on 127.0.0.1.",
        subcommands = Json.class)
final class Main implements Callable<Integer> {

    @Mixin
    private Options options;

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setParameterExceptionHandler(Main::refuse);
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> fail(e));
        System.exit(commandLine.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        new Stack(options, Layout.ofThisJar(), new Console(System.out), Clock.systemUTC()).run();
        return 0;
    }

    private static int refuse(ParameterException e, String[] arguments) {
        System.err.println(e.getMessage() + " (--help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int fail(Exception e) throws Exception {
        if (e instanceof StartException) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }
}
