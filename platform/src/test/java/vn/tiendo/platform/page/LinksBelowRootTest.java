package vn.tiendo.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.origin.HttpRoot;

class LinksBelowRootTest {

    private static final Map<String, Object> DATA = Map.of(
            "own", "/viec-cua-toi?nam=2026",
            "other", "/report/tien-do",
            "already", "/plan/viec-cua-toi",
            "outside", "https://example.org/a?b",
            "id", "7");

    @Test
    void pathsThatATemplateWritesOutOrIsGivenAreBelowTheRoot() {
        assertThat(shown("<a href=\"/\">x</a> <form method=\"post\" action=\"/viec/{id}\"><b hx-post=\"/a\">"))
                .isEqualTo(
                        "<a href=\"/plan/\">x</a> <form method=\"post\" action=\"/plan/viec/7\"><b hx-post=\"/plan/a\">");
        assertThat(shown("<a href=\"{own}\"> <form action=\"{own}#moi\">"))
                .isEqualTo(
                        "<a href=\"/plan/viec-cua-toi?nam=2026\"> <form action=\"/plan/viec-cua-toi?nam=2026#moi\">");
        assertThat(shown("<a href=\"{#if id}{own}{#else}#x{/if}\">"))
                .isEqualTo("<a href=\"/plan/viec-cua-toi?nam=2026\">");
    }

    @Test
    void whatIsNoPathOfThisServiceStaysAsItIs() {
        assertThat(shown("<a href=\"{other}\"> <a href=\"{already}\"> <a href=\"{outside}\"> <a href=\"#{id}\">"))
                .isEqualTo(
                        "<a href=\"/report/tien-do\"> <a href=\"/plan/viec-cua-toi\"> <a href=\"https://example.org/a?b\">"
                                + " <a href=\"#7\">");
        String other =
                "<a href=\"#x\"> <a href=\"https://example.org/\"> <a href=\"//example.org\"> <i data-href=\"/x\">";
        assertThat(shown(other)).isEqualTo(other);
        String parameter = "{#include page/x href=\"/x\" /}";
        assertThat(LinksBelowRoot.marked(parameter)).isEqualTo(parameter);
    }

    private static String shown(String template) {
        BelowRoot section = new BelowRoot();
        section.root = new HttpRoot(Optional.of("/plan/"), Optional.of("/plan"), Optional.of("/report"));
        return Engine.builder()
                .addDefaults()
                .addParserHook(new LinksBelowRoot())
                .addSectionHelper(section)
                .build()
                .parse(template)
                .render(DATA);
    }
}
