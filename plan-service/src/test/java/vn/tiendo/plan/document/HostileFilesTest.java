package vn.tiendo.plan.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.document.RawFile.paragraph;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each through a process of its own, as a file that is handed in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOC = "application/msword";
    private static final String PDF = "application/pdf";
    private static final String TEXT = "text/plain";

    private final DocumentReader reader = new DocumentReader("256m", 30, 2);
    /** As many at a time as the reader has processes. */
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    private Listener listener;
    private Set<String> folders;

    @BeforeAll
    void listen() throws Exception {
        listener = new Listener();
        folders = folders();
    }

    @AfterAll
    void nobodyHasCalledAndNothingIsLeft() throws Exception {
        pool.shutdownNow();
        listener.close();
        assertThat(listener.called()).isFalse();
        assertThat(folders()).isEqualTo(folders);
    }

    private static Set<String> folders() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("reading"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Arguments file(String name, String mediaType, byte[] file, String... answers) {
        return Arguments.of(name, pool.submit(() -> answer(file, mediaType)), Set.of(answers));
    }

    /** The first paragraphs, or the reason. */
    private String answer(byte[] file, String mediaType) {
        try {
            return TextReaderTest.texts(reader.read(file, mediaType)).stream()
                    .limit(1)
                    .collect(Collectors.joining());
        } catch (UnreadableDocument e) {
            return e.reason().name();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"packages", "workbooks", "pdfs", "others"})
    void eachEndsInAClearAnswer(String name, Future<String> answer, Set<String> answers) throws Exception {
        assertThat(answers).contains(answer.get());
    }

    Stream<Arguments> packages() throws Exception {
        byte[] whole = RawFile.docx(paragraph("Kế hoạch").repeat(50)).bytes();
        String entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"%s\">]><x xmlns=\"%s\">&a;</x>";
        String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        return Stream.of(
                file("a bomb of zeros", DOCX, HostileFiles.bomb("word/document.xml", 400), "TOO_LARGE", "DAMAGED"),
                file(
                        "a bomb of words",
                        DOCX,
                        RawFile.docx(paragraph("a".repeat(90_000)).repeat(400)).bytes(),
                        "TOO_LARGE"),
                file("a bomb of elements", DOCX, HostileFiles.elements(9_000_000), "TOO_LARGE"),
                file("a billion laughs", DOCX, HostileFiles.laughs(), "DAMAGED"),
                file(
                        "an entity of a file",
                        DOCX,
                        RawFile.docx("")
                                .with("word/document.xml", entity.formatted("file:///etc/passwd", word))
                                .bytes(),
                        "DAMAGED"),
                file(
                        "an entity of an address",
                        DOCX,
                        RawFile.docx("")
                                .with("word/document.xml", entity.formatted(listener.address(), word))
                                .bytes(),
                        "DAMAGED"),
                file(
                        "a template at an address",
                        DOCX,
                        RawFile.docx(paragraph("ổn"))
                                .with(
                                        "word/_rels/document.xml.rels",
                                        RawFile.relations("styles", listener.address(), true))
                                .bytes(),
                        "ổn"),
                file(
                        "an address as a part",
                        DOCX,
                        RawFile.docx(paragraph("ổn"))
                                .with(
                                        "word/_rels/document.xml.rels",
                                        RawFile.relations("styles", listener.address(), false))
                                .bytes(),
                        "ổn"),
                file(
                        "a file as a part",
                        DOCX,
                        RawFile.docx(paragraph("ổn"))
                                .with(
                                        "word/_rels/document.xml.rels",
                                        RawFile.relations("numbering", "file:///etc/passwd", true))
                                .bytes(),
                        "ổn"),
                file(
                        "names that leave the folder",
                        DOCX,
                        RawFile.docx(paragraph("ổn"))
                                .with("../../../../tmp/reading-evil", "x")
                                .bytes(),
                        "ổn"),
                file("tables in tables, 1,000 deep", DOCX, HostileFiles.deep(1_000), "TOO_LARGE"),
                file(
                        "elements in elements, 100,000 deep",
                        DOCX,
                        RawFile.docx("<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000))
                                .bytes(),
                        "TOO_LARGE"),
                file(
                        "a million empty paragraphs",
                        DOCX,
                        RawFile.docx("<w:p/>".repeat(1_000_000)).bytes(),
                        "TOO_LARGE"),
                file(
                        "a row of a million columns",
                        DOCX,
                        RawFile.docx("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/></w:tcPr>"
                                        + paragraph("x") + "</w:tc></w:tr></w:tbl>")
                                .bytes(),
                        "TOO_LARGE"),
                file("styles in a circle", DOCX, HostileFiles.circle(), "ổn"),
                file("called a PDF", PDF, whole, "OTHER_TYPE"),
                file("encrypted", DOCX, HostileFiles.encrypted(whole), "ENCRYPTED"),
                file("cut off in the middle", DOCX, Arrays.copyOf(whole, whole.length / 2), "DAMAGED"),
                file("cut off at the end", DOCX, Arrays.copyOf(whole, whole.length - 10), "DAMAGED"),
                file("cut off at the start", DOCX, Arrays.copyOf(whole, 30), "DAMAGED"),
                file("a wrong checksum", DOCX, HostileFiles.wrongChecksum(), "DAMAGED"),
                file("two parts of one name", DOCX, HostileFiles.twice(), "DAMAGED"),
                file(
                        "with macros",
                        DOCX,
                        RawFile.docx(paragraph("x"))
                                .with("word/vbaProject.bin", "x")
                                .bytes(),
                        "UNKNOWN_TYPE"),
                file("a zip of zips", DOCX, HostileFiles.zipOfZips(whole), "UNKNOWN_TYPE"),
                file("an empty zip", DOCX, RawFile.empty().bytes(), "UNKNOWN_TYPE", "DAMAGED"),
                file("without words", DOCX, RawFile.docx("<w:p/>").bytes(), "EMPTY"),
                file(
                        "XML that ends early",
                        DOCX,
                        RawFile.docx("")
                                .with("word/document.xml", "<document xmlns=\"" + word + "\"><body>")
                                .bytes(),
                        "DAMAGED"));
    }

    Stream<Arguments> workbooks() {
        String text = "<c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c>";
        return Stream.of(
                file(
                        "a million rows declared",
                        XLSX,
                        RawFile.xlsx(
                                        "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>")
                                .bytes(),
                        ""),
                file(
                        "a million rows",
                        XLSX,
                        RawFile.xlsx("<sheetData>" + ("<row>" + text + "</row>").repeat(1_000_000) + "</sheetData>")
                                .bytes(),
                        "TOO_LARGE"),
                file(
                        "a row beyond the last",
                        XLSX,
                        RawFile.xlsx("<sheetData><row r=\"2000000\">" + text + "</row></sheetData>")
                                .bytes(),
                        "DAMAGED"),
                file(
                        "a number format without end",
                        XLSX,
                        RawFile.xlsx("<sheetData><row><c s=\"0\"><v>1E308</v></c></row></sheetData>")
                                .bytes(),
                        ""),
                file(
                        "a workbook called a document",
                        DOCX,
                        RawFile.xlsx("<sheetData/>").bytes(),
                        "OTHER_TYPE"));
    }

    Stream<Arguments> pdfs() throws Exception {
        byte[] whole;
        try (InputStream file = getClass().getResourceAsStream("/documents/libreoffice.pdf")) {
            whole = file.readAllBytes();
        }
        return Stream.of(
                file(
                        "a page tree in a circle",
                        PDF,
                        HostileFiles.pdf("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
                        "DAMAGED",
                        "EMPTY"),
                file(
                        "a page tree that counts wrongly",
                        PDF,
                        HostileFiles.pdf("<</Type/Pages/Kids[]/Count 2000000000>>"),
                        "EMPTY"),
                file("PDF with a password", PDF, HostileFiles.protectedPdf(), "ENCRYPTED"),
                file("PDF of a picture", PDF, HostileFiles.scan(), "SCAN"),
                file("PDF of an empty page", PDF, HostileFiles.pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>"), "EMPTY"),
                file("a bomb in a stream", PDF, HostileFiles.streamBomb(), "TOO_LARGE"),
                file("a form that draws itself", PDF, HostileFiles.formInAForm(), "TOO_LARGE"),
                file("PDF cut off early", PDF, Arrays.copyOf(whole, 400), "DAMAGED", "EMPTY"),
                file("PDF that is a head only", PDF, "%PDF-1.7\n".getBytes(UTF_8), "DAMAGED"),
                file("PDF of noise", PDF, HostileFiles.noise("%PDF-1.7\n", 100_000), "DAMAGED"));
    }

    Stream<Arguments> others() throws Exception {
        byte[] doc;
        try (InputStream file = getClass().getResourceAsStream("/documents/libreoffice.doc")) {
            doc = file.readAllBytes();
        }
        return Stream.of(
                file("no byte", TEXT, new byte[0], "EMPTY"),
                file("one byte", TEXT, new byte[] {0}, "UNKNOWN_TYPE"),
                file("a byte order mark", TEXT, "\uFEFF".getBytes(UTF_8), "EMPTY"),
                file("half of a mark of UTF-16", TEXT, new byte[] {(byte) 0xFE, (byte) 0xFF}, "EMPTY"),
                file("noise", TEXT, HostileFiles.noise("", 5_000), "UNKNOWN_TYPE"),
                file("noise called a document", DOC, HostileFiles.noise("", 5_000), "UNKNOWN_TYPE"),
                file("OLE2 with nothing of Word", DOC, HostileFiles.compound("Other", new byte[5_000]), "UNKNOWN_TYPE"),
                file(
                        "OLE2 with noise as Word",
                        DOC,
                        HostileFiles.compound("WordDocument", HostileFiles.noise("", 5_000)),
                        "DAMAGED",
                        "UNKNOWN_TYPE"),
                file("DOC cut off", DOC, Arrays.copyOf(doc, doc.length / 2), "DAMAGED"),
                file("DOC cut off early", DOC, Arrays.copyOf(doc, 600), "DAMAGED"),
                file("DOC with noise inside", DOC, HostileFiles.spoiled(doc), "DAMAGED", "TOO_LARGE", "KẾ HOẠCH"),
                file("HTML called a document", DOC, "<html><body>Kế hoạch".getBytes(UTF_8), "UNKNOWN_TYPE"),
                file("RTF", DOC, "{\\rtf1 abc}".getBytes(UTF_8), "UNKNOWN_TYPE"),
                file("UTF-16 of one kind", TEXT, "\uFEFFKế hoạch".getBytes(UTF_16LE), "Kế hoạch"),
                file("UTF-16 of the other", TEXT, "\uFEFFKế hoạch".getBytes(UTF_16BE), "Kế hoạch"),
                file(
                        "UTF-16 with half a letter",
                        TEXT,
                        new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, 'a'},
                        "OTHER_ENCODING"),
                file(
                        "half letters in UTF-8",
                        TEXT,
                        new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80},
                        "OTHER_ENCODING"),
                file("another encoding", TEXT, "K\u00CA HO\u00B9CH".getBytes(ISO_8859_1), "OTHER_ENCODING"),
                file("NUL in a text", TEXT, "Kế\u0000hoạch".getBytes(UTF_8), "UNKNOWN_TYPE"),
                file("a line of 5 MB", TEXT, "a ".repeat(2_500_000).getBytes(UTF_8), "TOO_LARGE"),
                file(
                        "a million tabs",
                        TEXT,
                        ("\t".repeat(1_000) + "\n").repeat(1_000).getBytes(UTF_8),
                        "EMPTY",
                        "TOO_LARGE"),
                file(
                        "a million marks",
                        TEXT,
                        "**".repeat(49_000).concat("\n").repeat(10).getBytes(UTF_8),
                        "EMPTY"),
                file("11 MB", TEXT, new byte[11 << 20], "TOO_LARGE"),
                file("a kind that is not read", "image/png", new byte[] {1}, "UNKNOWN_TYPE"));
    }

    /** Counts who calls. */
    private static final class Listener implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0);
        private final AtomicBoolean called = new AtomicBoolean();

        Listener() throws IOException {
            Thread thread = new Thread(() -> {
                try {
                    socket.accept().close();
                    called.set(true);
                } catch (IOException e) {
                    // Closed: nobody has called.
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        String address() {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/x";
        }

        boolean called() {
            return called.get();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
