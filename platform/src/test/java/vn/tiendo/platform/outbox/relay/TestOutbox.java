package vn.tiendo.platform.outbox.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.mariadb.jdbc.MariaDbDataSource;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.kafka.KafkaConnection;
import vn.tiendo.platform.outbox.Backlog;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.outbox.OutboxConfig;
import vn.tiendo.platform.outbox.OutboxStore;
import vn.tiendo.platform.outbox.Pointers;
import vn.tiendo.platform.outbox.Publisher;
import vn.tiendo.platform.outbox.Topic;
import vn.tiendo.platform.outbox.Watermark;
import vn.tiendo.platform.restoration.Finding;
import vn.tiendo.platform.restoration.Findings;
import vn.tiendo.platform.restoration.Restorations;
import vn.tiendo.platform.restoration.Suspension;

/** An outbox of its own in a real MariaDB, a topic of its own on a real Kafka, and as many relays as a test wants. */
final class TestOutbox implements Publisher {

    private static final String KEPT = "vn.tiendo.kept.v1";

    private static final DevServices SERVICES = DevServices.start();

    private final DataSource database;
    private final Topic topic;
    private final Topic watermarkTopic;
    private final List<Relay> relays = new ArrayList<>();
    private final Settings settings;
    private final String bootstrapServers;
    boolean tellsWatermarks = true;
    boolean oldMarks;
    Duration watermarkInterval = Duration.ofMillis(100);
    Duration idleWatermarkInterval = Duration.ofMillis(500);
    Duration drain = Duration.ofSeconds(10);

    /** What a test sets. */
    record Settings(Duration lease, Duration settle, int batch, Optional<Duration> keep, Map<String, String> topic) {

        static final Settings USUAL =
                new Settings(Duration.ofSeconds(2), Duration.ofMillis(200), 100, Optional.empty(), Map.of());
    }

    TestOutbox(Settings settings) throws SQLException {
        this(settings, SERVICES.kafka().bootstrapServers());
    }

    /** On a Kafka of its own. */
    TestOutbox(Settings settings, String bootstrapServers) throws SQLException {
        this.settings = settings;
        this.bootstrapServers = bootstrapServers;
        this.topic = new Topic("outbox-test-" + UUID.randomUUID(), 3, settings.topic());
        this.watermarkTopic = new Topic(topic.name() + "-watermark", 1, Map.of("cleanup.policy", "compact"));
        this.database = new MariaDbDataSource(SERVICES.mariaDb().jdbcUrl("plan") + "&user=plan_migration&password="
                + SERVICES.password("plan_migration"));
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES.split(";")) {
                statement.execute(sql);
            }
        }
    }

    private static final String TABLES = """
            create or replace sequence outbox_id start with 1;
            create or replace table kept (
              event_key varchar(240) not null, version bigint not null, recorded_at datetime(6) not null, payload longtext not null,
              primary key (event_key, version));
            create or replace table unsent_kept (
              id bigint not null default (next value for outbox_id) primary key,
              event_key varchar(240) not null, version bigint not null,
              recorded_at datetime(6) not null, enqueued_at datetime(6) not null default utc_timestamp(6));
            create or replace table outbox (
              id bigint not null default (next value for outbox_id) primary key,
              event_id varchar(300) not null unique,
              topic varchar(100) not null,
              partition_key varchar(240) not null,
              type varchar(100) not null,
              recorded_at datetime(6) not null,
              enqueued_at datetime(6) not null,
              payload longtext not null,
              sent_at datetime(6),
              index outbox_unsent (sent_at, id),
              index outbox_oldest (sent_at, recorded_at));
            create or replace table relay_lease (
              id tinyint primary key, holder varchar(200) not null, fence bigint not null, valid_until datetime(6) not null);
            insert into relay_lease values (3, '', 0, '2000-01-01');
            create or replace table relay_position (
              topic varchar(100) not null, partition_no int not null, last_offset bigint not null,
              primary key (topic, partition_no));
            create or replace table relay_topic (
              topic varchar(249) primary key, partitions int not null, placed_at datetime(6) not null, placed_by varchar(200));
            create or replace table restoration (
              id bigint auto_increment primary key, state varchar(10) not null, found_at datetime(6) not null,
              evidence varchar(1000), requested_by varchar(200), requested_at datetime(6),
              from_beginning boolean not null default false, events_read bigint not null default 0,
              taken_back bigint not null default 0, finished_at datetime(6), failure varchar(1000),
              open tinyint as (if(state = 'DONE', null, 1)) persistent unique);
            create or replace table restoration_finding (
              restoration bigint not null, kind varchar(20) not null, subject varchar(340) not null,
              here bigint, there bigint, content longtext, primary key (restoration, kind, subject))""";

    /** A relay that is not started by itself. */
    Relay relay(String holder) {
        return relay(holder, new Backlog(new SimpleMeterRegistry()));
    }

    Relay relay(String holder, Backlog backlog) {
        OutboxConfig config = new Config(this, holder);
        Restorer restorer = new Restorer(
                database,
                this,
                new Restorations(database, new ObjectMapper()),
                new Suspension(new SimpleMeterRegistry()),
                kafka());
        Relay relay = new Relay(database, this, config, Clock.systemUTC(), backlog, restorer, kafka());
        relays.add(relay);
        return relay;
    }

    /** Where changes hand in their events; its relay is not started. */
    Outbox outbox(TransactionSynchronizationRegistry transaction, Backlog backlog, Clock clock) {
        Suspension suspension = new Suspension(new SimpleMeterRegistry());
        suspension.is(Suspension.State.CLEAR);
        return new Outbox(
                database,
                this,
                transaction,
                relay("node", backlog),
                backlog,
                suspension,
                clock,
                new Config(this, "node"));
    }

    /** The operator's command. */
    PlacementDesk placementDesk() {
        return new PlacementDesk(database, this, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)), kafka());
    }

    /** What writes watermarks, without a relay around it, on an outbox that is looked at through a database of the test's. */
    Watermarks watermarks(Lease lease, DataSource lookedAt, Admin admin, EventProducer producer, Placement placement) {
        return new Watermarks(
                new OutboxStore(lookedAt, this),
                lease,
                new EventLog(admin, producer, new AcknowledgedOffsets(database), placement, this),
                this,
                new Config(this, "node"),
                Clock.systemUTC());
    }

    Settings settings() {
        return settings;
    }

    DataSource database() {
        return database;
    }

    String topic() {
        return topic.name();
    }

    Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers));
    }

    private KafkaConnection kafka() {
        return KafkaConnection.plain(bootstrapServers);
    }

    EventProducer producer(Placement placement) {
        return new EventProducer(kafka(), source(), placement);
    }

    Lease lease(String holder, Duration length) {
        return new Lease(database, holder, length);
    }

    Connection connection() throws SQLException {
        return database.getConnection();
    }

    /** Ends the connections whose transactions wait for a lock. */
    void endWhoWaits() throws SQLException {
        try (Connection root = SERVICES.mariaDb().rootConnection();
                Statement kill = root.createStatement()) {
            for (long id : Jdbc.query(
                    root,
                    "select trx_mysql_thread_id from information_schema.innodb_trx where trx_state = 'LOCK WAIT'",
                    row -> row.getLong(1))) {
                kill.execute("kill " + id);
            }
        }
    }

    /** Appends the next version of a key, recorded now. */
    void append(String key, long version) throws SQLException {
        try (Connection connection = connection()) {
            append(connection, key, version, now(), "{\"version\":" + version + "}");
        }
    }

    void append(Connection connection, String key, long version, Instant recordedAt, String payload)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(OutboxStore.INSERT)) {
            OutboxStore.bind(
                    insert,
                    new Event(key + ":" + version, topic.name(), key, "vn.tiendo.test.v1", recordedAt, payload));
            insert.executeUpdate();
        }
    }

    /** Keeps the next version of a key in a table of its own, and has a pointer to it wait. */
    void keep(Connection connection, String key, long version) throws SQLException {
        Instant now = now();
        Jdbc.update(
                connection, "insert into kept values (?, ?, ?, ?)", key, version, now, "{\"version\":" + version + "}");
        Event event = new Event(key + ":" + version, topic.name(), key, KEPT, now, "");
        Jdbc.update(
                connection, pointers().get().insert(), pointers().get().values().apply(event));
    }

    @Override
    public Optional<Pointers> pointers() {
        return Optional.of(new Pointers(
                KEPT,
                "unsent_kept",
                "event_key",
                "insert into unsent_kept (event_key, version, recorded_at) values (?, ?, ?)",
                event -> new Object[] {event.key(), event.version(), event.recordedAt()},
                """
                select w.id, w.event_key, w.version, w.recorded_at, k.payload
                from unsent_kept w join kept k on k.event_key = w.event_key and k.version = w.version""",
                row -> new Event(
                        row.getString(2) + ":" + row.getLong(3),
                        topic.name(),
                        row.getString(2),
                        KEPT,
                        Jdbc.instant(row, "recorded_at"),
                        row.getString(5))));
    }

    static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    long count(String where) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox where " + where)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Rows of a table, with a condition behind it. */
    long rows(String from) throws SQLException {
        return Long.parseLong(text("select count(*) from " + from));
    }

    String text(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** All that is on the topic by now, partition by partition in order. */
    List<ConsumerRecord<String, String>> records() {
        return records(topic.name());
    }

    /** All watermarks so far, in their order, with the instants at which they were written. */
    List<Told> watermarks() {
        return records(watermarkTopic.name()).stream()
                .map(record -> new Told(Instant.ofEpochMilli(record.timestamp()), read(record.value())))
                .toList();
    }

    /** A watermark on the topic. */
    record Told(Instant at, Watermark watermark) {}

    private static Watermark read(String json) {
        try {
            return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(json, Watermark.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    List<ConsumerRecord<String, String>> records(String name) {
        Map<String, Object> kafka = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "default.api.timeout.ms",
                5_000,
                "allow.auto.create.topics",
                false);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    List<String> ids() {
        return records().stream()
                .filter(r -> r.key() != null)
                .map(TestOutbox::id)
                .toList();
    }

    static String id(ConsumerRecord<?, ?> record) {
        return header(record, "ce_id");
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The log is gone, and a topic of the same name is empty. */
    void loseTheLog() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            admin.deleteTopics(List.of(topic.name())).all().get();
        }
    }

    @Override
    public String source() {
        return "/test";
    }

    @Override
    public List<Topic> topics() {
        return tellsWatermarks ? List.of(topic, watermarkTopic) : List.of(topic);
    }

    @Override
    public Optional<String> watermarkTopic() {
        return tellsWatermarks ? Optional.of(watermarkTopic.name()) : Optional.empty();
    }

    @Override
    public Optional<String> markedTopic() {
        return Optional.of(topic.name());
    }

    @Override
    public List<Event> unknown(Connection connection, List<Event> events) throws SQLException {
        List<Event> unknown = new ArrayList<>();
        for (Event event : events) {
            if (!has(connection, event)) {
                unknown.add(event);
            }
        }
        return unknown;
    }

    private static boolean has(Connection connection, Event event) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from outbox where event_id = ? and payload = ?")) {
            select.setString(1, event.id());
            select.setString(2, event.payload());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    @Override
    public int takeBack(Connection connection, List<Event> events, Findings findings) throws SQLException {
        List<Event> unknown = unknown(connection, events);
        try (PreparedStatement insert = connection.prepareStatement(OutboxStore.INSERT);
                PreparedStatement sent =
                        connection.prepareStatement("update outbox set sent_at = recorded_at where event_id = ?")) {
            for (Event event : unknown) {
                OutboxStore.bind(insert, event);
                insert.executeUpdate();
                findings.add(Finding.Kind.STEPS_LOST, event.id(), null, event.version(), event.payload());
            }
            for (Event event : events) {
                sent.setString(1, event.id());
                sent.executeUpdate();
            }
        }
        return unknown.size();
    }

    @Override
    public void republish(Renewal lease) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update outbox set sent_at = null");
        }
    }

    void stop() throws InterruptedException {
        for (Relay relay : relays) {
            relay.stop(new ShutdownEvent());
        }
    }

    private record Config(TestOutbox outbox, String holder) implements OutboxConfig {

        @Override
        public Duration drain() {
            return outbox.drain;
        }

        @Override
        public boolean createTopics() {
            return true;
        }

        @Override
        public int batch() {
            return outbox.settings.batch();
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration lease() {
            return outbox.settings.lease();
        }

        @Override
        public Duration settle() {
            return outbox.settings.settle();
        }

        @Override
        public Duration watermarkInterval() {
            return outbox.watermarkInterval;
        }

        @Override
        public Duration idleWatermarkInterval() {
            return outbox.idleWatermarkInterval;
        }

        @Override
        public boolean oldMarks() {
            return outbox.oldMarks;
        }

        @Override
        public Optional<Duration> keep() {
            return outbox.settings.keep();
        }

        @Override
        public Duration clockSkew() {
            return Duration.ofMillis(500);
        }

        @Override
        public boolean inspect() {
            return true;
        }

        @Override
        public Duration wellMaxAge() {
            return Duration.ofMinutes(5);
        }

        @Override
        public long wellMaxBacklog() {
            return 1_000;
        }

        @Override
        public long maxBacklog() {
            return 2_000;
        }
    }
}
