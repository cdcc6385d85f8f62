package vn.tiendo.report.access;

/** The roles that tokens carry; each of them may read what is in its scope. */
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
