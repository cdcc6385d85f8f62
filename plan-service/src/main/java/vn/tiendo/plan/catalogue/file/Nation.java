package vn.tiendo.plan.catalogue.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.agency.ProvinceDefinition.Code;
import vn.tiendo.plan.agency.ProvinceDefinition.Kind;
import vn.tiendo.plan.agency.ProvinceDefinition.Predecessor;
import vn.tiendo.plan.agency.ProvinceDefinition.Scheme;
import vn.tiendo.plan.catalogue.file.Entry.Located;
import vn.tiendo.plan.plan.Slug;

/** Reads the file of the whole country: every province with what came before it, and the bodies that each of them has. */
final class Nation {

    static final Nation NONE = new Nation(new FileDefects(Catalogue.NATION));

    private final FileDefects defects;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private Template bodies = new Template(List.of());
    private Sources sources;
    private LocalDate lastDay;
    private String act;

    private Nation(FileDefects defects) {
        this.defects = defects;
    }

    /** Where codes are known from. */
    private record Sources(String statistical, String statisticalBefore, String identifier) {}

    /** @param agencies of this province only */
    private record Member(ProvinceDefinition province, Template.Filling filling, List<Entry> agencies) {}

    static Nation read(Entry file, FileDefects defects) {
        Nation nation = new Nation(defects);
        nation.read(file);
        return nation;
    }

    private void read(Entry file) {
        Entry from = file.entry("nguồn");
        Entry change = file.entry("sắp xếp");
        List<Entry> rows = file.entries("tỉnh");
        bodies = new Template(file.nodes("cơ quan"));
        file.close();
        if (from == null || change == null) {
            file.defect("thiếu “nguồn” hoặc “sắp xếp”");
            return;
        }
        sources = new Sources(from.text("thống kê"), from.text("thống kê cũ"), from.text("định danh"));
        from.close();
        lastDay = change.required("ngày cuối", LocalDate::parse, "ngày dạng 2025-06-30");
        act = change.text("căn cứ");
        change.close();
        if (lastDay != null) {
            rows.forEach(this::member);
        }
    }

    /** What a file says of its province, completed by what is said here of all. */
    ProvinceDefinition completed(ProvinceDefinition province) {
        Member member = members.get(province.id());
        return member == null ? province : province.after(member.province.kind(), member.province.predecessors());
    }

    /** The bodies that a province has, one of its own file too. */
    List<Entry> bodiesOf(String province) {
        Member member = members.get(province);
        return member == null
                ? List.of()
                : Stream.concat(
                                bodies.filledWith(member.filling).stream().map(node -> new Entry(node, defects)),
                                member.agencies.stream())
                        .toList();
    }

    /** A reader for each province that has no file. */
    List<ProvinceReader> without(Set<String> files) {
        return members.values().stream()
                .map(Member::province)
                .filter(province -> !files.contains(province.id()))
                .map(province -> {
                    ProvinceReader reader = new ProvinceReader(defects);
                    reader.read(province, bodiesOf(province.id()));
                    return reader;
                })
                .toList();
    }

    /** @throws CatalogueException when anything in the file is wrong */
    void refuse() {
        defects.refuse();
    }

    private void member(Entry entry) {
        String id = entry.text("mã");
        String name = entry.text("tên");
        Kind kind = entry.has("loại") ? entry.choice("loại", Kind.values(), k -> k.words) : Kind.PROVINCE;
        List<Predecessor> predecessors =
                entry.entries("tiền thân").stream().map(this::predecessor).toList();
        ProvinceDefinition province = new ProvinceDefinition(
                id, name, null, null, null, codes(entry, name, predecessors), kind, predecessors);
        String fullName = entry.optional("tên đầy đủ");
        Set<String> features = entry.texts("có").stream().map(this::feature).collect(Collectors.toUnmodifiableSet());
        List<Entry> agencies = entry.entries("cơ quan");
        entry.close();
        if (!id.equals(Slug.of(id)) || members.containsKey(id)) {
            entry.defect("mã “" + id + "” đã dùng, hoặc không chỉ gồm chữ thường không dấu, số và gạch nối");
        }
        members.put(id, new Member(province, filling(province, fullName, features), agencies));
    }

    private String feature(Located feature) {
        if (!bodies.features().contains(feature.text())) {
            defects.add(feature.line(), "không có cơ quan nào có “nơi có: " + feature.text() + "”");
        }
        return feature.text();
    }

    private Predecessor predecessor(Entry entry) {
        LocalDate end = entry.has("ngày cuối") ? entry.date("ngày cuối") : lastDay;
        String name = entry.text("tên");
        String code = entry.optional("thống kê");
        String basis = entry.optional("căn cứ");
        entry.close();
        List<Code> codes = code == null
                ? List.of()
                : List.of(new Code(Scheme.STATISTICAL, code, null, end, sources.statisticalBefore));
        return new Predecessor(name, end, basis == null ? act : basis, codes);
    }

    /** The code of before is that of the predecessor whose name the province bears; without one it has always been the same. */
    private List<Code> codes(Entry entry, String name, List<Predecessor> predecessors) {
        List<Code> codes = new ArrayList<>();
        String now = entry.optional("thống kê");
        List<Code> before = predecessors.stream()
                .filter(predecessor -> predecessor.name().equals(name))
                .flatMap(predecessor -> predecessor.codes().stream())
                .toList();
        boolean changed = before.stream().anyMatch(code -> !code.code().equals(now));
        if (changed) {
            codes.addAll(before);
        }
        if (now != null) {
            LocalDate from = changed ? lastDay.plusDays(1) : null;
            codes.add(new Code(Scheme.STATISTICAL, now, from, null, sources.statistical));
        }
        String identifier = entry.optional("định danh");
        if (identifier != null) {
            codes.add(new Code(Scheme.ELECTRONIC_IDENTIFIER, identifier, null, null, sources.identifier));
        }
        return codes;
    }

    private static Template.Filling filling(ProvinceDefinition province, String fullName, Set<String> features) {
        boolean city = province.kind() == Kind.CITY;
        String level = city ? Kind.CITY.words : Kind.PROVINCE.words;
        return new Template.Filling(
                Map.of(
                        "<tỉnh>",
                        fullName == null ? level + " " + province.name() : fullName,
                        "<cấp>",
                        level,
                        "<Cấp>",
                        city ? "Thành" : "Tỉnh",
                        "<tên>",
                        province.name()),
                province.predecessors().stream()
                        .map(Predecessor::name)
                        .filter(name -> !name.equals(province.name()))
                        .toList(),
                features);
    }
}
