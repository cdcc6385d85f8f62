package vn.tiendo.platform.page;

import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.platform.access.Caller;

/**
 * A form with files, as a browser sends it. As {@link PageForm} it is read together with its token, so that no page can take a file and
 * forget to look whether it was sent from a page of ours. It may be as long as the largest file that the API takes.
 */
public final class PageUpload {

    private final PageForm form;
    private final Map<String, File> files;

    private PageUpload(PageForm form, Map<String, File> files) {
        this.form = form;
        this.files = files;
    }

    /**
     * A file that was chosen.
     *
     * @param name as its owner calls it, without folders
     * @param mediaType what his browser takes it for, by its name: nothing to rely on
     */
    public record File(String name, String mediaType, byte[] content) {}

    /** What was typed beside the files. */
    public PageForm form() {
        return form;
    }

    /** Empty where none was chosen. */
    public Optional<File> file(String field) {
        return Optional.ofNullable(files.get(field));
    }

    /** Makes a form of a request; refuses one without a token that was given to the caller. */
    @jakarta.ws.rs.ext.Provider
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public static class Reader implements MessageBodyReader<PageUpload> {

        /** Asked for when a request comes: this is made before the configuration of the run is known. */
        private final Provider<FormTokens> tokens;

        private final Provider<Caller.Current> caller;

        Reader(Provider<FormTokens> tokens, Provider<Caller.Current> caller) {
            this.tokens = tokens;
            this.caller = caller;
        }

        @Override
        public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == PageUpload.class;
        }

        @Override
        public PageUpload readFrom(
                Class<PageUpload> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> headers,
                InputStream body)
                throws IOException {
            FormParts parts = FormParts.read(
                    body.readAllBytes(), mediaType.getParameters().get("boundary"));
            return new PageUpload(PageForm.checked(parts.fields(), tokens.get(), caller.get()), parts.files());
        }
    }
}
