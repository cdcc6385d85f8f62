package vn.tiendo.naive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a change leaves behind, each in a table of its own. */
final class Facts {

    private Facts() {}

    /** How an assignment stood from some moment on. */
    @Entity(name = "Version")
    static class Version {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        UUID assignment;
        int version;
        Instant recordedAt;

        @Column(columnDefinition = "text")
        String state;
    }

    /** Who did what. */
    @Entity(name = "AuditEntry")
    static class AuditEntry {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        Instant at;
        String subject;
        String roles;
        String action;
        UUID entityId;

        @Column(columnDefinition = "text")
        String details;
    }

    /** What others are to be told. */
    @Entity(name = "OutboxEvent")
    static class OutboxEvent {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        String type;
        String partitionKey;
        Instant recordedAt;

        @Column(columnDefinition = "text")
        String payload;
    }

    /** A request that was answered: a repetition is answered the same. */
    @Entity(name = "AnsweredRequest")
    static class AnsweredRequest {

        @Id
        String requestKey;

        String subject;
        Instant at;
        int version;

        @Column(columnDefinition = "text")
        String answer;
    }
}
