package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ways through the code that CONTRIBUTING.md shows: if a class is renamed or a step goes elsewhere, the map is to follow. */
class CodeMapTest {

    private static final Path PROJECT = Path.of("../../..");
    private static final Pattern WAY = Pattern.compile("`\\w+`(?:\\s→\\s+`\\w+`)+");
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
