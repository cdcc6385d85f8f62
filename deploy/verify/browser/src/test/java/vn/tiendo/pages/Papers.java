package vn.tiendo.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files that officials have on their computers. */
final class Papers {

    private Papers() {}

    /** A page without words, as a scanner would leave it. */
    static Path signed(Path file) throws IOException {
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 4\n").append(table);
        pdf.append("trailer<</Size 4/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n% ")
                .append(file.getFileName());
        return Files.writeString(file, pdf, StandardCharsets.ISO_8859_1);
    }

    /**
     * A copy of a form of Excel with words typed in.
     *
     * @param words by cell, such as {@code H4}; each stands in the one sheet that has this cell to fill in
     */
    static Path filled(Path form, Path copy, Map<String, String> words) throws IOException {
        Files.copy(form, copy);
        try (FileSystem parts = FileSystems.newFileSystem(copy);
                var sheets = Files.newDirectoryStream(parts.getPath("xl", "worksheets"), "*.xml")) {
            for (Path part : sheets) {
                String sheet = Files.readString(part);
                for (Map.Entry<String, String> cell : words.entrySet()) {
                    sheet = sheet.replaceFirst(
                            "<c r=\"" + cell.getKey() + "\" (s=\"\\d+\")></c>",
                            "<c r=\"" + cell.getKey() + "\" $1 t=\"inlineStr\"><is><t>" + cell.getValue()
                                    + "</t></is></c>");
                }
                Files.writeString(part, sheet);
            }
        }
        return copy;
    }
}
