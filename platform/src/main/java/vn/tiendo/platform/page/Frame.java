package vn.tiendo.platform.page;

import java.util.List;

/**
 * What stands around a page.
 *
 * @param title of the page
 * @param who the caller in words, or null where nobody is known
 * @param home address of the first page
 * @param menu what the caller may go to
 * @param token what a form of this page carries, or null where it has none
 * @param root of this service, for the script
 * @param dateline what paper says above the title: the province and the day, or null where nobody is known
 */
public record Frame(
        String title, String who, String home, List<MenuLink> menu, String token, String root, String dateline) {

    /** Title of the page of the menu at which the caller is, or below which; null where the menu does not have it. */
    public String current() {
        return menu.stream()
                .filter(MenuLink::isCurrent)
                .map(MenuLink::title)
                .findFirst()
                .orElse(null);
    }

    /** Version of the library of styles, which is part of its address. */
    public String bootstrap() {
        return "5.3.3";
    }

    /** The same of the library of scripts, without which every page works. */
    public String htmx() {
        return "2.0.4";
    }
}
