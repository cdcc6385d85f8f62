package vn.tiendo.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.access.ProvinceLookup;
import vn.tiendo.platform.origin.HttpRoot;

/** Makes the frame of a page for the caller of the request. */
@ApplicationScoped
public class Frames {

    private final Caller.Current current;
    private final ProvinceLookup lookup;
    private final PageAddresses addresses;
    private final FormTokens tokens;
    private final HttpRoot root;
    private final Clock clock;

    Frames(
            Caller.Current current,
            ProvinceLookup lookup,
            PageAddresses addresses,
            FormTokens tokens,
            HttpRoot root,
            Clock clock) {
        this.current = current;
        this.lookup = lookup;
        this.addresses = addresses;
        this.tokens = tokens;
        this.root = root;
        this.clock = clock;
    }

    /** @param entry the page of the menu at which the caller is, or below which */
    public Frame of(MenuEntry entry, String title) {
        Caller caller = current.get();
        String roles = caller.roles().stream().sorted().map(Frames::words).collect(Collectors.joining(", "));
        String place = place(caller);
        return new Frame(
                title,
                place == null ? roles : place + " (" + roles + ")",
                addresses.of(MenuEntry.HOME),
                MenuEntry.of(caller).stream()
                        .map(link -> new MenuLink(link.title, addresses.of(link), link == entry))
                        .toList(),
                tokens.of(caller.subject()),
                root.path(),
                dateline(caller));
    }

    /** Around a page that is shown to whoever it may be. */
    public Frame bare(String title) {
        return new Frame(title, null, addresses.of(MenuEntry.HOME), List.of(), null, root.path(), null);
    }

    /** His agency, else his province; null for who is for all provinces. */
    private String place(Caller caller) {
        if (caller.agency() != null) {
            return lookup.nameOfAgency(caller.agency());
        }
        return caller.province() == null ? null : lookup.nameOfProvince(caller.province());
    }

    /** Quảng Ninh, ngày 02/10/2026; for who is for all provinces, the day. */
    private String dateline(Caller caller) {
        String day = Words.figures(LocalDate.now(clock));
        return caller.province() == null ? "Ngày " + day : lookup.nameOfProvince(caller.province()) + ", ngày " + day;
    }

    private static String words(Caller.Role role) {
        return switch (role) {
            case READER -> "người xem";
            case AGENCY_REPORTER -> "người báo cáo của cơ quan";
            case FOCAL -> "cơ quan đầu mối";
            case COMMITTEE -> "Ủy ban nhân dân tỉnh";
            case PLAN_EDITOR -> "người nhập kế hoạch";
            case OPERATOR -> "người vận hành";
            case AUDITOR -> "người kiểm tra";
        };
    }
}
