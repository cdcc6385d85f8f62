package vn.tiendo.report.filing.due;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import vn.tiendo.report.content.ControlSheet.Choice;

/** What was chosen of one difference from what an agency has signed, when and by whom. */
@Entity
@Table(name = "signed_choice")
@IdClass(StoredChoice.Key.class)
public class StoredChoice {

    /** One difference of one report. */
    record Key(String report, String difference) implements Serializable {}

    @Id
    String report;

    @Id
    public String difference;

    @Enumerated(EnumType.STRING)
    public Choice choice;

    public Instant chosenAt;
    public String chosenBy;

    /** For Hibernate. */
    StoredChoice() {}

    StoredChoice(String report, String difference) {
        this.report = report;
        this.difference = difference;
    }

    void choose(Choice one, Instant at, String by) {
        choice = one;
        chosenAt = at;
        chosenBy = by;
    }
}
