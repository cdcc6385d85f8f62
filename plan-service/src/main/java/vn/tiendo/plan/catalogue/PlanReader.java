package vn.tiendo.plan.catalogue;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.catalogue.Entry.Located;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.PlanDefinition.Guidance;
import vn.tiendo.plan.plan.PlanDefinition.LegalBasis;
import vn.tiendo.plan.plan.PlanDefinition.Relation;
import vn.tiendo.plan.plan.PlanDefinition.Section;
import vn.tiendo.plan.plan.PlanDefinition.Signer;
import vn.tiendo.plan.plan.PlanRules;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeFrameParser;

/** Reads a file's plan with its sections and tasks. */
final class PlanReader {

    private final String province;
    private final Names names;
    private final Defects defects;
    private final Lines lines;
    private final PlanRules rules;

    PlanReader(String province, Names names, Defects defects) {
        this.province = province;
        this.names = names;
        this.defects = defects;
        this.lines = new Lines(defects);
        this.rules = new PlanRules(lines);
    }

    Lines lines() {
        return lines;
    }

    PlanRules rules() {
        return rules;
    }

    PlanDefinition plan(Entry entry) {
        List<Section> read = entry.entries("mục").stream().map(this::section).toList();
        return new PlanDefinition(
                entry.text("mã"),
                province,
                entry.required(
                        "loại",
                        Words.in(PlanDefinition.Kind.values(), k -> k.words),
                        Words.choice(PlanDefinition.Kind.values(), k -> k.words)),
                entry.text("cơ quan ban hành"),
                entry.text("số"),
                entry.required("ngày", PlanDate::new, "ngày, tháng hoặc năm (2024-09-16, 2024-09, \"2024\")"),
                entry.text("tên"),
                names.agency(entry.located("cơ quan đầu mối")),
                entry.entries("căn cứ").stream().map(this::legalBasis).toList(),
                signer(entry.entry("người ký")),
                texts(entry, "nơi nhận"),
                entry.optional("kinh phí"),
                read,
                entry.entries("hướng dẫn").stream().map(this::guidance).toList(),
                entry.optional("ghi chú"),
                null,
                null,
                null,
                List.of());
    }

    List<TaskDefinition> tasks(Entry plan, PlanDefinition definition) {
        List<TaskDefinition> tasks = new ArrayList<>();
        for (Entry entry : plan.entries("nhiệm vụ")) {
            tasks.add(task(entry, definition, tasks.size() + 1));
            entry.close();
        }
        return tasks;
    }

    private TaskDefinition task(Entry entry, PlanDefinition plan, int position) {
        String field = lines.at("tasks[" + (position - 1) + "]", entry.line());
        Located number = entry.located("số");
        lines.at(field + ".number", number.line());
        Located sectionNumber = entry.located("mục");
        lines.at(field + ".section", sectionNumber.line());
        Pillar classified = pillar(entry);
        Section section = rules.task(field, number.text(), sectionNumber.text(), classified);
        boolean ofSection = section != null && section.pillar() != null;
        String timeWords = entry.optional("thời gian");
        return new TaskDefinition(
                plan.id() + "-" + number.text(),
                plan.id(),
                province,
                number.text(),
                positionNumbered(entry) ? TaskDefinition.NumberSource.POSITION : TaskDefinition.NumberSource.PLAN,
                position,
                sectionNumber.text(),
                ofSection ? section.pillar() : classified,
                ofSection ? TaskDefinition.PillarSource.SECTION : TaskDefinition.PillarSource.CLASSIFIED,
                entry.text("nội dung"),
                entry.optional("sản phẩm"),
                entry.optional("cấp trình"),
                leads(entry),
                parties(entry, "phối hợp"),
                timeWords,
                plan.date() == null ? List.of() : TimeFrameParser.parse(timeWords, plan.date()),
                entry.optional("lĩnh vực"),
                texts(entry, "văn bản"),
                entry.flag("đề nghị") ? TaskDefinition.Binding.INVITED : TaskDefinition.Binding.ASSIGNED,
                entry.optional("ghi chú"),
                null,
                null);
    }

    private Parties leads(Entry entry) {
        Parties leads = parties(entry, "chủ trì");
        if (leads.parts().isEmpty()) {
            defects.add(entry.line(), "nhiệm vụ thiếu “chủ trì”");
        }
        return leads;
    }

    /** Agencies and groups under a key, and the plan's own words under "lời" and the key. */
    Parties parties(Entry entry, String key) {
        List<Located> parts = entry.texts(key);
        String words = entry.optional("lời " + key);
        if (!parts.isEmpty() && words == null) {
            defects.add(entry.line(), "thiếu “lời " + key + "”: lời của kế hoạch về " + key);
        }
        return parts.isEmpty() ? Parties.NOBODY : names.parties(words, parts);
    }

    private boolean positionNumbered(Entry entry) {
        String numbering = entry.optional("đánh số");
        if (numbering != null && !numbering.equals("vị trí")) {
            defects.add(entry.line(), "“đánh số” chỉ có thể là “vị trí”");
        }
        return numbering != null;
    }

    private static Pillar pillar(Entry entry) {
        return entry.converted(
                "trụ cột", Words.in(Pillar.values(), p -> p.words), Words.choice(Pillar.values(), p -> p.words));
    }

    private Section section(Entry entry) {
        Section section = new Section(entry.text("số"), entry.text("tên"), pillar(entry));
        rules.section(lines.at("sections[" + entry.line() + "]", entry.line()), section);
        entry.close();
        return section;
    }

    private LegalBasis legalBasis(Entry entry) {
        var basis = new LegalBasis(
                entry.required(
                        "quan hệ",
                        Words.in(Relation.values(), r -> r.words),
                        Words.choice(Relation.values(), r -> r.words)),
                entry.text("văn bản"),
                entry.date("ngày"),
                entry.optional("cơ quan"));
        entry.close();
        return basis;
    }

    private static Signer signer(Entry entry) {
        if (entry == null) {
            return null;
        }
        Signer signer = new Signer(entry.text("thẩm quyền"), entry.text("chức vụ"));
        entry.close();
        return signer;
    }

    private Guidance guidance(Entry entry) {
        Guidance guidance = new Guidance(entry.text("mục"), entry.text("nội dung"));
        entry.close();
        return guidance;
    }

    static List<String> texts(Entry entry, String key) {
        return entry.texts(key).stream().map(Located::text).toList();
    }
}
