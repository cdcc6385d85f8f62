package vn.tiendo.faults.system;

import java.io.IOException;
import java.sql.SQLException;

/** What is done while clients are at work. */
public interface Fault {
    void strike() throws IOException, SQLException;
}
