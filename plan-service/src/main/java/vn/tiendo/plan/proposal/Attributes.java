package vn.tiendo.plan.proposal;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.proposal.TaskColumns.Kind;

/**
 * What a line says under a task in running text: "Cơ quan chủ trì: …; Cơ quan phối hợp: …; Thời gian: …".
 *
 * @param rest of the text, before the first of them
 */
record Attributes(String rest, Map<Kind, String> values) {

    private static final Pattern LABEL = Pattern.compile("(?iu)(?<=^|[\\s.;,(\\-–+•])(?:"
            + "(?<LEADS>(?:cơ quan|đơn vị|đầu mối)?(?: được giao)? ?chủ trì(?: thực hiện| tham mưu)?)"
            + "|(?<COORDINATORS>(?:cơ quan|các cơ quan|đơn vị)? ?phối hợp(?: thực hiện)?)"
            + "|(?<TIME>(?:thời gian|thời hạn|tiến độ|thời điểm)(?: thực hiện| hoàn thành)*|hạn hoàn thành)"
            + "|(?<DELIVERABLE>(?:sản phẩm|kết quả)(?: đầu ra| dự kiến| thực hiện| hoàn thành)*)"
            + "|(?<LEVEL>cấp (?:trình|ban hành|phê duyệt|có thẩm quyền))"
            + "|(?<DOER>(?:cơ quan|đơn vị)(?: chịu trách nhiệm)? thực hiện)"
            + ")\\s*:\\s*");

    static Attributes of(String text) {
        Map<Kind, String> values = new EnumMap<>(Kind.class);
        Matcher label = LABEL.matcher(text);
        int rest = -1;
        Kind open = null;
        int from = 0;
        while (label.find()) {
            if (rest < 0) {
                rest = label.start();
            }
            if (open != null) {
                put(values, open, text.substring(from, label.start()));
            }
            open = kind(label);
            from = label.end();
        }
        if (open != null) {
            put(values, open, text.substring(from));
        }
        return new Attributes(rest < 0 ? text : text.substring(0, rest).replaceAll("[\\s(;,\\-–+•]+$", ""), values);
    }

    /** Whether a line is nothing but such. */
    static boolean begin(String text) {
        Matcher label = LABEL.matcher(text);
        return label.find() && text.substring(0, label.start()).matches("[\\s(\\-–+•]*");
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    private static Kind kind(Matcher label) {
        for (Kind kind : new Kind[] {Kind.LEADS, Kind.COORDINATORS, Kind.TIME, Kind.DELIVERABLE, Kind.LEVEL}) {
            if (label.group(kind.name()) != null) {
                return kind;
            }
        }
        return Kind.LEADS;
    }

    private static void put(Map<Kind, String> values, Kind kind, String words) {
        String value = words.strip().replaceAll("[\\s;,.)\\-–+•]+$", "").strip();
        if (!value.isEmpty()) {
            values.putIfAbsent(kind, value);
        }
    }
}
