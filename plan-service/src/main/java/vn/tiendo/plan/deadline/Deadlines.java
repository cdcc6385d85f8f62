package vn.tiendo.plan.deadline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a phrase, or the sentence that it stands in, says about when reports are due.
 *
 * @param text as it was given
 * @param deadlines one for each frequency and report, in the order of their words
 * @param rest other words about time: what is no deadline, and what nobody understood
 */
@Schema(name = "InterpretedDeadlines")
public record Deadlines(String text, List<Deadline> deadlines, List<String> rest) {}
