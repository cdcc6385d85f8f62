package vn.tiendo.devservices.signin;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells people apart on the page on which somebody says who he is: names that meet get the role, and what still meets its key. */
final class Titles {

    private static final Map<String, String> ROLES = Map.of(
            "reader", "người xem",
            "agency-reporter", "người báo cáo",
            "focal", "cơ quan đầu mối",
            "committee", "lãnh đạo",
            "plan-editor", "người nhập kế hoạch",
            "operator", "người vận hành",
            "auditor", "người kiểm tra");

    private Titles() {}

    /** The same people in the same order, none of them called like another one. */
    static List<Person> toldApart(List<Person> people) {
        return apart(apart(people, Titles::role), Person::name);
    }

    private static List<Person> apart(List<Person> people, Function<Person, String> mark) {
        Map<String, Long> met = people.stream().collect(Collectors.groupingBy(Person::title, Collectors.counting()));
        return people.stream()
                .map(person -> met.get(person.title()) == 1
                        ? person
                        : new Person(
                                person.name(),
                                person.title() + " (" + mark.apply(person) + ")",
                                person.group(),
                                person.claims()))
                .toList();
    }

    private static String role(Person person) {
        return person.claims().get("roles") instanceof List<?> roles
                ? roles.stream()
                        .map(role -> ROLES.getOrDefault(role, "" + role))
                        .collect(Collectors.joining(", "))
                : "";
    }
}
