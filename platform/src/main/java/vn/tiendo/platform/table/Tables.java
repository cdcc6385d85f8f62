package vn.tiendo.platform.table;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Hands lists out as tables where somebody asks for one. The method of a resource still returns what its document tells; the table goes
 * out in its place ({@link TableAnswers}). The rows are those that the list itself finds, piece by piece, so that nobody sees more of it.
 */
@ApplicationScoped
public class Tables {

    /** Under which the request holds the table that is answered. */
    static final String ANSWER = TableFile.class.getName();

    private static final int PIECE = 500;

    private final int mostRows;
    private final Semaphore free;
    private final Request request;
    private final CurrentVertxRequest current;
    private final EntityManager entities;

    /**
     * @param mostRows of a table
     * @param atOnce as many may be made at a time: each lies in memory until it is sent
     */
    Tables(
            @ConfigProperty(name = "tables.max-rows", defaultValue = "10000") int mostRows,
            @ConfigProperty(name = "tables.at-once", defaultValue = "4") int atOnce,
            Request request,
            CurrentVertxRequest current,
            EntityManager entities) {
        this.mostRows = mostRows;
        this.free = new Semaphore(atOnce);
        this.request = request;
        this.current = current;
        this.entities = entities;
    }

    /** A list that is read page by page. */
    @FunctionalInterface
    public interface Pages<T> {

        /** @param cursor null: from the beginning */
        Page<T> from(String cursor, int limit);
    }

    /** Whether a table is asked for. */
    public boolean areAsked(TableFormat format) {
        return TableFormat.chosen(format, request) != TableFormat.json;
    }

    /**
     * The page that is asked for, or the whole list as a table.
     *
     * @param format as the caller sent it
     */
    public <T> Page<T> page(TableFormat format, Table<T> table, String cursor, int limit, Pages<T> pages) {
        if (!areAsked(format)) {
            return pages.from(cursor, limit);
        }
        answer(format, table, rows -> {
            String next = null;
            do {
                Page<T> piece = pages.from(next, PIECE);
                piece.items().forEach(rows);
                next = piece.next();
                // A session remembers what it has read: without this it would hold the whole list.
                entities.clear();
            } while (next != null);
        });
        return new Page<>(List.of(), null);
    }

    /**
     * What is answered as JSON, or some rows of it as a table.
     *
     * @param format as the caller sent it
     */
    public <A, T> A beside(TableFormat format, A answer, Table<T> table, Supplier<List<T>> rows) {
        if (areAsked(format)) {
            answer(format, table, each -> rows.get().forEach(each));
        }
        return answer;
    }

    /**
     * Rows as a table, for a resource that answers with bytes of its own.
     *
     * @param format not JSON
     */
    public <T> TableFile file(TableFormat format, Table<T> table, List<T> rows) {
        return made(format, table, rows::forEach);
    }

    private <T> void answer(TableFormat format, Table<T> table, Consumer<Consumer<T>> rows) {
        current.getCurrent().put(ANSWER, made(TableFormat.chosen(format, request), table, rows));
    }

    private <T> TableFile made(TableFormat format, Table<T> table, Consumer<Consumer<T>> rows) {
        if (!free.tryAcquire()) {
            throw ProblemException.of(
                    Kind.UNAVAILABLE,
                    "Đang có quá nhiều bảng được lập cùng lúc; xin tải lại sau ít giây.",
                    "Too many tables are made at a time; please repeat in a few seconds.");
        }
        current.getCurrent().addEndHandler(sent -> free.release());
        return TableFile.of(format, table, each -> rows.accept(limited(each)));
    }

    private <T> Consumer<T> limited(Consumer<T> rows) {
        int[] count = {0};
        return row -> {
            if (++count[0] > mostRows) {
                throw tooMany();
            }
            rows.accept(row);
        };
    }

    private ProblemException tooMany() {
        return ProblemException.field(
                Kind.INVALID,
                "format",
                String.format(
                        Locale.forLanguageTag("vi"),
                        "Danh sách có hơn %,d dòng nên không tải về thành bảng được; hãy thu hẹp bằng các bộ lọc.",
                        mostRows),
                String.format(
                        Locale.ENGLISH,
                        "The list has more than %,d rows and is not given out as a table; narrow it by its filters.",
                        mostRows));
    }
}
