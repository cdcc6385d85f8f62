package vn.tiendo.plan.proposal;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.tiendo.plan.document.IssuedDocument.Cell;
import vn.tiendo.plan.document.IssuedDocument.Row;
import vn.tiendo.plan.document.IssuedDocument.Table;

/**
 * Which column of a table holds what, by the words of its heading, whatever their order.
 *
 * @param heading index of the first row of the heading
 * @param rows how many rows it has
 * @param columns where each kind stands
 * @param words of each heading, which may name a year
 */
record TaskColumns(int heading, int rows, Map<Kind, Integer> columns, Map<Kind, String> words) {

    /** In the order in which a heading is tried: "cơ quan phối hợp thực hiện" is no content. */
    enum Kind {
        NUMBER("^(số )?(tt|stt|s tt|thứ tự|số thứ tự)\\b.*|^(số|mã) nhiệm vụ$"),
        COORDINATORS(".*(phối hợp|cùng thực hiện|tham gia).*"),
        LEADS(".*(chủ trì|đầu mối|trách nhiệm chính|thực hiện chính).*"),
        LEVEL(".*cấp (trình|ban hành|phê duyệt|có thẩm quyền|quyết định).*|.*trình duyệt.*"),
        DELIVERABLE(".*(sản phẩm|kết quả|đầu ra).*"),
        TIME(".*(thời gian|thời hạn|tiến độ|hoàn thành|thời điểm|lộ trình).*|^hạn\\b.*"),
        NOTE(".*ghi chú.*"),
        CONTENT(".*(nội dung|nhiệm vụ|việc|đề án|hoạt động|giải pháp).*"),
        DOER(
                ".*(cơ quan|đơn vị).*(thực hiện|chịu trách nhiệm|phụ trách).*|^(cơ quan|đơn vị|phân công)( thực hiện)?$|^phân công.*");

        private final Pattern heading;

        Kind(String heading) {
            this.heading = Pattern.compile(heading, Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
        }
    }

    private static final int LOOK = 12;

    /** Null where the table is none of tasks. */
    static TaskColumns of(Table table) {
        for (int row = 0; row < Math.min(LOOK, table.rows().size()); row++) {
            TaskColumns found = at(table, row);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static TaskColumns at(Table table, int row) {
        Row first = table.rows().get(row);
        int rows = first.cells().stream()
                .filter(cell -> cell.width() == 1)
                .mapToInt(Cell::height)
                .max()
                .orElse(1);
        boolean split = first.cells().stream().anyMatch(cell -> cell.width() > 1)
                && first.cells().size() > 1;
        if (!split || row + rows > table.rows().size()) {
            rows = 1;
        }
        Map<Integer, String> headings = new TreeMap<>();
        Map<Integer, String> own = new TreeMap<>();
        for (int r = row; r < row + rows; r++) {
            for (Cell cell : table.rows().get(r).cells()) {
                String text = cell.text().replaceAll("[\\s*]+", " ").strip();
                for (int c = cell.column(); c < cell.column() + cell.width(); c++) {
                    headings.merge(c, text, (above, below) -> above + " " + below);
                    own.put(c, text);
                }
            }
        }
        Map<Kind, Integer> columns = new EnumMap<>(Kind.class);
        Map<Kind, String> words = new EnumMap<>(Kind.class);
        headings.forEach((column, text) -> {
            Kind lowest = kind(own.get(column));
            Kind kind = lowest == null ? kind(text) : lowest;
            if (kind != null && columns.putIfAbsent(kind, column) == null) {
                words.put(kind, text);
            }
        });
        if (!columns.containsKey(Kind.LEADS) && columns.containsKey(Kind.DOER)) {
            columns.put(Kind.LEADS, columns.get(Kind.DOER));
            words.put(Kind.LEADS, words.get(Kind.DOER));
        }
        boolean tasks = columns.containsKey(Kind.CONTENT)
                && (columns.containsKey(Kind.LEADS)
                        || columns.containsKey(Kind.TIME) && columns.containsKey(Kind.COORDINATORS));
        return tasks && first.cells().size() >= 3 ? new TaskColumns(row, rows, columns, words) : null;
    }

    private static Kind kind(String heading) {
        String text =
                heading.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)", " ").strip();
        if (text.isEmpty() || text.length() > 120) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            if (kind.heading.matcher(text).matches()) {
                return kind;
            }
        }
        return null;
    }

    /** Whether a row says the same as the heading, as it does where it is repeated on the next page. */
    boolean repeatedBy(Row row) {
        long same = row.cells().stream()
                .filter(cell -> columns.entrySet().stream()
                        .anyMatch(e -> e.getValue() == cell.column()
                                && words.get(e.getKey())
                                        .equalsIgnoreCase(cell.text()
                                                .replaceAll("[\\s*]+", " ")
                                                .strip())))
                .count();
        return same >= 2 && same >= row.cells().size() / 2;
    }
}
