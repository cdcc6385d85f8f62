package vn.tiendo.plan.classification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.plan.occurrence.OccurrenceOpener;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.grammar.TimeFrameParser;

/** Tasks that the five plans do not have. */
@ApplicationScoped
public class Fixtures {

    private static final Decision WITHDRAWAL = new Decision("2345/QĐ-UBND", LocalDate.of(2026, 10, 15), "UBND tỉnh");

    private final EntityManager entities;
    private final Plans plans;
    private final OccurrenceOpener opener;
    private final ObjectMapper json;

    Fixtures(EntityManager entities, Plans plans, OccurrenceOpener opener, ObjectMapper json) {
        this.entities = entities;
        this.plans = plans;
        this.opener = opener;
        this.json = json;
    }

    /** Adds a task like another one, with a time that is not clear in the place of none, or beside the one it has. */
    @Transactional
    public String addTask(String like, String number, String kind, String words) {
        TaskDefinition added = copy(like, number, kind, words);
        entities.persist(new Task(added));
        entities.flush();
        opener.open(plans.findById(added.plan()));
        return added.id();
    }

    /** Adds a task like another one, with words about time as the parser reads them under the plan's date. */
    @Transactional
    public String addWorded(String like, String number, String words) {
        TaskDefinition copy = copy(like, number, "UNPARSED", words);
        ObjectNode tree = json.valueToTree(copy);
        tree.set(
                "frames",
                json.valueToTree(TimeFrameParser.parse(
                        words, plans.findById(copy.plan()).definition().date())));
        TaskDefinition added = read(tree);
        entities.persist(new Task(added));
        entities.flush();
        opener.open(plans.findById(added.plan()));
        return added.id();
    }

    /** A task that was taken out of its plan before anything was opened. */
    @Transactional
    public String addWithdrawnTask(String like, String number) {
        TaskDefinition added = copy(like, number, "UNPARSED", "x")
                .amended(new TaskDefinition.Amended(List.of(), null, WITHDRAWAL, null));
        entities.persist(new Task(added));
        return added.id();
    }

    private TaskDefinition copy(String like, String number, String kind, String words) {
        TaskDefinition model = entities.find(Task.class, like).definition();
        ObjectNode tree = json.valueToTree(model);
        tree.put("id", model.plan() + "-" + number)
                .put("number", number)
                .put("position", 900)
                .put("timeWords", words);
        ObjectNode frame = (ObjectNode) tree.get("frames").get(0);
        ArrayNode frames = tree.putArray("frames");
        if (model.frames().get(0).kind() != Kind.NONE) {
            frames.add(frame);
        }
        frame = frame.deepCopy();
        frame.put("kind", kind).putNull("from").putNull("due").putNull("recurrence");
        frame.putArray("words").add(words);
        frames.add(frame);
        return read(tree);
    }

    private TaskDefinition read(ObjectNode tree) {
        try {
            return json.treeToValue(tree, TaskDefinition.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Transactional
    public void withdraw(String task) {
        Task found = entities.find(Task.class, task);
        found.define(found.definition().amended(new TaskDefinition.Amended(List.of(), null, WITHDRAWAL, null)));
    }

    /** Sets the last day in force of a plan, or with null takes it back. */
    @Transactional
    public void end(String plan, String day) {
        entities.createNativeQuery("update plan set definition = json_set(definition, '$.inForceTo', ?1) where id = ?2")
                .setParameter(1, day)
                .setParameter(2, plan)
                .executeUpdate();
    }

    @Transactional
    public void open(String plan) {
        opener.open(plans.findById(plan));
    }

    @Transactional
    public void openDue() {
        plans.listAll().forEach(opener::open);
    }

    /** The last event with a key: of the outbox, or of an assignment its newest version. */
    @Transactional
    public String lastEvent(String key) {
        return (String) entities.createNativeQuery("""
                        select payload from (
                          select id place, payload from outbox where partition_key = ?1
                          union all
                          select version, state from assignment_version where cast(assignment as char) = ?1) events
                        order by place desc limit 1""").setParameter(1, key).getSingleResult();
    }
}
