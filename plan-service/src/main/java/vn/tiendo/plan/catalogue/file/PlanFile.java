package vn.tiendo.plan.catalogue.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.catalogue.file.Entry.Located;
import vn.tiendo.plan.content.Defects;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.content.PlanReader;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.ObligationDefinition.DayOfYear;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.timeframe.PlanDate;

/**
 * The plan of a file as the form that the API takes, so that one reader types both. Said here is only which key of the file is which
 * field, and how its value is written; what must be there and what fits together is the reader's.
 */
final class PlanFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A picture of a file: in the place of each value the field of {@link PlanForm}, and how it is written unless it is a text. A list
     * has its field, the keys of an item, and what is the same for all items.
     */
    static final JsonNode KEYS = JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load("""
            mã: id
            loại: kind planKind
            cơ quan ban hành: issuer
            số: number
            ngày: date planDate
            tên: title
            trích dẫn: citation
            tên gọi tắt: shortTitle
            cơ quan đầu mối: focalAgency
            căn cứ: [legalBases, {quan hệ: relation relation, văn bản: document, ngày: date day, cơ quan: issuer}]
            người ký: {signer: {thẩm quyền: authority, chức vụ: post}}
            nơi nhận: recipients texts
            kinh phí: funding
            mục: [sections, {số: number, tên: name, trụ cột: pillar pillar}]
            hướng dẫn: [guidance, {mục: section, nội dung: text}]
            ghi chú: sourceNote
            nhiệm vụ:
              - tasks
              - số: number
                đánh số: numberSource position
                mục: section
                trụ cột: pillar pillar
                nội dung: title
                sản phẩm: deliverable
                cấp trình: submissionLevel
                chủ trì: leads parties
                phối hợp: coordinators parties
                thời gian: timeWords
                lĩnh vực: function
                văn bản: documents texts
                đề nghị: invited flag
                ghi chú: sourceNote
            chỉ tiêu:
              - targets
              - mã: code
                nội dung: text
                năm: year year
                so sánh: comparison comparison
                giá trị: value figure
                đơn vị: unit
                hàng năm: yearly flag
                chịu trách nhiệm: owners parties
                lĩnh vực: function
                đóng: &closed {closed: {ngày: on day, căn cứ: legalBasis, lý do: reason}}
            cột mốc:
              - targets
              - mã: code
                nội dung: text
                năm: year year
                chịu trách nhiệm: owners parties
                lĩnh vực: function
                đóng: *closed
              - kind: MILESTONE
            chế độ báo cáo:
              - obligations
              - mã: code
                cấp: level level
                loại: kind reportKind
                nguồn: source source
                hạn: due dayOfYear
                tần suất: frequency frequency
                các hạn: days daysOfYear
                hạn theo kỳ: {relative: {tháng: month anchor, ngày: day whole}}
                năm sau: nextYear yes
                kỳ cuối: lastPeriod yes
                lời hạn: dueWords
                trích dẫn: citation
                người báo cáo: reporters parties
                kính gửi: addressee
                qua: through
                đồng gửi: copies texts
                cơ quan ban hành: issuer
                ký hiệu: symbol
                tổng hợp từ: consolidates
            """));

    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

    /** An agency's own plan is not one: it carries out a plan that is registered already. */
    private static final PlanDefinition.Kind[] KINDS = {PlanDefinition.Kind.PLAN, PlanDefinition.Kind.DECISION_WITH_PLAN
    };

    private static final TaskDefinition.NumberSource[] POSITION = {TaskDefinition.NumberSource.POSITION};

    private final Places places;

    private PlanFile(Places places) {
        this.places = places;
    }

    static PlanContent read(Entry plan, String province, Names names, FileDefects defects) {
        Places places = new Places(names, defects);
        PlanForm form = JSON.convertValue(new PlanFile(places).read(plan, "", KEYS), PlanForm.class);
        Defects found = new Defects();
        PlanContent content = new PlanReader(places, found).read(form, identity(form, province, found));
        for (int i = 0; i < form.obligations().size(); i++) {
            found.required(
                    "obligations[" + i + "].source",
                    form.obligations().get(i).source(),
                    ObligationDefinition.Source.values());
        }
        found.tell(places);
        return content;
    }

    private static PlanReader.Identity identity(PlanForm form, String province, Defects found) {
        String date = found.required("date", form.date(), 10);
        return new PlanReader.Identity(
                found.required("id", form.id(), 120),
                province,
                found.required("kind", form.kind(), KINDS),
                found.required("issuer", form.issuer(), Defects.LINE),
                date == null ? null : new PlanDate(date),
                null);
    }

    /** The part of the form under a path, for instance {@code tasks[3]}, that an entry of the file is. */
    private Map<String, Object> read(Entry entry, String path, JsonNode keys) {
        places.entry(path, entry);
        Map<String, Object> form = new HashMap<>();
        Map<String, List<Object>> lists = new HashMap<>();
        for (Map.Entry<String, JsonNode> row : keys.properties()) {
            String key = row.getKey();
            JsonNode is = row.getValue();
            if (is.isArray()) {
                String field = is.get(0).asText();
                readEach(entry.entries(key), at(path, field), is, lists.computeIfAbsent(field, f -> new ArrayList<>()));
            } else if (is.isObject()) {
                Entry below = entry.entry(key);
                is.properties()
                        .forEach(one -> form.put(
                                one.getKey(),
                                below == null ? null : read(below, at(path, one.getKey()), one.getValue())));
            } else {
                String[] field = is.asText().split(" ");
                form.put(field[0], value(entry, key, at(path, field[0]), field.length == 1 ? "text" : field[1]));
            }
        }
        entry.close();
        form.putAll(lists);
        return form;
    }

    private void readEach(List<Entry> entries, String path, JsonNode list, List<Object> items) {
        for (Entry entry : entries) {
            Map<String, Object> item = read(entry, path + "[" + items.size() + "]", keysOf(entry, list.get(1)));
            list.path(2)
                    .properties()
                    .forEach(same -> item.put(same.getKey(), same.getValue().asText()));
            items.add(item);
        }
    }

    /** A range has two figures in the place of one. */
    private static JsonNode keysOf(Entry entry, JsonNode keys) {
        if (!keys.has("giá trị") || !TargetDefinition.Comparison.RANGE.words.equals(entry.optional("so sánh"))) {
            return keys;
        }
        ObjectNode ofRange =
                keys.<ObjectNode>deepCopy().put("từ", "value figure").put("đến", "upper figure");
        ofRange.remove("giá trị");
        return ofRange;
    }

    private static String at(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private Object value(Entry entry, String key, String field, String kind) {
        places.field(field, key, kind.equals("text") ? entry.lineOf(key) : entry.line(), entry.has(key));
        return switch (kind) {
            case "text" -> entry.optional(key);
            case "texts" ->
                entry.texts(key).stream()
                        .map(Located::text)
                        .filter(text -> !text.isEmpty())
                        .toList();
            case "parties" -> parties(entry, key, field);
            case "flag" -> entry.flag(key);
            case "yes" -> entry.flag(key) ? true : null;
            case "daysOfYear" ->
                entry.has(key)
                        ? entry.texts(key).stream()
                                .map(Located::text)
                                .map(PlanFile::monthDay)
                                .toList()
                        : null;
            case "whole" -> entry.converted(key, Integer::valueOf, "ngày trong tháng");
            case "year" -> entry.converted(key, Integer::valueOf, "năm");
            case "figure" -> entry.converted(key, BigDecimal::new, "con số");
            case "day" -> entry.converted(key, day -> LocalDate.parse(day).toString(), "ngày dạng 2024-09-16");
            case "planDate" ->
                entry.converted(
                        key, date -> new PlanDate(date).text(), "ngày, tháng hoặc năm (2024-09-16, 2024-09, \"2024\")");
            case "dayOfYear" -> entry.converted(key, PlanFile::dayOfYear, "ngày/tháng như 15/11");
            case "position" -> entry.choice(key, POSITION, n -> "vị trí");
            case "planKind" -> entry.choice(key, KINDS, k -> k.words);
            case "relation" -> entry.choice(key, PlanDefinition.Relation.values(), r -> r.words);
            case "pillar" -> entry.choice(key, Pillar.values(), p -> p.words);
            case "comparison" -> entry.choice(key, TargetDefinition.Comparison.values(), c -> c.words);
            case "frequency" -> entry.choice(key, Frequency.values(), f -> f.words);
            case "anchor" -> entry.choice(key, Schedule.Anchor.values(), a -> a.words);
            case "level" -> entry.choice(key, ObligationDefinition.Level.values(), l -> l.words);
            case "reportKind" -> entry.choice(key, ObligationDefinition.Kind.values(), k -> k.words);
            case "source" -> entry.choice(key, ObligationDefinition.Source.values(), s -> s.words);
            default -> throw new IllegalStateException(kind);
        };
    }

    /** The plan's own words on who is meant. Whom they mean, the file says beside them; without that they mean nobody. */
    private String parties(Entry entry, String key, String field) {
        List<Located> parts = entry.texts(key);
        places.parties(field, key, entry.line(), parts);
        String words = entry.optional("lời " + key);
        if (!parts.isEmpty() && words == null) {
            entry.defect("thiếu “lời " + key + "”: lời của kế hoạch về " + key);
        }
        return parts.isEmpty() ? null : words;
    }

    /** What is no day stays as it is, for the reader to tell. */
    private static String monthDay(String text) {
        Matcher matcher = DAY_OF_YEAR.matcher(text);
        return matcher.matches()
                ? "%02d-%02d".formatted(Integer.valueOf(matcher.group(2)), Integer.valueOf(matcher.group(1)))
                : text;
    }

    private static DayOfYear dayOfYear(String text) {
        Matcher matcher = DAY_OF_YEAR.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        var day = MonthDay.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
        return new DayOfYear(day.getDayOfMonth(), day.getMonthValue());
    }
}
