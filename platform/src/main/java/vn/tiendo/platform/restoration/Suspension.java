package vn.tiendo.platform.restoration;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Whether this node takes changes: not before it knows that its database has all that was sent, nor while it lacks some of it. */
@ApplicationScoped
public class Suspension {

    /** What is known of the database. */
    public enum State {
        /** Nothing yet: the topics could not be read since this node started. */
        UNCHECKED,
        /** It was set back. */
        SUSPENDED,
        CLEAR
    }

    private State state = State.UNCHECKED;

    public Suspension(MeterRegistry meters) {
        meters.gauge("restoration.open", this, s -> s.now() == State.SUSPENDED ? 1 : 0);
    }

    public synchronized State now() {
        return state;
    }

    public synchronized void is(State now) {
        state = now;
        notifyAll();
    }

    public boolean isClear() {
        return now() == State.CLEAR;
    }

    /** What is known, waited for a while where nothing is. */
    public synchronized State awaitKnown(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis();
                    state == State.UNCHECKED && left > 0;
                    left = (deadline - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return state;
    }

    /** @throws ProblemException UNAVAILABLE unless changes are taken */
    public void requireClear() {
        switch (now()) {
            case CLEAR -> {}
            case SUSPENDED ->
                throw ProblemException.of(
                        Kind.UNAVAILABLE,
                        "Cơ sở dữ liệu đã được khôi phục về một thời điểm trước đó và còn thiếu những thay đổi đã được gửi đi."
                                + " Mọi thay đổi bị từ chối cho đến khi người vận hành cho hệ thống lấy lại phần còn thiếu;"
                                + " việc tra cứu không bị ảnh hưởng.",
                        "The database was set back to an earlier moment and lacks changes that had been sent. Every change"
                                + " is refused until an operator has them taken back; reading goes on.");
            case UNCHECKED ->
                throw ProblemException.of(
                        Kind.UNAVAILABLE,
                        "Hệ thống chưa kiểm tra được cơ sở dữ liệu có đủ những thay đổi đã gửi đi hay không, nên chưa nhận"
                                + " thay đổi mới; xin gửi lại sau ít phút. Việc tra cứu không bị ảnh hưởng.",
                        "It could not be checked yet whether the database has all that was sent, so no change is taken;"
                                + " please repeat in a moment. Reading goes on.");
        }
    }
}
