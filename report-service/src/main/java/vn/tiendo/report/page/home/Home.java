package vn.tiendo.report.page.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.MenuLink;
import vn.tiendo.platform.page.PageAddresses;
import vn.tiendo.platform.page.Words;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.workflow.WaitingReports;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.page.home.HomeView.Line;

/** Says what waits for the caller in sentences, the most urgent first, each with the page where it is done. */
@ApplicationScoped
class Home {

    static final String CALENDAR = "lich-bao-cao.ics";

    /** So many reports are named under a sentence; its page has all. */
    private static final int NAMED = 5;

    private final WaitingReports reports;
    private final WaitingTasks tasks;
    private final NextDues dues;
    private final Registries registries;
    private final PageAddresses addresses;
    private final Clock clock;

    Home(
            WaitingReports reports,
            WaitingTasks tasks,
            NextDues dues,
            Registries registries,
            PageAddresses addresses,
            Clock clock) {
        this.reports = reports;
        this.tasks = tasks;
        this.dues = dues;
        this.registries = registries;
        this.addresses = addresses;
        this.clock = clock;
    }

    HomeView of(Frame frame) {
        Map<TaskKind, Integer> work = tasks.counts();
        Map<WaitingReports.Waiting, List<Report>> papers = reports.reports();
        List<Line> lines = new ArrayList<>();
        for (Matter matter : Matter.values()) {
            if (matter.task != null) {
                task(frame, matter, work.getOrDefault(matter.task, 0)).ifPresent(lines::add);
            } else {
                reports(frame, matter, papers.getOrDefault(matter.report, List.of()))
                        .forEach(lines::add);
            }
        }
        return new HomeView(
                lines, !work.isEmpty() || !papers.isEmpty(), dues.list(), addresses.of(MenuEntry.HOME) + CALENDAR);
    }

    private static Optional<Line> task(Frame frame, Matter matter, int count) {
        if (count == 0) {
            return Optional.empty();
        }
        MenuEntry entry = matter.task == TaskKind.TO_CONFIRM ? MenuEntry.DECISIONS : MenuEntry.MY_WORK;
        return Optional.of(line(matter, count, link(frame, entry), List.of()));
    }

    /** What an agency writes itself and what is consolidated are done on different pages. */
    private Stream<Line> reports(Frame frame, Matter matter, List<Report> waiting) {
        Map<Boolean, List<Report>> byLevel =
                waiting.stream().collect(Collectors.partitioningBy(Report::isConsolidated));
        if (matter == Matter.TO_ACCEPT) {
            return waiting.isEmpty()
                    ? Stream.empty()
                    : Stream.of(line(matter, waiting.size(), link(frame, MenuEntry.COLLECTION), named(waiting)));
        }
        return Stream.of(true, false)
                .filter(consolidated -> !byLevel.get(consolidated).isEmpty())
                .map(consolidated -> {
                    List<Report> of = byLevel.get(consolidated);
                    Optional<MenuLink> link = consolidated
                            ? link(frame, MenuEntry.EDITOR).or(() -> link(frame, MenuEntry.COLLECTION))
                            : link(frame, MenuEntry.OWN_REPORTS);
                    return line(matter, of.size(), link, named(of));
                });
    }

    /** Empty where the caller's menu has no such page. */
    private static Optional<MenuLink> link(Frame frame, MenuEntry entry) {
        return frame.menu().stream()
                .filter(link -> link.title().equals(entry.title))
                .findFirst();
    }

    private static Line line(Matter matter, int count, Optional<MenuLink> link, List<String> reports) {
        return new Line(
                count + " " + matter.words,
                matter.urgent,
                link.map(MenuLink::address).orElse(null),
                link.map(MenuLink::title).orElse(null),
                reports);
    }

    private List<String> named(List<Report> waiting) {
        Registry registry = registries.current();
        LocalDate today = LocalDate.now(clock);
        List<String> names = new ArrayList<>(waiting.stream()
                .limit(NAMED)
                .map(report -> name(registry, report, today))
                .toList());
        if (waiting.size() > NAMED) {
            names.add("và " + (waiting.size() - NAMED) + " báo cáo khác");
        }
        return names;
    }

    private static String name(Registry registry, Report report, LocalDate today) {
        LocalDate due = report.dates().effectiveDue();
        long days = ChronoUnit.DAYS.between(today, due);
        String when = report.state().isHandedIn()
                ? ""
                : ": hạn nộp " + Words.inWords(due)
                        + (days < 0 ? ", quá " + -days + " ngày" : days == 0 ? ", hôm nay" : ", còn " + days + " ngày");
        String who = report.isConsolidated() ? "Báo cáo tổng hợp" : registry.agencyName(report.reporter());
        return who + ", " + report.period().words() + ", " + registry.planName(report.plan()) + when;
    }
}
