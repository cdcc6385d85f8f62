package vn.tiendo.contracts;

/** Types of events (CloudEvents' {@code type}), each with its version; a schema of {@code contracts/events} stands behind each. */
public final class EventTypes {

    public static final String ASSIGNMENT_STATE = "vn.tiendo.assignment.state.v1";
    public static final String LEDGER_REPAIR_REQUESTED = "vn.tiendo.ledger.repair-requested.v1";
    public static final String REGISTRY_AGENCY = "vn.tiendo.registry.agency.v1";
    public static final String REGISTRY_CALENDAR_DAY = "vn.tiendo.registry.calendar-day.v1";
    public static final String REGISTRY_CALENDAR_YEAR = "vn.tiendo.registry.calendar-year.v1";
    public static final String REGISTRY_CONTRIBUTION = "vn.tiendo.registry.contribution.v1";
    public static final String REGISTRY_DIFFICULTY = "vn.tiendo.registry.difficulty.v1";
    public static final String REGISTRY_DIGEST = "vn.tiendo.registry.digest.v1";
    public static final String REGISTRY_OBLIGATION = "vn.tiendo.registry.obligation.v1";
    public static final String REGISTRY_PLAN = "vn.tiendo.registry.plan.v1";
    public static final String REGISTRY_PROVINCE = "vn.tiendo.registry.province.v1";
    public static final String REGISTRY_TARGET = "vn.tiendo.registry.target.v1";
    public static final String REGISTRY_TASK = "vn.tiendo.registry.task.v1";
    public static final String RELAY_MARK = "vn.tiendo.relay.mark.v1";
    public static final String RELAY_WATERMARK = "vn.tiendo.relay.watermark.v1";
    public static final String REPORT_REMINDER = "vn.tiendo.report.reminder.v1";
    public static final String REPORT_STATE = "vn.tiendo.report.state.v1";

    private static final String OURS = "vn.tiendo.";

    private EventTypes() {}

    /** The type of an entry of the registry. */
    public static String ofRegistry(String kind) {
        return OURS + "registry." + kind + ".v1";
    }

    /** The {@code $id} of the schema behind a type, which is CloudEvents' {@code dataschema}. */
    public static String schemaOf(String type) {
        return "urn:tiendo:event:" + type.substring(OURS.length());
    }
}
