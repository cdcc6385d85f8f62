package vn.tiendo.platform.addressee;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.platform.problem.Text;

/**
 * A body that received documents and has ended, after {@code contracts/rules/addressees.json}.
 *
 * @param aliases other spellings of its name
 * @param successor who receives them in its place
 * @param from first day of the successor
 * @param source where this is known from
 */
public record EndedAddressee(String name, List<String> aliases, String successor, LocalDate from, String source) {

    private static final List<EndedAddressee> ALL = read();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The ended body that a line such as "Ban Dân vận Tỉnh ủy (để b/c)" names on a day. */
    public static Optional<EndedAddressee> namedIn(String line, LocalDate day) {
        String words = line.strip().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(ended -> !day.isBefore(ended.from))
                .filter(ended -> ended.spellings()
                        .anyMatch(name -> words.equals(name) || words.startsWith(name + " ") && !ended.isOther(words)))
                .findFirst();
    }

    /** The lines as they read on a day: each ended body replaced by its successor, who stands there once. */
    public static List<String> replaced(List<String> lines, LocalDate day) {
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            current.add(namedIn(line, day).map(ended -> ended.replacedIn(line)).orElse(line));
        }
        return List.copyOf(new LinkedHashSet<>(current));
    }

    /** Why nobody can name it any more. */
    public Text refusal() {
        return new Text(
                "“%s” đã kết thúc hoạt động; từ ngày %s ghi “%s”.".formatted(name, DAY.format(from), successor),
                "'%s' has ended; from %s on name '%s'.".formatted(name, from, successor));
    }

    private Stream<String> spellings() {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(n -> n.toLowerCase(Locale.ROOT))
                .sorted(Comparator.comparing(String::length).reversed());
    }

    /** "Ban Tuyên giáo và Dân vận Tỉnh ủy" is the successor and not what it follows. */
    private boolean isOther(String words) {
        return words.startsWith(successor.toLowerCase(Locale.ROOT));
    }

    private String replacedIn(String line) {
        String stripped = line.strip();
        String words = stripped.toLowerCase(Locale.ROOT);
        int length = spellings()
                .filter(words::startsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
        return successor + stripped.substring(length);
    }

    private static List<EndedAddressee> read() {
        try (InputStream table = EndedAddressee.class.getResourceAsStream("/contracts/rules/addressees.json")) {
            JsonMapper json = JsonMapper.builder().findAndAddModules().build();
            Map<String, Object> file = json.readValue(Objects.requireNonNull(table), new TypeReference<>() {});
            return json.convertValue(file.get("endings"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
