package vn.tiendo.platform.page;

/**
 * A page of the menu as it is shown.
 *
 * @param address where it is, also where the other service has it
 * @param isCurrent whether the caller is there
 */
public record MenuLink(String title, String address, boolean isCurrent) {}
