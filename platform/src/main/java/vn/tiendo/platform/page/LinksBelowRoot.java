package vn.tiendo.platform.page;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.ParserHelper;
import io.quarkus.qute.ParserHook;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has the paths of this service in links and forms begin with its root ({@link BelowRoot}), whether a template writes them out
 * ({@code href="/viec-cua-toi"}) or is given them ({@code href="{task.address}"}): who writes a page need not know where the service is.
 */
@EngineConfiguration
public class LinksBelowRoot implements ParserHook {

    private static final Pattern PATH = Pattern.compile(
            "(?<=\\s)(href|src|action|formaction|hx-(?:get|post|put|patch|delete|push-url|replace-url))=\"(\\{[^\"]*|/(?!/)[^\"]*)\"");

    @Override
    public void beforeParsing(ParserHelper template) {
        template.addContentFilter(LinksBelowRoot::marked);
    }

    static String marked(String text) {
        return PATH.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isInTag(text, found.start())
                                ? found.group()
                                : "%s=\"{#%s}%s{/%2$s}\"".formatted(found.group(1), BelowRoot.NAME, found.group(2))));
    }

    /** Whether it is a parameter of a section of the template, {@code {#include x href="/"}}, rather than an attribute of the page. */
    private static boolean isInTag(String text, int place) {
        return text.lastIndexOf("{#", place) > text.lastIndexOf('}', place);
    }
}
