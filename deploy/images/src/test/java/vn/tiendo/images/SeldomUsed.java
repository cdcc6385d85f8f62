package vn.tiendo.images;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Asks the JVM of an image for what a service needs at some time, by names that no tool sees: each ends in an exception where a part is absent. */
final class SeldomUsed {

    private SeldomUsed() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws Exception {
        System.out.println("locale " + DayOfWeek.MONDAY.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("vi")));
        System.out.println("zone " + ZoneId.of("Asia/Ho_Chi_Minh").getRules().getOffset(Instant.EPOCH));
        System.out.println("charset " + Charset.forName("windows-1258"));
        System.out.println("names of files " + System.getProperty("sun.jnu.encoding"));
        System.out.println("user " + System.getProperty("user.name"));
        KeyPairGenerator.getInstance("EC").generateKeyPair();
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init((KeyStore) null);
        System.out.println(
                "authorities " + (((X509TrustManager) trust.getTrustManagers()[0]).getAcceptedIssuers().length > 50));
        System.out.println("host " + InetAddress.getByName("localhost").isLoopbackAddress());
        ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", new ByteArrayOutputStream());
        Path zip = Path.of("/tmp/a.zip");
        FileSystems.newFileSystem(zip, Map.of("create", "true")).close();
        Files.deleteIfExists(zip);
        Process child = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start();
        System.out.println("child " + child.waitFor());
        try {
            Files.createFile(Path.of("/app/a.txt"));
            System.out.println("written");
        } catch (FileSystemException e) {
            System.out.println("not written: " + e.getReason());
        }
    }
}
