package vn.tiendo.plan.reading;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** A document that was handed in and read. Its file is kept beside it. */
@Entity
class Reading implements Changeable {

    private static final int TITLE = 1_000;

    @Id
    private UUID id;

    private String province;

    @Embedded
    private FileInfo file;

    private String title;
    private int doubts;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReadingContent content;

    private String plan;
    private String madeBy;
    private Instant madeAt;
    private Instant expiresAt;
    private long version;

    Reading() {}

    /** @param by subject of the token */
    Reading(UUID id, String province, FileInfo file, ReadingContent content, String by, Instant at, Instant expiresAt) {
        this.id = id;
        this.province = province;
        this.file = file;
        this.madeBy = by;
        this.madeAt = at;
        this.expiresAt = expiresAt;
        set(content);
    }

    /** @throws ProblemException CONFLICT once it is a plan */
    void correct(ReadingContent corrected) {
        requireOpen();
        set(corrected);
    }

    /** @throws ProblemException CONFLICT once it is a plan */
    void registeredAs(String id) {
        requireOpen();
        plan = id;
        version++;
    }

    void requireOpen() {
        if (plan != null) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Bản đọc này đã được đăng ký thành kế hoạch “" + plan + "”; sửa kế hoạch bằng PUT /plans/" + plan
                            + ".",
                    "This reading is registered as the plan '" + plan + "', which is amended by PUT /plans/" + plan
                            + ".");
        }
    }

    private void set(ReadingContent next) {
        content = next;
        String read = next.plan().title() == null ? "" : next.plan().title();
        title = read.length() > TITLE ? read.substring(0, TITLE) : read;
        doubts = next.doubts().size();
        version++;
    }

    ReadingView view() {
        return new ReadingView(
                id,
                province,
                file,
                WrittenPlan.of(content.plan()),
                content.places(),
                content.doubts(),
                content.settled(),
                plan,
                madeBy,
                madeAt,
                expiresAt,
                version);
    }

    /** What the audit keeps for ever: that there was a file and how it went on, nothing of what stood in it. */
    Trace trace() {
        return new Trace(
                version,
                file,
                doubts,
                content.settled().stream().map(Settled::field).toList(),
                plan);
    }

    record Trace(long version, FileInfo file, int doubts, List<String> settled, String plan) {}

    Audit.Of audited() {
        return new Audit.Of(Audit.Entity.READING, id.toString(), version, province, plan, null);
    }

    UUID id() {
        return id;
    }

    FileInfo file() {
        return file;
    }

    ReadingContent content() {
        return content;
    }

    boolean isOver(Instant now) {
        return !expiresAt.isAfter(now);
    }

    @Override
    public String province() {
        return province;
    }

    @Override
    public long version() {
        return version;
    }
}
