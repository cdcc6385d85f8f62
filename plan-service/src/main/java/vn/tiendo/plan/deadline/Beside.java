package vn.tiendo.plan.deadline;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.deadline.Piece.Limit;
import vn.tiendo.plan.deadline.Piece.Often;
import vn.tiendo.plan.deadline.Piece.Other;
import vn.tiendo.plan.deadline.Piece.Told;

/** What stands beside a limit and says how often, or of which year. */
final class Beside {

    private final List<Piece> pieces;
    private final Distance distance;

    Beside(List<Piece> pieces, Distance distance) {
        this.pieces = pieces;
        this.distance = distance;
    }

    <P extends Piece> List<P> all(Class<P> type) {
        return pieces.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** What says how often before or after a limit: what stands near, or else what the sentence begins or ends with. */
    List<Often> of(Limit limit) {
        if (isOneOfSeveral(limit)) {
            return List.of();
        }
        List<Often> own =
                all(Often.class).stream().filter(often -> owner(often) == limit).toList();
        List<Often> near =
                own.stream().filter(often -> far(often, limit) <= Distance.NEAR).toList();
        if (!near.isEmpty() || !limit.bounded()) {
            return own.stream()
                    .filter(often -> near.contains(often) || adjoins(often, near, own))
                    .toList();
        }
        List<Often> before =
                own.stream().filter(often -> often.to() <= limit.from()).toList();
        List<Often> run = new ArrayList<>();
        for (int i = before.size() - 1; i >= 0; i--) {
            if (run.isEmpty() || distance.adjoin(before.get(i), run.get(0))) {
                run.add(0, before.get(i));
            }
        }
        return !run.isEmpty()
                ? run
                : own.stream().filter(Often::isYearlyMarker).limit(1).toList();
    }

    /** Whether it stands in one list with those that are near. */
    private boolean adjoins(Often often, List<Often> near, List<Often> own) {
        int at = own.indexOf(often);
        if (at + 1 >= own.size() || !distance.adjoin(often, own.get(at + 1))) {
            return false;
        }
        return near.contains(own.get(at + 1)) || adjoins(own.get(at + 1), near, own);
    }

    private int far(Often often, Limit limit) {
        return distance.between(often, limit);
    }

    /** The limit that stands nearer, of the one before and the one after. */
    private Limit owner(Often often) {
        Limit before = null;
        Limit after = null;
        for (Limit limit : all(Limit.class)) {
            boolean dated = limit.isDated() || told(limit) != null;
            if (!dated && limit.to() <= often.from()) {
                before = limit;
            } else if (!dated && limit.from() >= often.to() && after == null) {
                after = limit;
            }
        }
        int left = before == null ? Distance.SENTENCE : far(often, before);
        int right = after == null ? Distance.SENTENCE : far(often, after);
        if (Math.min(left, right) >= Distance.SENTENCE) {
            return null;
        }
        return left < right || left == right && often.marker() ? before : after;
    }

    /** The one year that the report of this limit tells, or null. */
    Told told(Limit limit) {
        return all(Told.class).stream()
                .filter(told -> told.to() <= limit.from() && distance.between(told, limit) <= 3)
                .findFirst()
                .orElse(null);
    }

    /** "29 tháng 02" in "ngày 28 hoặc 29 tháng 02": a day among others that are not read. */
    private boolean isOneOfSeveral(Limit limit) {
        return !limit.bounded()
                && pieces.stream()
                        .filter(piece -> piece.to() <= limit.from() && distance.adjoin(piece, limit))
                        .anyMatch(piece -> piece instanceof Other
                                || piece instanceof Limit before
                                        && before.days().get(0).isOfNoMonth());
    }
}
