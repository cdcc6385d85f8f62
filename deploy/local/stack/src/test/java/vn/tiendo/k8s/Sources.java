package vn.tiendo.k8s;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What a built form is made of, and the line by which it says so. */
final class Sources {

    private static final List<String> SHARED = List.of("base", "components", "backing");

    private Sources() {}

    /** The first line of the built form that these sources give. */
    static String firstLine(String form) throws IOException {
        return "# Built from sources whose SHA-256 is " + hash(form) + " by: mvn verify -Pk8s -Dk8s.accept=true";
    }

    /** The folder that kustomize is asked to build. */
    static Path folder(String form) {
        return form.equals("base")
                ? Form.FOLDER.resolve("base")
                : Form.FOLDER.resolve("overlays").resolve(form);
    }

    private static String hash(String form) throws IOException {
        MessageDigest digest = sha256();
        Stream<Path> folders = Stream.concat(
                SHARED.stream().map(Form.FOLDER::resolve),
                Stream.of(folder(form)).filter(folder -> !form.equals("base")));
        for (Path folder : folders.toList()) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = Form.FOLDER.relativize(file).toString().replace('\\', '/');
                    // An editor of another system may end lines in another way.
                    String text = Files.readString(file).replace("\r\n", "\n");
                    digest.update((name + "\n" + text.length() + "\n" + text).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
