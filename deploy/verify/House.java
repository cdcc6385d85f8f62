import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code java deploy/verify/House.java}, in the project's folder, prints the measures of each module, and each place beyond a limit of CONTRIBUTING.md. */
public class House {

    private static final List<String> MODULES = List.of("contracts", "platform", "plan-service", "report-service", "deploy");
    private static final Pattern TOP_TYPE =
            Pattern.compile("(?m)^(public )?(?:abstract |final |sealed |non-sealed |static )*(?:class|record|interface|enum|@interface) ");
    private static final Pattern CONSTRUCTOR = Pattern.compile("(?m)^    (?:public |private |protected )?([A-Z]\\w*)\\(([^)]*)\\)[^;{]*\\{");
    private static final int LARGEST_FILE = 300;
    private static final int LARGEST_PACKAGE = 20;
    private static final int MOST_PARAMETERS = 7;

    public static void main(String[] arguments) throws IOException {
        System.out.println("| module | files | lines | median | p90 | max | public top types |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        List<String> exceptions = new ArrayList<>();
        for (String module : MODULES) {
            measure(module, exceptions);
        }
        System.out.println();
        exceptions.forEach(System.out::println);
    }

    private static void measure(String module, List<String> exceptions) throws IOException {
        List<Integer> lines = new ArrayList<>();
        Map<String, Integer> packages = new TreeMap<>();
        int types = 0;
        int open = 0;
        for (Path file : sources(module)) {
            String text = Files.readString(file);
            int length = (int) text.lines().count();
            lines.add(length);
            packages.merge(file.getParent().toString(), 1, Integer::sum);
            if (length > LARGEST_FILE) {
                exceptions.add(file + " has " + length + " lines");
            }
            Matcher type = TOP_TYPE.matcher(text);
            while (type.find()) {
                types++;
                open += type.group(1) == null ? 0 : 1;
            }
            if (text.lines().anyMatch(line -> line.startsWith("import ") && line.endsWith(".*;"))) {
                exceptions.add(file + " imports by wildcard");
            }
            constructors(file, text, exceptions);
        }
        packages.forEach((name, files) -> {
            if (files > LARGEST_PACKAGE) {
                exceptions.add(name + " has " + files + " files");
            }
        });
        lines.sort(null);
        System.out.printf(
                "| %s | %d | %d | %d | %d | %d | %d %% |%n",
                module,
                lines.size(),
                lines.stream().mapToInt(Integer::intValue).sum(),
                lines.get(lines.size() / 2),
                lines.get(lines.size() * 9 / 10),
                lines.get(lines.size() - 1),
                100 * open / Math.max(1, types));
    }

    private static void constructors(Path file, String text, List<String> exceptions) {
        if (text.contains("record " + name(file))) {
            return;
        }
        Matcher constructor = CONSTRUCTOR.matcher(text);
        while (constructor.find()) {
            String parameterList = constructor.group(2).replaceAll("<[^<>]*>", "").replaceAll("<[^<>]*>", "");
            int parameters = parameterList.isBlank() ? 0 : parameterList.split(",").length;
            if (parameters > MOST_PARAMETERS && constructor.group(1).equals(name(file))) {
                exceptions.add(file + " has a constructor with " + parameters + " parameters");
            }
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(module))) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && file.toString().contains("/src/main/")
                            && !file.toString().contains("/target/")
                            && !file.toString().contains("/.release/")
                            && !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
