package vn.tiendo.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.document.UnreadableDocument.Reason;

class DocumentReaderTest {

    private final DocumentReader reader = new DocumentReader("256m", 30, 2);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileComesBackAsWhatStandsInIt() throws Exception {
        byte[] plan;
        try (var file = getClass().getResourceAsStream("/plans/gia-lai.txt")) {
            plan = file.readAllBytes();
        }
        assertThat(reader.read(plan, "text/plain; charset=utf-8")).isEqualTo(TextReaderTest.plan("gia-lai"));
    }

    @Test
    void aReasonComesBackAsItself() {
        assertThatThrownBy(() -> reader.read(bytes("Kế hoạch"), "application/pdf"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_TYPE));
    }

    @Test
    void theProcessHasNoNetworkNoEnvironmentAndAnEmptyFolder() throws Exception {
        String said = run(30, Attempts.class, "look");
        assertThat(said.lines())
                .containsExactly(
                        "environment 0",
                        "folder 0",
                        "Socket refused",
                        "ServerSocket refused",
                        "DatagramSocket refused",
                        "SocketChannel refused",
                        "ServerSocketChannel refused",
                        "DatagramChannel refused",
                        "AsynchronousSocketChannel refused",
                        "URL refused",
                        "HttpClient refused",
                        "name refused");
    }

    @Test
    void aProcessThatDoesNotEndIsEndedWithItsChildrenAndItsFolder() throws Exception {
        Path folder;
        List<ProcessHandle> all = new ArrayList<>();
        try (ChildProcess child = ChildProcess.start("64m", 3, Attempts.class.getName(), "wait")) {
            folder = child.folder();
            assertThatThrownBy(() -> child.answer(new byte[1 << 20]))
                    .isInstanceOfSatisfying(UnreadableDocument.class, e -> assertThat(e.reason())
                            .isEqualTo(Reason.TOO_SLOW));
            assertThat(folder.resolve("begun")).exists();
            child.processes().forEach(all::add);
        }
        assertThat(all).hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatAProcessSaysIsBounded() throws Exception {
        try (ChildProcess child = ChildProcess.start("64m", 20, Attempts.class.getName(), "talk")) {
            assertThatThrownBy(() -> child.answer(new byte[0]))
                    .isInstanceOfSatisfying(UnreadableDocument.class, e -> assertThat(e.reason())
                            .isEqualTo(Reason.FAILED));
        }
    }

    @Test
    void oneMoreThanThereAreProcessesWaitsAndIsToldToComeAgain() throws Exception {
        DocumentReader impatient = new DocumentReader("256m", 1, 0);
        assertThatThrownBy(() -> impatient.read(bytes("Kế hoạch"), "text/plain"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
        List<CompletableFuture<IssuedDocument>> three = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            three.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return reader.read(bytes("Kế hoạch"), "text/plain");
                } catch (UnreadableDocument e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (CompletableFuture<IssuedDocument> each : three) {
            assertThat(each.get().blocks()).hasSize(1);
        }
    }

    private static String run(int seconds, Class<?> main, String argument) throws Exception {
        try (ChildProcess child = ChildProcess.start("128m", seconds, main.getName(), argument)) {
            return child.said();
        }
    }
}
