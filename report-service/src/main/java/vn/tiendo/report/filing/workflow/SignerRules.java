package vn.tiendo.report.filing.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.content.head.Capacity;

/** What may stand together above a signature on a report (Decree 30/2020/NĐ-CP, appendix I). */
final class SignerRules {

    private static final Pattern BY_ORDER = Pattern.compile("(?U)(?i)(^|.* / )(TL|TUQ)\\..*");
    private static final Pattern FOR_HEAD = Pattern.compile("(?U)(?i)(^|.* / )KT\\..*");
    private static final Pattern FOR_BODY = Pattern.compile("(?U)(?i)^TM\\. (?!ỦY BAN NHÂN DÂN).*");
    private static final Pattern DEPUTY = Pattern.compile("(?U)(?i)^PHÓ .*");

    private SignerRules() {}

    /** What is wrong, by field; authority and post as they were sent, or null. */
    static Map<String, Text> defects(String authority, String post, Capacity capacity) {
        Map<String, Text> defects = new LinkedHashMap<>();
        if (capacity != null && capacity.needsPost()) {
            defects.put("capacity", byOrder());
        }
        if (capacity != null && authority != null) {
            defects.put(
                    "authority",
                    new Text(
                            "Đã chọn tư cách ký thì không ghi thẩm quyền riêng.",
                            "The capacity gives the authority; it is not stated beside it."));
        } else if (authority != null && BY_ORDER.matcher(authority).matches()) {
            defects.put("authority", byOrder());
        }
        if (capacity == null) {
            deputy(authority, post, defects);
        } else if (capacity != Capacity.DEPUTY
                && post != null
                && DEPUTY.matcher(post).matches()) {
            defects.put("post", new Text("Cấp phó ký thay chọn tư cách DEPUTY (KT.).", "A deputy signs as DEPUTY."));
        }
        return defects;
    }

    /** A deputy signs in the head's place, and nobody else does; for a standing committee he signs as the head does. */
    private static void deputy(String authority, String post, Map<String, Text> defects) {
        boolean inPlace = authority != null && FOR_HEAD.matcher(authority).matches();
        boolean forBody = authority != null && FOR_BODY.matcher(authority).matches();
        boolean isDeputy = post != null && DEPUTY.matcher(post).matches();
        if (isDeputy && !inPlace && !forBody) {
            defects.putIfAbsent(
                    "authority",
                    new Text(
                            "Cấp phó ký thay người đứng đầu phải ghi KT., ví dụ KT. GIÁM ĐỐC.",
                            "A deputy signs in the head's place: KT., such as KT. GIÁM ĐỐC."));
        }
        if (inPlace && !isDeputy) {
            defects.put(
                    "post",
                    new Text(
                            "Ký thay (KT.) thì chức vụ người ký là cấp phó, ví dụ PHÓ GIÁM ĐỐC.",
                            "Who signs in the head's place is a deputy, such as PHÓ GIÁM ĐỐC."));
        }
    }

    private static Text byOrder() {
        return new Text(
                "Báo cáo không ký thừa lệnh (TL.) hoặc thừa ủy quyền (TUQ.).",
                "Nobody signs a report by order or by authorisation.");
    }
}
