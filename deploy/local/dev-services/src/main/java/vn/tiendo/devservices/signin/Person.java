package vn.tiendo.devservices.signin;

import java.util.Map;

/**
 * Somebody who can sign in.
 *
 * @param name claim {@code sub} of his tokens
 * @param title what the page calls him, in Vietnamese
 * @param group heading under which he stands, such as his province
 * @param claims further claims of his access token: {@code roles}, {@code province}, {@code agency}
 */
public record Person(String name, String title, String group, Map<String, ?> claims) {}
