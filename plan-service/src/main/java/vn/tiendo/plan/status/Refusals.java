package vn.tiendo.plan.status;

import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Why an assignment does not take a change. */
public final class Refusals {

    private Refusals() {}

    public static ProblemException follows(Status before, Status after) {
        return conflict(
                "Không thể chuyển từ “" + before.label + "” sang “" + after.label + "”.",
                "An assignment that is " + before + " cannot become " + after + ".");
    }

    public static ProblemException saidBefore() {
        return conflict(
                "Đã ghi nhận “Chưa thực hiện”; chỉ báo lại khi có nội dung mới.",
                "NOT_STARTED has been stated; state it again only with something new.");
    }

    public static ProblemException nothingToVerify() {
        return conflict("Không có kết quả hoàn thành nào đang chờ xác nhận.", "No completion waits for verification.");
    }

    public static ProblemException notToSettle() {
        return conflict(
                "Chỉ nhiệm vụ không có thời gian thực hiện và đã hoàn thành mới ghi nhận hoàn thành dứt điểm.",
                "Only a completed assignment of a task without time words is done once and for all.");
    }

    public static ProblemException notToExtend() {
        return conflict(
                "Chỉ gia hạn được phân công còn mở và có thời hạn.",
                "Only an open assignment with a due date can be extended.");
    }

    public static ProblemException withdrawn() {
        return conflict(
                "Nhiệm vụ đã được đưa ra khỏi kế hoạch; kết quả đã báo cáo được giữ nguyên.",
                "The task was taken out of its plan; what was reported done stays.");
    }

    public static ProblemException isOver() {
        return conflict(
                "Thời gian của nhiệm vụ đã thay đổi, đợt này không còn; kết quả đã báo cáo được giữ nguyên.",
                "The time of the task was changed and asks no more for this occurrence; what was reported done stays.");
    }

    private static ProblemException conflict(String vi, String en) {
        return ProblemException.of(Kind.CONFLICT, vi, en);
    }
}
