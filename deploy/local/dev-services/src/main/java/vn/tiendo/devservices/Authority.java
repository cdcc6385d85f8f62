package vn.tiendo.devservices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An authority for certificates of this machine alone, and the certificate that it gave its servers. Made by the JDK's keytool where the
 * folder has none; its own key is thrown away then, so that nobody can have another certificate of it.
 */
public final class Authority {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final String PASSWORD = "of-a-passing-file";
    private static final String SERVER = "server";

    private final Path folder;

    private Authority(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * That of a folder, made if it is not there.
     *
     * @throws IOException if the folder cannot be written, or keytool fails
     */
    public static Authority in(Path folder) throws IOException {
        Authority authority = new Authority(folder);
        if (!Files.exists(authority.serverWithKey())) {
            Files.createDirectories(folder);
            authority.make();
        }
        return authority;
    }

    /** The certificate by which clients know the servers, PEM. */
    public Path certificate() {
        return folder.resolve("authority.pem");
    }

    /** The servers' certificate, PEM. */
    Path server() {
        return folder.resolve("server.pem");
    }

    /** The servers' key, PEM (PKCS #8), for its owner alone. */
    Path key() {
        return folder.resolve("server.key.pem");
    }

    /** Both in one file, as Kafka wants them. */
    Path serverWithKey() {
        return folder.resolve("server-and-key.pem");
    }

    private void make() throws IOException {
        Path store = Files.createTempDirectory(folder, "making").resolve("store.p12");
        try {
            pair(store, "authority", "CN=tiendo authority of this machine", "-ext", "bc:critical=ca:true");
            pair(store, SERVER, "CN=127.0.0.1");
            Path request = store.resolveSibling("request.pem");
            keytool(store, "-certreq", "-alias", SERVER, "-file", request.toString());
            keytool(
                    store,
                    "-gencert",
                    "-alias",
                    "authority",
                    "-infile",
                    request.toString(),
                    "-outfile",
                    server().toString(),
                    "-rfc",
                    "-validity",
                    "3650",
                    "-ext",
                    "san=ip:127.0.0.1,dns:localhost");
            keytool(
                    store,
                    "-exportcert",
                    "-alias",
                    "authority",
                    "-rfc",
                    "-file",
                    certificate().toString());
            byte[] key = keyOf(store);
            PrivateFiles.write(key(), key);
            PrivateFiles.write(serverWithKey(), joined(key, Files.readAllBytes(server())));
        } finally {
            for (String made : List.of("store.p12", "request.pem")) {
                Files.deleteIfExists(store.resolveSibling(made));
            }
            Files.delete(store.getParent());
        }
    }

    private static void pair(Path store, String alias, String name, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                name,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "3650"));
        arguments.addAll(List.of(more));
        keytool(store, arguments.toArray(String[]::new));
    }

    private static void keytool(Path store, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool " + arguments[0] + " failed: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", e);
        }
    }

    private static byte[] keyOf(Path store) throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            byte[] key = keys.getKey(SERVER, PASSWORD.toCharArray()).getEncoded();
            return ("-----BEGIN PRIVATE KEY-----\n" + LINES.encodeToString(key) + "\n-----END PRIVATE KEY-----\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
