package vn.tiendo.naive;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** What an agency has to do, with how far it has come. */
@Entity
class Assignment {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Task task;

    String province;
    String agency;
    String status;
    Integer percent;
    String result;
    int version;

    /** A task of a plan. */
    @Entity(name = "Task")
    static class Task {

        @Id
        String id;

        @ManyToOne(fetch = FetchType.LAZY)
        Plan plan;

        String title;
        boolean withdrawn;
    }

    /** A plan, which may have ended. */
    @Entity(name = "Plan")
    static class Plan {

        @Id
        String id;

        String province;
        boolean ended;
    }
}
