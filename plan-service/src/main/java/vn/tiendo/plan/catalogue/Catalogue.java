package vn.tiendo.plan.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.calendar.DayDefinition;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.registration.PlanContent;

/**
 * All catalogue files, read and checked together.
 *
 * @param days the national calendar
 * @param provinces what each province's file holds
 */
record Catalogue(List<DayDefinition> days, List<OfProvince> provinces) {

    /** The file of the national calendar; every other file is a province's. */
    static final String CALENDAR = "lich.yaml";

    /** @param planText the plan as the file words it */
    record OfProvince(
            ProvinceDefinition province, List<AgencyDefinition> agencies, PlanContent content, String planText) {}

    /**
     * Reads a set of files.
     *
     * @param files content by file name
     * @throws CatalogueException with every defect of every file, each with its line
     */
    static Catalogue read(Map<String, byte[]> files) {
        List<String> refused = new ArrayList<>();
        List<DayDefinition> days = new ArrayList<>();
        Map<String, FileReader> provinces = new TreeMap<>();
        Map<String, ProvinceReader> byProvince = new TreeMap<>();
        new TreeMap<>(files)
                .forEach((name, content) -> collect(refused, () -> {
                    Defects defects = new Defects(name);
                    Entry top = new Entry(parse(name, content), defects);
                    if (name.equals(CALENDAR)) {
                        days.addAll(CalendarReader.read(top));
                        top.close();
                        defects.refuse();
                        return;
                    }
                    ProvinceReader reader = new ProvinceReader(defects);
                    reader.read(top);
                    byProvince.put(reader.province().id(), reader);
                    provinces.put(
                            name, new FileReader(top, new String(content, StandardCharsets.UTF_8), reader, defects));
                }));
        List<OfProvince> read = new ArrayList<>();
        provinces.values().forEach(file -> collect(refused, () -> read.add(file.finish(byProvince))));
        if (!refused.isEmpty()) {
            throw new CatalogueException(refused);
        }
        return new Catalogue(days, read);
    }

    private static void collect(List<String> refused, Runnable reading) {
        try {
            reading.run();
        } catch (CatalogueException e) {
            refused.addAll(e.defects());
        }
    }

    private static Node parse(String name, byte[] content) {
        try (Reader reader = new StringReader(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString())) {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            Node node = new Yaml(new SafeConstructor(options)).compose(reader);
            if (node == null) {
                throw new CatalogueException(List.of(name + ": tệp trống."));
            }
            return node;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new CatalogueException(
                    List.of(name + ", dòng " + line + ": không đúng cú pháp YAML (" + e.getProblem() + ")."));
        } catch (CharacterCodingException e) {
            throw new CatalogueException(List.of(name + ": tệp không phải UTF-8."));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record FileReader(Entry top, String text, ProvinceReader reader, Defects defects) {

        OfProvince finish(Map<String, ProvinceReader> byProvince) {
            ProvinceDefinition province = reader.province();
            List<AgencyDefinition> agencies = reader.agencies(byProvince);
            Entry entry = top.entry("kế hoạch");
            top.close();
            if (entry == null) {
                defects.add(1, "thiếu “kế hoạch”");
                defects.refuse();
            }
            PlanReader plans = new PlanReader(province.id(), reader.names(), defects);
            PlanDefinition plan = plans.plan(entry);
            List<TaskDefinition> tasks = plans.tasks(entry, plan);
            DutyReader duties = new DutyReader(plan, plans);
            PlanContent content = new PlanContent(plan, tasks, duties.targets(entry), duties.obligations(entry));
            entry.close();
            defects.refuse();
            return new OfProvince(province, agencies, content, entry.source(text));
        }
    }
}
