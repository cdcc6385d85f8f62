package vn.tiendo.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Database;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.TcpProxy;
import vn.tiendo.faults.system.Waiting;

/** What may strike in a soak, beside others, for some seconds; each heals what it has done. */
enum SoakFault {
    PLAN_SERVICE_KILLED {
        @Override
        void strike(Cluster cluster, Random random) {
            any(cluster.plans(), random).kill();
        }
    },
    REPORT_SERVICE_KILLED {
        @Override
        void strike(Cluster cluster, Random random) {
            any(cluster.reports(), random).kill();
        }
    },
    PLAN_SERVICE_TOLD_TO_END {
        @Override
        void strike(Cluster cluster, Random random) {
            any(cluster.plans(), random).terminate();
        }
    },
    A_SERVICE_ASLEEP {
        @Override
        void strike(Cluster cluster, Random random) {
            Node node = any(cluster.nodes(), random);
            node.pause();
            Waiting.of(some(random, 18));
            node.resume();
        }
    },
    PLAN_DATABASE_KILLED {
        @Override
        void strike(Cluster cluster, Random random) {
            cluster.planDatabase().kill(some(random, 6));
        }
    },
    REPORT_DATABASE_KILLED {
        @Override
        void strike(Cluster cluster, Random random) {
            cluster.reportDatabase().kill(some(random, 6));
        }
    },
    CONNECTIONS_TO_DATABASES_RESET {
        @Override
        void strike(Cluster cluster, Random random) {
            again(random, () -> cluster.databases()
                    .forEach(database -> database.wire().cut()));
        }
    },
    CONNECTIONS_ENDED_BY_DATABASES {
        @Override
        void strike(Cluster cluster, Random random) {
            again(random, () -> cluster.databases().forEach(SoakFault::endConnections));
        }
    },
    A_DATABASE_HALF_OPEN {
        @Override
        void strike(Cluster cluster, Random random) {
            TcpProxy wire = cluster.databases().get(random.nextInt(2)).wire();
            wire.die();
            Waiting.of(some(random, 10));
            wire.heal();
        }
    },
    KAFKA_KILLED {
        @Override
        void strike(Cluster cluster, Random random) {
            cluster.kafka().kill(some(random, 8));
        }
    },
    CONNECTIONS_TO_KAFKA_RESET {
        @Override
        void strike(Cluster cluster, Random random) {
            again(random, () -> cluster.kafka().wire().cut());
        }
    },
    KAFKA_SLOW {
        @Override
        void strike(Cluster cluster, Random random) {
            cluster.kafka().wire().delay(Duration.ofMillis(50 + random.nextInt(250)));
            Waiting.of(some(random, 12));
            cluster.kafka().wire().heal();
        }
    };

    /** Returns when it is over; what was struck may still have to recover. */
    abstract void strike(Cluster cluster, Random random);

    private static Node any(List<Node> nodes, Random random) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private static Duration some(Random random, int seconds) {
        return Duration.ofMillis(500 + random.nextInt(1000 * seconds));
    }

    private static void again(Random random, Runnable strike) {
        for (int i = 0; i < 20; i++) {
            strike.run();
            Waiting.of(Duration.ofMillis(100 + random.nextInt(400)));
        }
    }

    private static void endConnections(Database database) {
        try {
            database.endConnections();
        } catch (SQLException away) {
            // Then it has none.
        }
    }
}
