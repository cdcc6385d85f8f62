package vn.tiendo.plan.access;

/** The roles that tokens carry. */
public final class Roles {

    public static final String READER = "reader";
    public static final String AGENCY_REPORTER = "agency-reporter";
    public static final String FOCAL = "focal";
    public static final String COMMITTEE = "committee";
    public static final String PLAN_EDITOR = "plan-editor";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
