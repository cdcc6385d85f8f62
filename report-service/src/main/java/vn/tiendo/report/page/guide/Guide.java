package vn.tiendo.report.page.guide;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageAddresses;

/**
 * The guide, read once from docs/huong-dan.md, which the build copies here with its pictures. A picture that is not taken yet is left
 * out.
 */
@Singleton
class Guide {

    private static final String FOLDER = "/guide/";
    private static final String PICTURES = "images/huong-dan/";
    private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]{1,60}\\.png");

    private final List<Section> sections;
    private final String html;

    @Inject
    Guide(PageAddresses addresses) {
        this(
                read("huong-dan.md")
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IllegalStateException("The build has not copied docs/huong-dan.md")),
                addresses.of(MenuEntry.GUIDE) + "/hinh/");
    }

    /** @param pictures address below which its pictures are */
    Guide(String markdown, String pictures) {
        Node document = Parser.builder().build().parse(markdown);
        Titles titles = new Titles();
        document.accept(titles);
        titles.unlink.forEach(Node::unlink);
        this.sections = List.copyOf(titles.sections);
        this.html = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> new Addresses(titles.ids, pictures))
                .build()
                .render(document);
    }

    /** A part of the guide, which begins on a page of its own when it is printed. */
    record Section(String id, String title) {}

    public List<Section> sections() {
        return sections;
    }

    public String html() {
        return html;
    }

    /** A picture of the guide; empty where there is none of this name. */
    static Optional<byte[]> picture(String name) {
        return PICTURE.matcher(name).matches() ? read(PICTURES + name) : Optional.empty();
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Guide.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Image image) {
        return image.getDestination().replaceFirst("^" + PICTURES, "");
    }

    /** Gathers the titles of sections, and what is not shown: the title of the whole, and pictures that are not there. */
    private static final class Titles extends AbstractVisitor {

        private final List<Section> sections = new ArrayList<>();
        private final Map<Node, String> ids = new IdentityHashMap<>();
        private final List<Node> unlink = new ArrayList<>();

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                unlink.add(heading);
            } else if (heading.getLevel() == 2) {
                String id = "muc-" + (sections.size() + 1);
                ids.put(heading, id);
                sections.add(new Section(id, text(heading)));
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            if (picture(nameOf(image)).isEmpty()) {
                unlink.add(image);
            }
        }

        private static String text(Node node) {
            StringBuilder text = new StringBuilder();
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(Text part) {
                    text.append(part.getLiteral());
                }
            });
            return text.toString();
        }
    }

    /** Where titles and pictures are in the page. */
    private record Addresses(Map<Node, String> ids, String pictures) implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (ids.containsKey(node)) {
                attributes.put("id", ids.get(node));
                attributes.put("class", "h4");
            }
            if (node instanceof Image image) {
                attributes.computeIfPresent("src", (src, from) -> pictures + nameOf(image));
                attributes.put("class", "guide-picture");
            }
        }
    }
}
