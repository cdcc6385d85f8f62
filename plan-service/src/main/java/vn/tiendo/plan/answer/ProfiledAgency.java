package vn.tiendo.plan.answer;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.profile.DocumentProfile;
import vn.tiendo.plan.profile.DocumentProfile.Layout;

/**
 * An agency with what is known of its documents.
 *
 * @param profile null: nothing is
 */
record ProfiledAgency(AgencyDefinition agency, DocumentProfile profile) {

    public String id() {
        return agency.id();
    }

    public String name() {
        return agency.name();
    }

    /** What a report of it has a gap for; one with a head of its own has none. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (profile != null && profile.layout() == Layout.OWN) {
            return missing;
        }
        if (profile == null || profile.symbols() == null || profile.symbols().report() == null) {
            missing.add("ký hiệu báo cáo");
        }
        if (profile == null || profile.post() == null) {
            missing.add("chức vụ người đứng đầu");
        }
        if (profile == null || profile.draftingUnit() == null) {
            missing.add("đơn vị soạn thảo");
        }
        return missing;
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** In one line. */
    public String asked() {
        return "Còn thiếu: " + String.join(", ", missing());
    }
}
