package vn.tiendo.plan.catalogue.file;

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
import java.util.function.BiFunction;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.classification.KnownAct;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.profile.DocumentProfile;

/**
 * All catalogue files, read and checked together.
 *
 * @param calendar the national calendar
 * @param all what is said of every province
 * @param provinces of these the ones that are served
 * @param acts known ones that tasks may be waiting for
 * @param files hash of all files with their names
 */
public record Catalogue(
        CalendarReader calendar, List<OfProvince> all, List<OfProvince> provinces, List<KnownAct> acts, String files) {

    /** The file of the national calendar. */
    public static final String CALENDAR = "lich.yaml";

    /** The file of known acts. */
    public static final String ACTS = "van-ban.yaml";

    /** The file of all provinces; every other file is a province's own. */
    public static final String NATION = "ca-nuoc.yaml";

    /**
     * What is said of a province.
     *
     * @param profiles document profiles by agency
     * @param content its plan, or null: it has no file of its own
     * @param planText the plan as the file words it, or null
     */
    public record OfProvince(
            ProvinceDefinition province,
            List<AgencyDefinition> agencies,
            Map<String, DocumentProfile> profiles,
            PlanContent content,
            String planText) {}

    /**
     * Reads a set of files.
     *
     * @param files content by file name
     * @throws CatalogueException with every defect of every file, each with its line
     */
    public static Catalogue read(Map<String, byte[]> files) {
        List<String> refused = new ArrayList<>();
        CalendarReader calendar = read(files, CALENDAR, CalendarReader.NONE, CalendarReader::read, refused);
        List<OfProvince> provinces = provinces(files, refused);
        List<PlanContent> plans =
                withPlan(provinces).stream().map(OfProvince::content).toList();
        List<KnownAct> acts =
                read(files, ACTS, List.of(), (top, defects) -> new KnownActReader(top, defects).read(plans), refused);
        if (!refused.isEmpty()) {
            throw new CatalogueException(refused);
        }
        return new Catalogue(calendar, provinces, provinces, acts, hash(files));
    }

    /**
     * The same for some provinces.
     *
     * @throws CatalogueException where one is named that is none
     */
    Catalogue serving(Served served) {
        return new Catalogue(calendar, all, served.in(all), acts, files);
    }

    /** Those of the served provinces of which a plan is known. */
    public List<OfProvince> withPlan() {
        return withPlan(provinces);
    }

    private static List<OfProvince> withPlan(List<OfProvince> provinces) {
        return provinces.stream().filter(file -> file.content() != null).toList();
    }

    /** Of all files with their names. */
    static String hash(Map<String, byte[]> files) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(files).forEach((name, content) -> all.append(name)
                .append('\n')
                .append(Sha256.hex(new String(content, StandardCharsets.UTF_8)))
                .append('\n'));
        return Sha256.hex(all.toString());
    }

    /** What one file holds; {@code none} where there is no such file, or where it is refused. */
    private static <T> T read(
            Map<String, byte[]> files,
            String name,
            T none,
            BiFunction<Entry, FileDefects, T> reading,
            List<String> refused) {
        List<T> read = new ArrayList<>(List.of(none));
        if (files.containsKey(name)) {
            collect(refused, () -> {
                FileDefects defects = new FileDefects(name);
                read.set(0, reading.apply(new Entry(parse(name, files.get(name)), defects), defects));
                defects.refuse();
            });
        }
        return read.get(0);
    }

    /** Of all files before any is finished: agencies may have successors in another province. */
    private static List<OfProvince> provinces(Map<String, byte[]> files, List<String> refused) {
        Nation nation = read(files, NATION, Nation.NONE, Nation::read, refused);
        Map<String, FileReader> readers = new TreeMap<>();
        Map<String, ProvinceReader> byProvince = new TreeMap<>();
        Map<String, byte[]> ofProvinces = new TreeMap<>(files);
        ofProvinces.keySet().removeAll(List.of(CALENDAR, ACTS, NATION));
        ofProvinces.forEach((name, content) -> collect(refused, () -> {
            FileDefects defects = new FileDefects(name);
            Entry top = new Entry(parse(name, content), defects);
            ProvinceReader reader = new ProvinceReader(defects);
            reader.read(top);
            reader.complete(nation.bodiesOf(reader.province().id()));
            byProvince.put(reader.province().id(), reader);
            readers.put(name, new FileReader(top, new String(content, StandardCharsets.UTF_8), reader, defects));
        }));
        List<ProvinceReader> others = nation.without(byProvince.keySet());
        List<OfProvince> read = new ArrayList<>();
        readers.values().forEach(file -> collect(refused, () -> read.add(file.finish(byProvince, nation))));
        others.forEach(reader ->
                read.add(new OfProvince(reader.province(), reader.agencies(Map.of()), reader.profiles(), null, null)));
        collect(refused, nation::refuse);
        return read;
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

    private record FileReader(Entry top, String text, ProvinceReader reader, FileDefects defects) {

        OfProvince finish(Map<String, ProvinceReader> byProvince, Nation nation) {
            ProvinceDefinition province = nation.completed(reader.province());
            List<AgencyDefinition> agencies = reader.agencies(byProvince);
            Entry entry = top.entry("kế hoạch");
            top.close();
            if (entry == null) {
                defects.add(1, "thiếu “kế hoạch”");
                defects.refuse();
            }
            PlanContent content = PlanFile.read(entry, province.id(), reader.names(), defects);
            defects.refuse();
            return new OfProvince(province, agencies, reader.profiles(), content, entry.source(text));
        }
    }
}
