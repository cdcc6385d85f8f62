package vn.tiendo.devservices;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** What the broker's JVM runs: formats the log folder if it is new, then becomes the broker. */
final class KafkaMain {

    private KafkaMain() {}

    public static void main(String[] arguments) {
        String properties = arguments[0];
        String clusterId = arguments[1];
        int exitCode = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", clusterId, "--config", properties},
                System.out);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
        Kafka.main(new String[] {properties});
    }
}
