package vn.tiendo.bench.bed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Assignments of Quảng Ninh's plan, all of which the focal agency of the province may change. */
public final class Subjects {

    public static final String PROVINCE = "quang-ninh";
    static final String PLAN = "quang-ninh-205-kh-ubnd-2024";

    private Subjects() {}

    /** So many of them that each connection has several. */
    public static List<String> of(TestBed bed) throws SQLException {
        return in(bed, "'NOT_STARTED'");
    }

    /** The same, though others have changed them before. */
    public static List<String> started(TestBed bed) throws SQLException {
        return in(bed, "'NOT_STARTED', 'IN_PROGRESS'");
    }

    private static List<String> in(TestBed bed, String statuses) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection sql = bed.sql();
                Statement statement = sql.createStatement();
                ResultSet rows = statement.executeQuery("select id from plan.assignment where plan = '" + PLAN
                        + "' and status in (" + statuses + ") and not invited" + " order by id limit 320")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
