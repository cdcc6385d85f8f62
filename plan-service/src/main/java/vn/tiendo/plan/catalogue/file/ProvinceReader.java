package vn.tiendo.plan.catalogue.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.agency.AgencyDefinition.Sphere;
import vn.tiendo.plan.agency.AgencyDefinition.Succession;
import vn.tiendo.plan.agency.Parties.Part;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.agency.ProvinceDefinition.Scheme;
import vn.tiendo.plan.catalogue.file.Entry.Located;
import vn.tiendo.plan.plan.Slug;
import vn.tiendo.plan.profile.DocumentProfile;

/** Reads a file's province, agencies and groups. Successors are resolved when the agencies of all files are known. */
final class ProvinceReader {

    private static final Pattern OF_OTHER_PROVINCE = Pattern.compile("(.+) \\(([a-z-]+)\\)");

    private final FileDefects defects;
    private final Names names;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, AgencyDefinition> agencies = new HashMap<>();
    /** By name in lower case. */
    private final Map<String, String> ids = new HashMap<>();

    /** Document profiles, by agency. */
    private final Map<String, DocumentProfile> profiles = new LinkedHashMap<>();

    private ProvinceDefinition province;

    ProvinceReader(FileDefects defects) {
        this.defects = defects;
        this.names = new Names(defects);
    }

    void read(Entry file) {
        province = province(file.entry("tỉnh"));
        file.entries("cơ quan").forEach(this::agency);
        file.entries("nhóm").forEach(this::group);
    }

    /** The same of a province that has no file. */
    void read(ProvinceDefinition of, List<Entry> bodies) {
        province = of;
        bodies.forEach(this::agency);
    }

    /**
     * Takes in what every province has and the file leaves out. Only what no group has among its members, so that the file's plan means
     * whom it meant.
     */
    void complete(List<Entry> bodies) {
        bodies.stream()
                .filter(body -> body.has("thuộc"))
                .filter(body -> !names.has(body.located("tên"))
                        && body.texts("tên khác").stream().noneMatch(names::has))
                .forEach(this::agency);
    }

    ProvinceDefinition province() {
        return province;
    }

    Map<String, DocumentProfile> profiles() {
        return profiles;
    }

    Names names() {
        return names;
    }

    /** The agencies with those that take over from them. */
    List<AgencyDefinition> agencies(Map<String, ProvinceReader> files) {
        List<AgencyDefinition> complete = new ArrayList<>();
        entries.forEach((id, entry) -> {
            AgencyDefinition agency = agencies.get(id);
            complete.add(new AgencyDefinition(
                    id,
                    agency.province(),
                    agency.name(),
                    agency.kind(),
                    agency.validFrom(),
                    agency.validTo(),
                    agency.placeholder(),
                    agency.aliases(),
                    agency.source(),
                    entry.entries("kế thừa").stream()
                            .map(e -> succession(e, agency, files))
                            .toList(),
                    agency.sphere()));
            entry.close();
            checkSuccessors(complete.get(complete.size() - 1), entry.line());
        });
        return complete;
    }

    private ProvinceDefinition province(Entry entry) {
        if (entry == null) {
            defects.add(1, "thiếu “tỉnh”");
            return new ProvinceDefinition("", "", null, null, null, List.of(), null, null);
        }
        var definition = new ProvinceDefinition(
                entry.text("mã"),
                entry.text("tên"),
                entry.date("đến"),
                entry.optional("kế thừa"),
                entry.optional("căn cứ"),
                entry.entries("mã số").stream().map(this::code).toList(),
                null,
                null);
        if ((definition.validTo() == null) != (definition.successor() == null)) {
            defects.add(entry.line(), "tỉnh đã kết thúc phải có cả “đến” và “kế thừa”");
        }
        entry.close();
        return definition;
    }

    private ProvinceDefinition.Code code(Entry entry) {
        var code = new ProvinceDefinition.Code(
                entry.requiredChoice("hệ", Scheme.values(), c -> c.words),
                entry.text("mã"),
                entry.date("từ"),
                entry.date("đến"),
                entry.text("nguồn"));
        entry.close();
        return code;
    }

    private void agency(Entry entry) {
        Located name = entry.located("tên");
        String id = id(entry, name);
        Kind kind = entry.requiredChoice("loại", Kind.values(), k -> k.words);
        List<Located> aliases = entry.texts("tên khác");
        LocalDate from = entry.date("từ");
        LocalDate to = entry.date("đến");
        if (from != null && to != null && to.isBefore(from)) {
            defects.add(entry.line(), "“" + name.text() + "” kết thúc trước khi bắt đầu");
        }
        agencies.put(
                id,
                new AgencyDefinition(
                        id,
                        province.id(),
                        name.text(),
                        kind,
                        from,
                        to,
                        entry.flag("giữ chỗ"),
                        aliases.stream().map(Located::text).toList(),
                        entry.text("nguồn"),
                        List.of(),
                        entry.choice("thuộc", Sphere.values(), s -> s.words)));
        entries.put(id, entry);
        Entry profile = entry.entry("thể thức");
        if (profile != null) {
            profiles.put(id, ProfileReader.read(profile));
        }
        ids.putIfAbsent(name.text().toLowerCase(Locale.ROOT), id);
        Part part = new Part(name.text(), id, List.of(), List.of(), List.of());
        names.add(name, part);
        aliases.forEach(alias -> names.add(alias, part));
    }

    /** The province and the name, or "mã" in place of the name where two names give the same id. */
    private String id(Entry entry, Located name) {
        Located own = entry.optional("mã") == null ? null : entry.located("mã");
        if (own != null && !own.text().equals(Slug.of(own.text()))) {
            defects.add(own.line(), "mã “" + own.text() + "” chỉ gồm chữ thường không dấu, số và gạch nối");
        }
        String id = province.id() + "-" + (own == null ? Slug.of(name.text()) : own.text());
        AgencyDefinition other = agencies.get(id);
        if (other == null) {
            return id;
        }
        if (!other.name().equals(name.text())) {
            defects.add(
                    own == null ? name.line() : own.line(),
                    "“" + name.text() + "” trùng mã “" + id + "” với “" + other.name()
                            + "”; cần ghi “mã” khác cho cơ quan này");
        }
        return id + "-" + entry.line(); // refused anyway: only so that neither takes the other's place
    }

    private Succession succession(Entry entry, AgencyDefinition of, Map<String, ProvinceReader> files) {
        Located successor = entry.located("cơ quan");
        Matcher other = OF_OTHER_PROVINCE.matcher(successor.text());
        ProvinceReader file = this;
        if (other.matches()) {
            file = files.get(other.group(2));
        }
        Located name = other.matches() ? new Located(other.group(1), successor.line()) : successor;
        String agency = "";
        if (file == null) {
            defects.add(successor.line(), "không có tệp của tỉnh “" + other.group(2) + "”");
        } else {
            agency = file.idOf(name, defects);
        }
        LocalDate from = of.validTo() == null ? null : of.validTo().plusDays(1);
        var succession = new Succession(agency, from, entry.optional("lĩnh vực"), entry.text("căn cứ"));
        entry.close();
        return succession;
    }

    /** An agency of this file, named in another one, whose defect it is when there is none. */
    private String idOf(Located name, FileDefects whose) {
        String id = ids.get(name.text().toLowerCase(Locale.ROOT));
        if (id != null) {
            return id;
        }
        whose.add(name.line(), "không có cơ quan “" + name.text() + "” ở tỉnh “" + province.id() + "”");
        return "";
    }

    private void checkSuccessors(AgencyDefinition agency, int line) {
        boolean ended = agency.validTo() != null;
        boolean general = agency.successors().stream().anyMatch(s -> s.function() == null);
        if (ended && !general) {
            defects.add(line, "“" + agency.name() + "” đã kết thúc nhưng không có cơ quan kế thừa chung");
        }
        if (!ended && !agency.successors().isEmpty()) {
            defects.add(line, "“" + agency.name() + "” có cơ quan kế thừa nhưng thiếu “đến”");
        }
    }

    private void group(Entry entry) {
        Located words = entry.located("lời");
        List<Located> aliases = entry.texts("lời khác");
        List<Located> members = entry.texts("gồm");
        List<Located> except = entry.texts("trừ");
        boolean open = entry.flag("mở");
        entry.close();
        if (open != members.isEmpty()) {
            defects.add(entry.line(), "nhóm phải có “gồm”, hoặc ghi “mở: true” nếu không xác định được thành viên");
        }
        List<Kind> kinds = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Located member : members) {
            Kind kind = kindOf(member.text());
            if (kind == null) {
                named.add(names.agency(member));
            } else {
                kinds.add(kind);
            }
        }
        Part part = new Part(
                words.text(),
                null,
                kinds,
                named,
                except.stream().map(names::agency).toList());
        names.add(words, part);
        aliases.forEach(alias -> names.add(alias, part));
    }

    private static Kind kindOf(String words) {
        for (Kind kind : Kind.values()) {
            if (kind.words.equals(words)) {
                return kind;
            }
        }
        return null;
    }
}
