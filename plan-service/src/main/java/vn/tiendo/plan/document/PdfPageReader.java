package vn.tiendo.plan.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.tiendo.plan.document.PdfPage.Glyph;
import vn.tiendo.plan.document.PdfPage.Segment;

/** Gathers letters and ruling lines of the pages. PDFBox goes through what they draw; how it makes text of it is not used. */
final class PdfPageReader extends PDFTextStripper {

    private static final int SEGMENTS = 200_000;
    private static final int GLYPHS = 3_000_000;

    /** Drawings within drawings; one that draws itself twice would draw without end. */
    private static final int FORMS = 20_000;

    /** Lines of this breadth are often filled rectangles. */
    private static final double THIN = 3;

    private static final List<String> PATHS =
            List.of("m", "l", "c", "v", "y", "re", "h", "n", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

    private final List<PdfPage> pages = new ArrayList<>();
    private final Map<Integer, List<Glyph>> glyphs = new HashMap<>();
    private final List<Point2D[]> drawn = new ArrayList<>();
    private final List<List<Point2D>> path = new ArrayList<>();
    private int letters;
    private int forms;

    PdfPageReader() {
        setShouldSeparateByBeads(false);
        PATHS.forEach(name -> addOperator(new PathOperator(name)));
    }

    List<PdfPage> read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return pages;
    }

    private final class PathOperator extends OperatorProcessor {

        private final String name;

        PathOperator(String name) {
            super(PdfPageReader.this);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            double[] numbers = operands.stream()
                    .filter(COSNumber.class::isInstance)
                    .mapToDouble(number -> ((COSNumber) number).floatValue())
                    .toArray();
            follow(name, numbers);
        }

        @Override
        public String getName() {
            return name;
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        count();
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        count();
        super.showTransparencyGroup(form);
    }

    private void count() {
        if (++forms > FORMS) {
            throw new Xml.TooMuch();
        }
    }

    @Override
    protected void startPage(PDPage page) {
        glyphs.clear();
        drawn.clear();
        path.clear();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++letters > GLYPHS) {
            throw new Xml.TooMuch();
        }
        String letter = text.getUnicode();
        if (letter != null) {
            double size = Math.max(1, text.getFontSizeInPt());
            glyphs.computeIfAbsent((int) text.getDir(), none -> new ArrayList<>())
                    .add(new Glyph(
                            text.getXDirAdj(),
                            text.getYDirAdj(),
                            text.getWidthDirAdj(),
                            size,
                            letter,
                            isBold(text.getFont())));
        }
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        return name.contains("bold")
                || font.getFontDescriptor() != null && font.getFontDescriptor().isForceBold();
    }

    private void follow(String operator, double[] n) {
        switch (operator) {
            case "m" -> begin(n, 0);
            case "l" -> go(n, 0);
            case "c" -> go(n, 4);
            case "v", "y" -> go(n, 2);
            case "h" -> closePath();
            case "re" -> rectangle(n);
            case "S" -> end(true);
            case "s", "b", "b*" -> {
                closePath();
                end(true);
            }
            case "B", "B*" -> end(true);
            case "f", "F", "f*" -> end(false);
            default -> path.clear();
        }
    }

    private void begin(double[] n, int at) {
        if (n.length >= at + 2) {
            List<Point2D> line = new ArrayList<>();
            line.add(point(n[at], n[at + 1]));
            path.add(line);
        }
    }

    private void go(double[] n, int at) {
        if (path.isEmpty()) {
            begin(n, at);
        } else if (n.length >= at + 2) {
            path.get(path.size() - 1).add(point(n[at], n[at + 1]));
        }
    }

    private void rectangle(double[] n) {
        if (n.length >= 4) {
            begin(n, 0);
            List<Point2D> line = path.get(path.size() - 1);
            line.add(point(n[0] + n[2], n[1]));
            line.add(point(n[0] + n[2], n[1] + n[3]));
            line.add(point(n[0], n[1] + n[3]));
            line.add(line.get(0));
        }
    }

    private void closePath() {
        if (!path.isEmpty()) {
            List<Point2D> line = path.get(path.size() - 1);
            line.add(line.get(0));
        }
    }

    private Point2D point(double x, double y) {
        return super.transformedPoint((float) x, (float) y);
    }

    private void end(boolean stroked) {
        for (List<Point2D> line : path) {
            if (stroked) {
                for (int i = 1; i < line.size(); i++) {
                    draw(line.get(i - 1), line.get(i));
                }
            } else {
                fill(line);
            }
        }
        path.clear();
    }

    private void fill(List<Point2D> line) {
        double left = line.stream().mapToDouble(Point2D::getX).min().orElse(0);
        double right = line.stream().mapToDouble(Point2D::getX).max().orElse(0);
        double low = line.stream().mapToDouble(Point2D::getY).min().orElse(0);
        double high = line.stream().mapToDouble(Point2D::getY).max().orElse(0);
        double x = (left + right) / 2;
        double y = (low + high) / 2;
        if (high - low < THIN && right - left > high - low) {
            draw(new Point2D.Double(left, y), new Point2D.Double(right, y));
        } else if (right - left < THIN && high - low > right - left) {
            draw(new Point2D.Double(x, low), new Point2D.Double(x, high));
        }
    }

    private void draw(Point2D from, Point2D to) {
        if (drawn.size() >= SEGMENTS) {
            throw new Xml.TooMuch();
        }
        drawn.add(new Point2D[] {from, to});
    }

    @Override
    protected void endPage(PDPage page) {
        // Letters of other directions are stamps and watermarks.
        int direction = glyphs.entrySet().stream()
                .max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(0);
        List<Segment> across = new ArrayList<>();
        List<Segment> down = new ArrayList<>();
        for (Point2D[] line : drawn) {
            Point2D a = read(line[0], page.getCropBox(), direction);
            Point2D b = read(line[1], page.getCropBox(), direction);
            double width = Math.abs(a.getX() - b.getX());
            double height = Math.abs(a.getY() - b.getY());
            if (height < 1 && width > height) {
                across.add(new Segment(a.getY(), Math.min(a.getX(), b.getX()), Math.max(a.getX(), b.getX())));
            } else if (width < 1 && height > width) {
                down.add(new Segment(a.getX(), Math.min(a.getY(), b.getY()), Math.max(a.getY(), b.getY())));
            }
        }
        List<Glyph> read = List.copyOf(glyphs.getOrDefault(direction, List.of()));
        pages.add(new PdfPage(read, across, down, hasPictures(page.getResources())));
    }

    /** Where a point stands for who reads in this direction, as PDFBox tells it of letters. */
    private static Point2D read(Point2D point, PDRectangle page, int direction) {
        double x = point.getX() - page.getLowerLeftX();
        double y = point.getY() - page.getLowerLeftY();
        return switch (direction) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(page.getWidth() - x, y);
            case 270 -> new Point2D.Double(page.getHeight() - y, page.getWidth() - x);
            default -> new Point2D.Double(x, page.getHeight() - y);
        };
    }

    private static boolean hasPictures(PDResources resources) {
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
