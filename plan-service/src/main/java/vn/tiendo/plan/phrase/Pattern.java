package vn.tiendo.plan.phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.phrase.Unit.Type;

/**
 * The words of a name in order, with what joins them. What joins them varies in plans: "Lao động - Thương binh và Xã hội",
 * "Lao động, Thương binh & Xã hội".
 *
 * @param words words of the name
 * @param joints what stands before each word: COMMA, AND, DASH, or null where nothing does
 */
record Pattern(List<Unit> words, List<Type> joints) {

    static Pattern of(String name) {
        return of(Units.writtenOut(Units.of(name, Set.of()), false));
    }

    static Pattern of(List<Unit> units) {
        List<Unit> words = new ArrayList<>();
        List<Type> joints = new ArrayList<>();
        Type joint = null;
        for (Unit unit : units) {
            if (unit.isWord()) {
                words.add(unit);
                joints.add(words.size() == 1 ? null : joint);
                joint = null;
            } else {
                joint = unit.type();
            }
        }
        return new Pattern(List.copyOf(words), Collections.unmodifiableList(joints));
    }

    int size() {
        return words.size();
    }

    Pattern from(int first) {
        List<Type> rest = new ArrayList<>(joints.subList(first, size()));
        rest.set(0, null);
        return new Pattern(words.subList(first, size()), rest);
    }

    Pattern to(int end) {
        return new Pattern(words.subList(0, end), joints.subList(0, end));
    }

    Pattern then(Pattern tail, Type joint) {
        List<Unit> both = new ArrayList<>(words);
        both.addAll(tail.words);
        List<Type> bothJoints = new ArrayList<>(joints);
        bothJoints.addAll(tail.joints);
        bothJoints.set(size(), joint);
        return new Pattern(both, bothJoints);
    }

    boolean startsWith(Pattern other) {
        return size() >= other.size() && keys().subList(0, other.size()).equals(other.keys());
    }

    boolean endsWith(Pattern other) {
        return size() >= other.size()
                && keys().subList(size() - other.size(), size()).equals(other.keys());
    }

    List<String> keys() {
        return words.stream().map(Unit::key).toList();
    }

    /**
     * @param bare diacritics do not count
     * @return the index after the name that begins at {@code from}, or -1 when it does not begin there
     */
    int end(List<Unit> text, int from, boolean bare) {
        int at = from;
        Type joint = null;
        for (int i = 0; i < size(); i++) {
            if (i > 0) {
                at = skipSoft(text, at);
                Type found = null;
                if (at < text.size()
                        && EnumSet.of(Type.COMMA, Type.DASH, Type.AND)
                                .contains(text.get(at).type())) {
                    found = text.get(at++).type();
                    if (found == Type.COMMA && at < text.size() && text.get(at).type() == Type.AND) {
                        found = text.get(at++).type();
                    }
                }
                if (!joins(joints.get(i), found, joint)) {
                    return -1;
                }
                joint = joints.get(i) == null ? joint : found;
                at = skipSoft(text, at);
            }
            if (at >= text.size() || !same(words.get(i), text.get(at), bare)) {
                return -1;
            }
            at++;
        }
        return text.get(from).first() && text.get(at - 1).last() ? at : -1;
    }

    /** Whether a joint may be written so; a comma for the last "và" only in a row of commas: "A - B, C" is two names. */
    private static boolean joins(Type named, Type written, Type before) {
        if (named == null) {
            return written == null || written == Type.DASH;
        }
        return switch (named) {
            case COMMA -> written != Type.AND;
            case AND -> written != Type.COMMA || before == null || before == Type.COMMA;
            default -> true;
        };
    }

    private static int skipSoft(List<Unit> text, int from) {
        int at = from;
        while (at < text.size() && text.get(at).isSoft()) {
            at++;
        }
        return at;
    }

    private static boolean same(Unit name, Unit written, boolean bare) {
        return written.isWord()
                && (bare ? name.bare().equals(written.bare()) : name.key().equals(written.key()));
    }
}
