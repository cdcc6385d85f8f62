package vn.tiendo.plan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tiendo.platform.change.Changeable;

/** A plan in the registry. */
@Entity
public class Plan implements Changeable {

    @Id
    private String id;

    private String province;

    @Column(updatable = false)
    private Instant registeredAt;

    /** Title and number. */
    @Column(insertable = false, updatable = false)
    private String searchText;

    @Column(insertable = false, updatable = false)
    private String sortTitle;

    /** The plan that it carries out, or null. */
    @Column(insertable = false, updatable = false)
    private String parent;

    private long version = 1;
    private boolean changedHere;
    private String loadedText;
    private String loadedContent;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanDefinition definition;

    Plan() {}

    public Plan(PlanDefinition definition, Instant registeredAt) {
        this.id = definition.id();
        this.registeredAt = registeredAt;
        define(definition);
    }

    /** How documents name it was entered once: what does not say so itself leaves it as it is. */
    public void define(PlanDefinition definition) {
        this.province = definition.province();
        this.definition = definition.citation() != null || this.definition == null
                ? definition
                : definition.cited(this.definition.citation(), this.definition.shortTitle());
    }

    /** Takes what a decision or its file changed: its next version. */
    public void change(PlanDefinition definition) {
        define(definition);
        version++;
    }

    /** From now on it changes by decisions through the API, no more by its file. */
    public void keepHere() {
        changedHere = true;
    }

    /**
     * Remembers what its file said.
     *
     * @param text hash of the file's plan as it is worded
     * @param content hash of what was read from it
     */
    public void loadedFrom(String text, String content) {
        loadedText = text;
        loadedContent = content;
    }

    public boolean isLoadedAsWorded(String text) {
        return text.equals(loadedText);
    }

    public boolean isLoadedAs(String content) {
        return content.equals(loadedContent);
    }

    /** Whether it was registered, amended or ended through the API. */
    public boolean isChangedHere() {
        return changedHere;
    }

    @Override
    public String province() {
        return definition.province();
    }

    @Override
    public long version() {
        return version;
    }

    public PlanDefinition definition() {
        return definition;
    }

    /** When it was registered here; nothing is due for years before. */
    public Instant registeredAt() {
        return registeredAt;
    }
}
