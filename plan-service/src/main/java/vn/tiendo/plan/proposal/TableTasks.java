package vn.tiendo.plan.proposal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.document.IssuedDocument.Row;
import vn.tiendo.plan.document.IssuedDocument.Table;
import vn.tiendo.plan.proposal.TaskColumns.Kind;

/** Tasks in tables: whatever the order of the columns, with groups of rows, cells over several rows, and rows that a page broke. */
final class TableTasks {

    private static final Pattern GROUP = Pattern.compile(
            "^(?:(?:Nhóm|NHÓM|Phần|PHẦN|Mục|MỤC)\\s+)?([IVX]{1,5}|[A-H]|\\d{1,2}(?:\\.\\d{1,2})*)[.):/\\-–]*\\s+(?=\\p{Lu})");
    private static final Pattern NUMBER =
            Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,2})*|[IVX]+(?:\\.\\d{1,2})+|[a-zđ]|[IVX]{1,5}|[A-H])[.):]*$");

    private final Phrases phrases;
    private final Findings findings;
    private final Node outline;
    private final List<Line> annex;
    private final TaskList list = new TaskList();
    private final Deque<Group> groups = new ArrayDeque<>();
    private TaskColumns columns;
    private int width;
    private boolean broken;

    /** @param above the heading in running text, not a row */
    private record Group(int rank, String own, Section section, Lead lead, boolean above) {}

    /**
     * @param outline of the text in which a table may stand
     * @param annex lines outside of its tables
     */
    TableTasks(Phrases phrases, Findings findings, Node outline, List<Line> annex) {
        this.annex = annex;
        this.phrases = phrases;
        this.outline = outline;
        this.findings = findings;
    }

    TaskList list() {
        return list;
    }

    void read(Layout.Grid grid) {
        Table table = grid.table();
        TaskColumns own = TaskColumns.of(table);
        Cells cells = new Cells(table);
        if (own == null && (columns == null || cells.width() != width)) {
            return;
        }
        broken = own != null && columns != null;
        int from = 0;
        if (own != null) {
            columns = own;
            width = cells.width();
            from = own.heading() + own.rows();
            above(grid);
        }
        for (int row = from; row < cells.height(); row++) {
            if (columns.repeatedBy(table.rows().get(row))) {
                broken = true;
                row += cells.height(row) - 1; // in one row on the next page, where it had two
            } else {
                row(grid, cells, row);
            }
        }
    }

    /** A table in running text belongs to the heading above it, which may also say who leads. */
    private void above(Layout.Grid grid) {
        Node heading = outline.all()
                .filter(node -> !node.isRoot() && node.line.block() < grid.block())
                .reduce((first, second) -> second)
                .orElse(outline);
        while (!heading.isRoot() && heading.label.rank() >= Label.LETTER) {
            heading = heading.parent;
        }
        if (!grid.inAnnex() && !heading.isRoot()) {
            groups.clear();
            for (Node node = heading; !node.isRoot(); node = node.parent) {
                Section section = new Section(node.number(), node.text.replaceAll("[\\s.:;]+$", ""), node.line);
                groups.addLast(
                        new Group(node.label.rank(), node.label.text(), section, Lead.of(node.text, phrases), true));
            }
        }
    }

    private void row(Layout.Grid grid, Cells cells, int row) {
        String number = value(cells, row, Kind.NUMBER);
        String content = value(cells, row, Kind.CONTENT);
        if (!columns.columns().containsKey(Kind.NUMBER) && content != null) {
            Label.Split split = Label.of(content);
            number = split.label().text().isEmpty() ? null : split.label().text();
            content = number == null ? content : split.rest();
        }
        if (cells.isBlank(row) || cells.isCount(row)) {
            return;
        }
        boolean others = value(cells, row, Kind.LEADS) != null
                || value(cells, row, Kind.COORDINATORS) != null
                || value(cells, row, Kind.TIME) != null
                || value(cells, row, Kind.DELIVERABLE) != null;
        boolean across = cells.isAcross(row);
        Line line = line(grid, cells, row, content == null ? cells.text(row) : content);
        if (across
                || !others
                        && (number != null
                                && (content != null || GROUP.matcher(number).find()))) {
            group(number, content, line, cells, row, across);
        } else if (goesOn(cells, row, number, content)) {
            append(cells, row);
        } else if (content == null) {
            findings.doubt("tasks", DoubtCode.ROW_LEFT_OUT, cells.text(row));
        } else {
            task(cells, row, number, content, line);
        }
        broken = false;
    }

    private void group(String number, String content, Line line, Cells cells, int row, boolean across) {
        String text = across
                        || content == null
                        || number == null
                        || GROUP.matcher(number).find()
                ? cells.text(row)
                : number + ". " + content;
        String own = number != null && NUMBER.matcher(number).matches() ? number.replaceAll("[.):]+$", "") : null;
        String name = content == null ? text : content;
        if (own == null || across) {
            Matcher group = GROUP.matcher(text);
            if (group.find()) {
                own = group.group(1);
                name = text.substring(group.end());
            } else {
                own = null;
                name = text;
            }
        }
        int rank = own == null ? Label.NONE : Label.of(own + ". A").label().rank();
        boolean siblings = false;
        while (!groups.isEmpty() && endedBy(groups.peek(), rank, own, siblings)) {
            siblings |= groups.peek().rank == rank;
            groups.pop();
        }
        String above = groups.isEmpty() ? "" : groups.peek().section.number() + ".";
        if (own == null) {
            own = String.valueOf(1 + list.sections().size());
        }
        String whole = own.startsWith(above) ? own : above + own;
        Lead lead = Lead.of(name, phrases);
        groups.push(new Group(rank, own, new Section(whole, name.replaceAll("[\\s.:;]+$", ""), line), lead, false));
    }

    /**
     * A row numbered on from the heading above the table is the next such heading; one that begins anew stands below it. Roman numbers
     * and capitals are the highest that there is.
     */
    private static boolean endedBy(Group group, int rank, String own, boolean siblings) {
        boolean below = group.above && group.rank == rank && rank > Label.ROMAN && ("1".equals(own) || siblings);
        return group.rank >= rank && !below;
    }

    private boolean goesOn(Cells cells, int row, String number, String content) {
        if (number != null || list.last() == null) {
            return false;
        }
        boolean lower = content != null && Character.isLowerCase(content.codePointAt(0));
        boolean covered =
                content == null || cells.isCovered(row, columns.columns().get(Kind.CONTENT));
        return columns.columns().containsKey(Kind.NUMBER) && broken || lower || covered && hasNumbers();
    }

    private boolean hasNumbers() {
        return columns.columns().containsKey(Kind.NUMBER);
    }

    private void append(Cells cells, int row) {
        Found last = list.last();
        list.replaceLast(new Found(
                last.section(),
                last.number(),
                last.numbered(),
                more(last.words(), cells, row, Kind.CONTENT),
                more(last.leads(), cells, row, Kind.LEADS),
                last.own(),
                false,
                more(last.coordinators(), cells, row, Kind.COORDINATORS),
                more(last.deliverable(), cells, row, Kind.DELIVERABLE),
                more(last.level(), cells, row, Kind.LEVEL),
                more(last.time(), cells, row, Kind.TIME),
                last.timeHeading(),
                last.invited(),
                last.line()));
    }

    private String more(String before, Cells cells, int row, Kind kind) {
        Integer column = columns.columns().get(kind);
        String text = column == null || cells.isCovered(row, column) ? null : cells.text(row, column);
        return text == null ? before : before == null ? text : before + " " + text;
    }

    private void task(Cells cells, int row, String number, String content, Line line) {
        Section section = groups.isEmpty() ? annex(line) : groups.peek().section;
        boolean numbered = number != null && NUMBER.matcher(number).matches();
        String leads = value(cells, row, Kind.LEADS);
        Lead lead = groups.stream()
                .map(Group::lead)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        list.add(
                section,
                new Found(
                        section.number(),
                        numbered ? number.replaceAll("[.):]+$", "") : list.next(section),
                        numbered,
                        content,
                        leads == null && lead != null ? lead.leads() : leads,
                        false,
                        false,
                        value(cells, row, Kind.COORDINATORS),
                        value(cells, row, Kind.DELIVERABLE),
                        value(cells, row, Kind.LEVEL),
                        value(cells, row, Kind.TIME),
                        columns.words().get(Kind.TIME),
                        leads != null && Phrases.isInvited(leads),
                        line));
    }

    /** An annex that is not divided is one section, by its name. */
    private Section annex(Line line) {
        String name = annex.stream()
                .map(Line::text)
                .filter(text -> !text.matches("(?iu)phụ lục.{0,8}"))
                .findFirst()
                .orElse("Phụ lục");
        return new Section("PL", name, annex.isEmpty() ? line : annex.get(0));
    }

    private String value(Cells cells, int row, Kind kind) {
        Integer column = columns.columns().get(kind);
        return column == null ? null : cells.text(row, column);
    }

    private Line line(Layout.Grid grid, Cells cells, int row, String text) {
        Row origin = grid.table().rows().get(row);
        int page = origin.cells().stream()
                .flatMap(cell -> cell.paragraphs().stream())
                .mapToInt(paragraph -> paragraph.page())
                .filter(p -> p > 0)
                .findFirst()
                .orElse(0);
        Integer column = columns.columns().get(Kind.CONTENT);
        return new Line(text, false, false, 0, grid.block(), row + 1, column == null ? 1 : column + 1, page);
    }
}
