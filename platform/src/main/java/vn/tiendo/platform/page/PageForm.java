package vn.tiendo.platform.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.input.PlainText;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.platform.typed.Reading;
import vn.tiendo.platform.typed.TypedDay;

/**
 * A form that somebody filled in. It is read together with its token, so that no page can take what is typed and forget to look whether it
 * was typed on a page of ours.
 */
public final class PageForm {

    /** Name of the field that holds the token. */
    public static final String TOKEN = "ma-trang";

    private static final String VERSION = "phien-ban";
    private static final String KEY = "khoa";
    private static final Pattern OWN_KEY = Pattern.compile("trang-[0-9a-f-]{36}");

    private final Map<String, List<String>> fields;
    private final Map<String, Text> defects = new LinkedHashMap<>();

    private PageForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /**
     * The only way to a form, whatever brought its fields.
     *
     * @throws ProblemException FORBIDDEN without a token that was given to the caller
     */
    static PageForm checked(Map<String, List<String>> fields, FormTokens tokens, Caller.Current caller) {
        String token = fields.getOrDefault(TOKEN, List.of("")).get(0);
        if (!tokens.isGood(token, caller.get().subject())) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Biểu mẫu này không đến từ trang của hệ thống, hoặc đã mở từ hôm trước; chưa có gì được lưu. Hãy quay lại, tải lại"
                            + " trang rồi gửi lại.",
                    "This form does not come from a page of this system, or is of another day; nothing was stored.");
        }
        return new PageForm(Collections.unmodifiableMap(fields));
    }

    /** As it was typed, to be shown again; empty where nothing was. */
    public String typed(String field) {
        return fields.getOrDefault(field, List.of("")).get(0);
    }

    /** A text of several lines as it is kept; empty: nothing was typed, or it has characters that are refused. */
    public Optional<String> text(String field) {
        return kept(field, PlainText.defect(typed(field)));
    }

    /** The same of a text of one line. */
    public Optional<String> line(String field) {
        return kept(field, PlainText.defectOfLine(typed(field)));
    }

    private Optional<String> kept(String field, Optional<Text> defect) {
        defect.ifPresent(why -> defects.put(field, why));
        return defect.isPresent()
                ? Optional.empty()
                : Optional.of(PlainText.kept(typed(field))).filter(text -> !text.isEmpty());
    }

    /**
     * A day as it was typed; one that cannot be read becomes a defect.
     *
     * @return null where nothing was typed, or it is no day
     */
    public LocalDate day(String field) {
        Optional<Reading<LocalDate>> reading = line(field).map(TypedDay::read);
        reading.map(Reading::defect).ifPresent(defect -> defects.put(field, defect.capital()));
        return reading.map(Reading::value).orElse(null);
    }

    /** All values of a field that was ticked several times, in the order of the page. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The version that the form was opened on, from its hidden field {@value #VERSION}. */
    public long version() {
        return line(VERSION)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(() -> ProblemException.field(
                        Kind.INVALID,
                        VERSION,
                        "Trang gửi thiếu thông tin; hãy mở lại trang rồi làm lại.",
                        "The form has no version; open the page again."));
    }

    /** The key by which a form that is sent twice is known, from its hidden field {@value #KEY}. */
    public String key() {
        return line(KEY).filter(key -> OWN_KEY.matcher(key).matches()).orElseGet(PageForm::newKey);
    }

    /** For a form that is shown. */
    public static String newKey() {
        return "trang-" + UUID.randomUUID();
    }

    /** What cannot be read as it was typed, by field; more is added by who reads the fields. */
    public Map<String, Text> defects() {
        return defects;
    }

    /** Makes a form of a request; refuses one without a token that was given to the caller. */
    @jakarta.ws.rs.ext.Provider
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public static class Reader implements MessageBodyReader<PageForm> {

        /** Asked for when a request comes: this is made before the configuration of the run is known. */
        private final Provider<FormTokens> tokens;

        private final Provider<Caller.Current> caller;
        private final Provider<KeptForms> kept;
        private final Provider<CurrentVertxRequest> request;

        Reader(
                Provider<FormTokens> tokens,
                Provider<Caller.Current> caller,
                Provider<KeptForms> kept,
                Provider<CurrentVertxRequest> request) {
            this.tokens = tokens;
            this.caller = caller;
            this.kept = kept;
            this.request = request;
        }

        @Override
        public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == PageForm.class;
        }

        @Override
        public PageForm readFrom(
                Class<PageForm> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> headers,
                InputStream body)
                throws IOException {
            Map<String, List<String>> fields = typed(fields(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
            return checked(fields, tokens.get(), caller.get());
        }

        /** What was sent, or what was kept when somebody had to sign in before it could be taken. */
        private Map<String, List<String>> typed(Map<String, List<String>> sent) {
            List<String> sealed = sent.get(KeptForms.FIELD);
            return sealed == null
                    ? sent
                    : fields(kept.get()
                            .open(sealed.get(0), request.get().getCurrent().normalizedPath()));
        }

        static Map<String, List<String>> fields(String body) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (String pair : body.split("&")) {
                int sign = pair.indexOf('=');
                if (sign > 0) {
                    fields.computeIfAbsent(decoded(pair.substring(0, sign)), name -> new ArrayList<>())
                            .add(decoded(pair.substring(sign + 1)));
                }
            }
            return fields;
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw ProblemException.of(Kind.MALFORMED, "Biểu mẫu không đọc được.", "The form cannot be read.");
            }
        }
    }
}
