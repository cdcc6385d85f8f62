package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the papers say of the code: the ways in CONTRIBUTING.md, the packages of the glossary, the index of decisions. If a class or a
 * package is renamed, a step goes elsewhere or a decision is added, the paper is to follow.
 */
class PapersTest {

    private static final Path PROJECT = Path.of("../../..");
    private static final Pattern WAY = Pattern.compile("`\\w+`(?:\\s→\\s+`\\w+`)+");
    private static final Pattern PACKAGE = Pattern.compile("`(plan|report|platform)\\.([a-z.]+)`");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void eachClassOnAWayNamesTheNextOne() throws IOException {
        List<List<String>> ways = ways();
        assertThat(ways).hasSizeGreaterThan(5);
        for (List<String> way : ways) {
            for (int i = 0; i + 1 < way.size(); i++) {
                assertThat(sources(way.get(i + 1))).as(way.get(i + 1)).isNotEmpty();
                String next = way.get(i + 1);
                assertThat(sources(way.get(i))).as("%s → %s", way.get(i), next).anyMatch(source -> Pattern.compile(
                                "\\b" + next + "\\b")
                        .matcher(source)
                        .find());
            }
        }
    }

    @Test
    void thePackagesOfTheGlossaryExist() throws IOException {
        Map<String, String> roots = Map.of(
                "plan", "plan-service/src/main/java/vn/tiendo/plan",
                "report", "report-service/src/main/java/vn/tiendo/report",
                "platform", "platform/src/main/java/vn/tiendo/platform");
        String glossary = Files.readString(PROJECT.resolve("docs/glossary.md"));
        List<Path> packages = PACKAGE.matcher(glossary)
                .results()
                .map(name -> PROJECT.resolve(roots.get(name.group(1)))
                        .resolve(name.group(2).replace('.', '/')))
                .distinct()
                .toList();
        assertThat(packages).hasSizeGreaterThan(15).allSatisfy(folder -> assertThat(folder)
                .isDirectory());
    }

    @Test
    void theIndexOfDecisionsNamesEachWithItsTitle() throws IOException {
        String index = Files.readString(PROJECT.resolve("docs/adr/README.md"));
        try (Stream<Path> pages = Files.list(PROJECT.resolve("docs/adr"))) {
            for (Path page : pages.filter(p -> p.getFileName().toString().startsWith("0"))
                    .toList()) {
                String title = Files.readAllLines(page).get(0).replaceFirst("# \\d+\\. ", "");
                assertThat(index).contains("[" + title + "](" + page.getFileName() + ")");
            }
        }
    }

    private static List<List<String>> ways() throws IOException {
        String contributing = Files.readString(PROJECT.resolve("CONTRIBUTING.md"));
        List<List<String>> ways = new ArrayList<>();
        for (Matcher way = WAY.matcher(contributing); way.find(); ) {
            ways.add(NAME.matcher(way.group())
                    .results()
                    .map(name -> name.group(1))
                    .toList());
        }
        return ways;
    }

    private static List<String> sources(String name) throws IOException {
        List<String> sources = new ArrayList<>();
        for (String module : List.of("platform", "plan-service", "report-service")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/main/java"))) {
                for (Path file : files.filter(f -> f.endsWith(name + ".java")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
