package vn.tiendo.plan.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.plan.assignment.Assignments;
import vn.tiendo.plan.assignment.FocalAgencies;
import vn.tiendo.plan.explanation.ExplanationList;
import vn.tiendo.plan.extension.ExtensionRequestList;

/** The lists of "Chờ xác nhận" with how much waits in each, as the worklist counts it. */
@ApplicationScoped
class Tabs {

    private final Assignments assignments;
    private final FocalAgencies focals;
    private final ExtensionRequestList requests;
    private final ExplanationList explanations;

    Tabs(Assignments assignments, FocalAgencies focals, ExtensionRequestList requests, ExplanationList explanations) {
        this.assignments = assignments;
        this.focals = focals;
        this.requests = requests;
        this.explanations = explanations;
    }

    enum Kind {
        CLAIMS("Kết quả chờ xác nhận", "/cho-xac-nhan", ""),
        EXTENSIONS("Đề nghị gia hạn", "/cho-xac-nhan/gia-han", ""),
        EXPLANATIONS("Giải trình", "/cho-xac-nhan/giai-trinh", " quá hạn trả lời"),
        OVERDUE("Nhiệm vụ quá hạn", "/cho-xac-nhan/qua-han", "");

        final String title;
        final String path;
        private final String unit;

        Kind(String title, String path, String unit) {
            this.title = title;
            this.path = path;
            this.unit = unit;
        }
    }

    /** @param waits how much waits there, or null where nothing is counted */
    record Tab(String title, String address, String waits, boolean isCurrent) {}

    /** @param current where the caller is, or below which; null: in none */
    @Transactional
    List<Tab> at(Kind current) {
        return Stream.of(Kind.values())
                .map(kind -> new Tab(kind.title, kind.path, waits(kind), kind == current))
                .toList();
    }

    private String waits(Kind kind) {
        return switch (kind) {
            case CLAIMS -> assignments.count(focals.toDecide(Map.of())) + kind.unit;
            case EXTENSIONS -> requests.count() + kind.unit;
            case EXPLANATIONS -> explanations.count(ExplanationList.Asked.LATE) + kind.unit;
            case OVERDUE -> null;
        };
    }
}
