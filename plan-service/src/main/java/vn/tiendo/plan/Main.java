package vn.tiendo.plan;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import vn.tiendo.platform.start.Command;
import vn.tiendo.platform.start.Step;

/** Does what the words behind the jar say, or says in one line what is missing. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... words) {
        Command.run(Main.class, "plan-service", List.of(Step.MIGRATE, Step.LOAD, Step.SERVE), words);
    }
}
