package vn.tiendo.report.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.report.clock.Vietnam;

/** Writes due dates as a calendar (RFC 5545). The same events are the same bytes: nothing in them is the time of writing. */
@ApplicationScoped
class CalendarWriter {

    /** When a calendar reminds on the day itself, by the hour in Asia/Ho_Chi_Minh. */
    private static final int HOUR_ON_THE_DAY = 8;

    /** A task is one of many: it is announced shortly before, not a month. */
    private static final int LONGEST_OF_A_TASK = 7;

    private final List<Integer> alarms;

    /**
     * @param alarms days before the due date on which calendars remind; 0 is the day itself
     */
    CalendarWriter(@ConfigProperty(name = "deadline.feed.alarms", defaultValue = "30,15,7,1,0") List<Integer> alarms) {
        if (alarms.stream().anyMatch(days -> days < 0)) {
            throw new IllegalArgumentException("deadline.feed.alarms counts days before, it has no sign: " + alarms);
        }
        this.alarms = List.copyOf(alarms);
    }

    byte[] write(List<FeedEvent> events) {
        return write(events.stream().map(event -> event(event, FeedWords.summary(event))));
    }

    /** The same with the days of tasks, and with words that a small screen shows whole. */
    byte[] writeShort(List<FeedEvent> events, List<TaskDay> tasks) {
        return write(Stream.concat(
                events.stream().map(event -> event(event, FeedWords.shortSummary(event))),
                tasks.stream().map(this::event)));
    }

    private byte[] write(Stream<VEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//tiendo//report-service//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", FeedWords.CALENDAR));
        calendar.add(zone());
        events.forEach(calendar::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(true, Integer.MAX_VALUE).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folding.fold(bytes.toByteArray());
    }

    /** A calendar needs a component even when nothing is due; and it says whose days these are. */
    private static VTimeZone zone() {
        Standard standard = new Standard();
        standard.add(new DtStart<>(LocalDate.EPOCH.atStartOfDay()));
        standard.add(new TzOffsetFrom("+0700"));
        standard.add(new TzOffsetTo("+0700"));
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(Vietnam.ZONE.getId()));
        zone.add(standard);
        return zone;
    }

    private VEvent event(TaskDay day) {
        VEvent written = new VEvent(false);
        written.add(new Uid(day.assignment() + "@tiendo"));
        written.add(new DtStamp(day.changedAt()));
        written.add(new LastModified(day.changedAt()));
        written.add(new Sequence(day.version()));
        written.add(new DtStart<>(day.due()));
        written.add(new DtEnd<>(day.due().plusDays(1)));
        written.add(new Summary(FeedWords.summary(day)));
        written.add(new Description(FeedWords.description(day)));
        written.add(new Categories(new TextList(List.of(FeedWords.TASK))));
        written.add(ImmutableTransp.TRANSPARENT);
        written.add(ImmutableStatus.VEVENT_CONFIRMED);
        alarms.stream()
                .filter(daysBefore -> daysBefore <= LONGEST_OF_A_TASK)
                .forEach(daysBefore -> written.add(alarm(day.due(), daysBefore, FeedWords.summary(day))));
        return written;
    }

    private VEvent event(FeedEvent event, String summary) {
        DateRevision dateRevision = event.revision();
        LocalDate day = dateRevision.dates().effective();
        VEvent written = new VEvent(false);
        written.add(new Uid(dateRevision.key().obligation() + "-"
                + dateRevision.key().period().slug() + "@tiendo"));
        written.add(new DtStamp(dateRevision.changedAt()));
        written.add(new LastModified(dateRevision.changedAt()));
        written.add(new Sequence(dateRevision.sequence()));
        written.add(new DtStart<>(day));
        written.add(new DtEnd<>(day.plusDays(1)));
        written.add(new Summary(summary));
        written.add(new Description(FeedWords.description(event)));
        written.add(new Categories(new TextList(List.of(FeedWords.category(event), FeedWords.level(event)))));
        // A due date does not make its reader busy for the day.
        written.add(ImmutableTransp.TRANSPARENT);
        if (dateRevision.dates().cancelled()) {
            written.add(ImmutableStatus.VEVENT_CANCELLED);
        } else {
            written.add(ImmutableStatus.VEVENT_CONFIRMED);
            alarms.forEach(daysBefore -> written.add(alarm(day, daysBefore, summary)));
        }
        return written;
    }

    private static VAlarm alarm(LocalDate day, int daysBefore, String summary) {
        VAlarm alarm = new VAlarm();
        if (daysBefore == 0) {
            alarm.add(new Trigger(onTheDay(day)));
        } else {
            Trigger trigger = new Trigger(Period.ofDays(-daysBefore));
            // What it is without saying so; some readers want it said.
            trigger.add(Related.START);
            alarm.add(trigger);
        }
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(FeedWords.alarm(daysBefore, summary)));
        return alarm;
    }

    private static Instant onTheDay(LocalDate day) {
        return day.atTime(HOUR_ON_THE_DAY, 0).atZone(Vietnam.ZONE).toInstant();
    }
}
