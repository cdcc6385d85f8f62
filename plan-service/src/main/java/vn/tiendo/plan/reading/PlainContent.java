package vn.tiendo.plan.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.tiendo.plan.document.UnreadableDocument.Reason;
import vn.tiendo.plan.proposal.Proposal;
import vn.tiendo.platform.input.PlainText;
import vn.tiendo.platform.input.StrictScalars;

/** Words of a document as any other text that comes from outside: without the characters that are refused in a request. */
final class PlainContent {

    /** Of the JSON; a plan of hundreds of tasks has less than a tenth of it. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final ObjectMapper json;

    PlainContent(ObjectMapper json) {
        this.json = json;
    }

    ReadingContent of(Proposal proposal) {
        try {
            JsonNode content = plain(json.valueToTree(ReadingContent.of(proposal)));
            String text = json.writeValueAsString(content);
            if (text.length() > MOST_CHARACTERS) {
                throw Unreadable.problem(Reason.TOO_LARGE);
            }
            return StrictScalars.stored(json).forType(ReadingContent.class).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode plain(JsonNode value) {
        if (value.isTextual()) {
            return JsonNodeFactory.instance.textNode(plain(value.textValue()));
        }
        if (value instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                items.set(i, plain(items.get(i)));
            }
        } else if (value instanceof ObjectNode fields) {
            fields.properties().forEach(field -> field.setValue(plain(field.getValue())));
        }
        return value;
    }

    private static String plain(String text) {
        if (PlainText.defect(text).isEmpty()) {
            return PlainText.kept(text);
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> PlainText.defect(Character.toString(c)).isEmpty())
                .forEach(kept::appendCodePoint);
        return PlainText.kept(kept.toString());
    }
}
