package vn.tiendo.plan.phrase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.plan.phrase.GroupModifiers.Narrowing;
import vn.tiendo.plan.phrase.GroupNoun.Sort;

/** Groups of the provincial Party committee's offices: "các ban xây dựng Đảng". They are no kind of their own, so members are named. */
final class PartyGroups {

    private static final List<String> COMMITTEES = List.of("Tỉnh ủy", "Thành ủy");
    private static final List<Pattern> BOARDS = Stream.concat(
                    Stream.of("ban xây dựng Đảng", "ban Đảng", "ban của Đảng"),
                    of("ban", "ban Đảng", "ban xây dựng Đảng"))
            .map(Pattern::of)
            .toList();
    private static final List<Pattern> OFFICES = of(
                    "cơ quan",
                    "cơ quan tham mưu, giúp việc",
                    "cơ quan chuyên trách tham mưu, giúp việc",
                    "ban, cơ quan tham mưu, giúp việc")
            .map(Pattern::of)
            .toList();

    private PartyGroups() {}

    private static Stream<String> of(String... names) {
        return Stream.of(names).flatMap(name -> COMMITTEES.stream()
                .flatMap(committee -> Stream.of("", " của", " thuộc").map(of -> name + of + " " + committee)));
    }

    /** @return null when no such group begins there */
    static Group at(
            List<Unit> text, int from, boolean bare, GroupModifiers modifiers, Vocabulary vocabulary, LocalDate day) {
        int boards = Lexicon.longest(BOARDS, text, from, bare);
        int end = Math.max(boards, Lexicon.longest(OFFICES, text, from, bare));
        if (end < 0) {
            return null;
        }
        Narrowing narrowing = modifiers.behind(end, Sort.BODY);
        List<String> agencies = narrowing.open() ? List.of() : vocabulary.ofParty(boards == end, day);
        boolean unregistered = !narrowing.open() && agencies.isEmpty();
        return new Group(narrowing.end(), List.of(), agencies, false, Set.of(), false, unregistered);
    }
}
