package vn.tiendo.platform.secret;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives a setting such as {@code DB_PASSWORD} the content of the file that {@code DB_PASSWORD_FILE} names (ADR 89). It holds for whatever
 * ends with PASSWORD or SECRET: a setting of that kind that is added needs nothing here.
 */
public final class SecretFiles implements ConfigSourceFactory {

    private static final Pattern NAME = Pattern.compile("([A-Z][A-Z0-9_]*_(?:PASSWORD|SECRET))_FILE");

    /** Before all others: where both are given the start is refused, and nobody has to guess which one counts. */
    private static final int ORDINAL = 500;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, SecretFile> files = new TreeMap<>();
        context.iterateNames().forEachRemaining(name -> {
            Matcher secret = NAME.matcher(name);
            ConfigValue path = secret.matches() ? context.getValue(name) : null;
            if (path != null && path.getValue() != null && !path.getValue().isBlank()) {
                files.put(secret.group(1), new SecretFile(path.getValue().strip()));
            }
        });
        return files.isEmpty() ? List.of() : List.of(new Source(files));
    }

    /** What is wrong with the files that are named, in one line for the operator; empty when nothing is. */
    public static Optional<String> refusal(Config config) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .flatMap(source -> source.files.entrySet().stream())
                .flatMap(entry -> refusal(config, entry.getKey(), entry.getValue()).stream())
                .findFirst();
    }

    private static Optional<String> refusal(Config config, String name, SecretFile file) {
        boolean isGivenTwice = StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(source -> !(source instanceof Source))
                .map(source -> source.getValue(name))
                .anyMatch(value -> value != null && !value.isBlank());
        if (isGivenTwice) {
            return Optional.of("set " + name + " or " + name + "_FILE, not both.");
        }
        String defect = file.defect();
        return Optional.ofNullable(defect)
                .map(why -> name + "_FILE names '" + file.path() + "', which " + why
                        + "; set it to a file with one line, the secret.");
    }

    private static final class Source implements ConfigSource {

        private final Map<String, SecretFile> files;

        Source(Map<String, SecretFile> files) {
            this.files = Collections.unmodifiableMap(files);
        }

        @Override
        public Set<String> getPropertyNames() {
            return files.keySet();
        }

        @Override
        public int getOrdinal() {
            return ORDINAL;
        }

        @Override
        public String getValue(String name) {
            SecretFile file = files.get(name);
            return file == null ? null : file.content();
        }

        @Override
        public String getName() {
            return "files with secrets";
        }
    }
}
