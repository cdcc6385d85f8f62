package vn.tiendo.plan.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.timeframe.TimeFrame;

/**
 * A task of a plan.
 *
 * @param id the plan's id, a hyphen and the number
 * @param number the plan's number, or section and position where the plan has none
 * @param position order in the plan, from 1
 * @param title concise wording of our own
 * @param submissionLevel cấp trình, in the plan's words
 * @param timeWords the plan's own words about time; null where it has none
 * @param frames what these words mean; typed by the parser, never by hand
 * @param function decides who takes over when an agency was split up, or null
 * @param binding INVITED ("Đề nghị ...") owes nothing and is never late
 */
public record TaskDefinition(
        String id,
        String plan,
        String province,
        String number,
        NumberSource numberSource,
        int position,
        String section,
        Pillar pillar,
        PillarSource pillarSource,
        String title,
        String deliverable,
        String submissionLevel,
        Parties leads,
        Parties coordinators,
        String timeWords,
        List<TimeFrame> frames,
        String function,
        List<String> documents,
        Binding binding,
        String sourceNote) {

    @Schema(name = "NumberSource")
    public enum NumberSource {
        PLAN,
        POSITION
    }

    public enum PillarSource {
        SECTION,
        CLASSIFIED
    }

    public enum Binding {
        ASSIGNED,
        INVITED
    }
}
