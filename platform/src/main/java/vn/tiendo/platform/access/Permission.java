package vn.tiendo.platform.access;

import static vn.tiendo.platform.access.Caller.Role.AGENCY_REPORTER;
import static vn.tiendo.platform.access.Caller.Role.AUDITOR;
import static vn.tiendo.platform.access.Caller.Role.COMMITTEE;
import static vn.tiendo.platform.access.Caller.Role.FOCAL;
import static vn.tiendo.platform.access.Caller.Role.OPERATOR;
import static vn.tiendo.platform.access.Caller.Role.PLAN_EDITOR;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.platform.access.Caller.Role;

/**
 * Who may do what: the one table of both services. The checks, the API documents and {@code docs/access.md} come from it. It says which
 * roles may ask; which rows they may touch is said by {@link Visibility} and, among those in sight, by the rules of each desk.
 */
public enum Permission {
    READ("Read what is in sight", Role.values()),
    READ_AUDIT("Read who changed what", AUDITOR, OPERATOR, FOCAL, COMMITTEE),

    REPORT_STATUS("Change the status of an assignment", AGENCY_REPORTER, FOCAL),
    CONTRIBUTE("Note what a coordinating agency contributed", AGENCY_REPORTER, FOCAL),
    VERIFY("Confirm or return what was completed", FOCAL, COMMITTEE),
    EXTEND("Move a due day by a decision, or refuse to", FOCAL, COMMITTEE),
    REQUEST_EXTENSION("Ask for a later due day", AGENCY_REPORTER, FOCAL),
    ASK_EXPLANATION("Ask an agency to explain how an assignment stands", FOCAL, COMMITTEE),
    EXPLAIN("Explain how an assignment stands", AGENCY_REPORTER, FOCAL),
    RAISE_ON_ASSIGNMENT("Raise a difficulty on an assignment", AGENCY_REPORTER, FOCAL),
    RAISE_ON_PLAN("Raise a difficulty on a plan", AGENCY_REPORTER, FOCAL, COMMITTEE),
    ANSWER_DIFFICULTY("Answer a difficulty", FOCAL, COMMITTEE),
    ESCALATE_DIFFICULTY("Hand a difficulty up", FOCAL),
    CLOSE_DIFFICULTY("Close a difficulty", AGENCY_REPORTER, FOCAL, COMMITTEE),
    MEASURE("Record the value of a target", AGENCY_REPORTER, FOCAL, PLAN_EDITOR),
    SET_TARGET_OWNERS("Say who answers for a target", FOCAL, OPERATOR),
    CLASSIFY("Say what a plan's time words mean", FOCAL, PLAN_EDITOR),
    RECORD_TRIGGER("Record the act that a task waits for", FOCAL, PLAN_EDITOR, OPERATOR),
    SET_DOCUMENT_PROFILE("Set what stands on the documents of an agency of the province", FOCAL, OPERATOR),
    ANSWER_ACT("Say that the act a task waits for is not issued", FOCAL),
    EDIT_PLAN("Register, amend and end a plan", PLAN_EDITOR),
    EDIT_AGENCIES("Register, change and end an agency", PLAN_EDITOR),
    LOAD_COMMUNES("Register the communes of a province", FOCAL, PLAN_EDITOR),
    CITE_PLAN("Say how documents name a plan", FOCAL, PLAN_EDITOR),
    SET_DUTY("Set the due day of a reporting duty, switch it on or off", OPERATOR),
    MANAGE_WEBHOOKS("Have what happens sent to an address", FOCAL, OPERATOR),
    SET_CALENDAR("Set a day of the working calendar", true, OPERATOR),

    WRITE_REPORT("Write, assemble and hand in a report", AGENCY_REPORTER, FOCAL),
    DECIDE_REPORT("Accept or return a report, record a paper copy", FOCAL, COMMITTEE),
    ISSUE_REPORT("Record number, date and signer of a report", AGENCY_REPORTER, FOCAL, COMMITTEE),
    HAND_IN_FILE("Hand in the signed copy or the corrected file of a report", AGENCY_REPORTER, FOCAL, COMMITTEE),
    SET_OUTLINE("Set the outline of the reports of a year", FOCAL),
    REQUEST_REPORT("Ask for a report, take a request back", FOCAL, COMMITTEE, OPERATOR),
    INSPECT_LEDGER("Look at quarantined records and rebuilds", true, OPERATOR, AUDITOR),
    OPERATE_LEDGER("Replay or drop a record, rebuild the ledger", true, OPERATOR),
    OPERATE_TOPICS("Place the keys of a topic by more partitions", true, OPERATOR),
    INSPECT_RESTORATION("Look at restorations of a database", true, OPERATOR, AUDITOR),
    RESTORE("Have a restored database take back what was sent since", true, OPERATOR);

    /** What it lets somebody do, for people. */
    public final String meaning;

    /** Only for tokens that are not limited to a province: it concerns all of them. */
    public final boolean wholeSystem;

    private final Set<Role> roles;

    Permission(String meaning, Role... roles) {
        this(meaning, false, roles);
    }

    Permission(String meaning, boolean wholeSystem, Role... roles) {
        this.meaning = meaning;
        this.wholeSystem = wholeSystem;
        this.roles = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(roles)));
    }

    /** In the order of their declaration. */
    public Set<Role> roles() {
        return roles;
    }

    public boolean isGivenTo(Caller caller) {
        return caller.roles().stream().anyMatch(roles::contains);
    }

    /** Whether the caller is of a province while this concerns all of them. */
    boolean isBeyond(Caller caller) {
        return wholeSystem && caller.province() != null;
    }

    /** Whether a caller may ask for it at all. */
    public boolean isOpenTo(Caller caller) {
        return isGivenTo(caller) && !isBeyond(caller);
    }

    String roleNames() {
        return roles.stream().map(r -> r.claim).collect(Collectors.joining(", "));
    }
}
