package vn.tiendo.plan.interpretation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeContext;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.grammar.TimeFrameParser;

/**
 * What words about time mean.
 *
 * @param frames one for each time; only UNPARSED where a part of the words is not understood
 * @param candidates what was understood of such words
 */
@Schema(name = "InterpretedTimeFrame")
record TimeWords(String text, List<TimeFrame> frames, List<TimeFrame> candidates) {

    static TimeWords of(TimeQuestion question, LocalDate today) {
        PlanDate date = question.planDate() == null ? new PlanDate(today.toString()) : question.planDate();
        TimeContext context = new TimeContext(
                date, Stream.ofNullable(question.heading()).toList(), question.title(), question.year());
        TimeFrameParser.TimeReading reading = TimeFrameParser.read(question.text(), context);
        return new TimeWords(question.text(), reading.frames(), reading.candidates());
    }
}
