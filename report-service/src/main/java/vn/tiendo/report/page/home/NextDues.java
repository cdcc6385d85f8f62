package vn.tiendo.report.page.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.platform.page.Words;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** The days on which reports on plans in sight are due next. */
@ApplicationScoped
class NextDues {

    private static final int MOST = 6;

    private final Registries registries;
    private final Scope scope;
    private final Clock clock;

    NextDues(Registries registries, Scope scope, Clock clock) {
        this.registries = registries;
        this.scope = scope;
        this.clock = clock;
    }

    private record Next(Obligation obligation, ReportPeriod period, LocalDate day) {}

    List<HomeView.Due> list() {
        Registry registry = registries.current();
        Deadlines deadlines = new Deadlines(registry);
        LocalDate today = LocalDate.now(clock);
        return registry.annualObligations().stream()
                .filter(obligation -> scope.sees(obligation.province()))
                .flatMap(obligation -> next(obligation, deadlines, today))
                .sorted(Comparator.comparing(Next::day)
                        .thenComparing(next -> next.obligation.id())
                        .thenComparing(Next::period))
                .limit(MOST)
                .map(next -> due(registry, next, today))
                .toList();
    }

    /** The first that is not past; one on last year may be due only now. */
    private static Stream<Next> next(Obligation obligation, Deadlines deadlines, LocalDate today) {
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .boxed()
                .flatMap(year -> deadlines.periods(obligation, year).stream())
                .map(period -> new Next(
                        obligation, period, deadlines.of(obligation, period).effective()))
                .filter(next -> !next.day.isBefore(today))
                .min(Comparator.comparing(Next::day))
                .stream();
    }

    private static HomeView.Due due(Registry registry, Next next, LocalDate today) {
        String report =
                next.obligation.level() == Obligation.Level.FIRST ? "Báo cáo của các cơ quan" : "Báo cáo tổng hợp";
        long days = ChronoUnit.DAYS.between(today, next.day);
        return new HomeView.Due(
                report + " " + next.period.words() + ", " + registry.planName(next.obligation.plan()),
                Words.inWords(next.day),
                days == 0 ? "hôm nay" : "còn " + days + " ngày");
    }
}
