package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import yearbook.content.Sha256;
import yearbook.site.SmallWorkspace;

/**
 * Whatever is done to valid content, there come problems or success: no fault of ours, no hang, no changed source. Takes
 * minutes, so it runs when asked: {@code mvn test -Dtest=DamagedContentTest -DargLine=-Dyearbook.damages=1000}.
 */
@EnabledIfSystemProperty(named = "yearbook.damages", matches = "\\d+")
class DamagedContentTest {
    private static final int ROUNDS = Integer.getInteger("yearbook.damages", 1000);
    private static final int BUILT = 10;
    private static final String LEAN = "pdf: false\npictures: false\noffline: false\n";

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void damagedContentGivesProblemsOrSuccess() throws IOException {
        List<String> faults = new ArrayList<>();
        NavigableMap<Long, String> slowest = new TreeMap<>();
        int good = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Path workspace = folder.resolve(String.valueOf(seed));
            SmallWorkspace.in(workspace).replace("content/site.yaml", "baseUrl", LEAN + "baseUrl");
            String damage = new Vandal(workspace, seed).damage();
            Map<String, String> before = digests(workspace);

            long start = System.nanoTime();
            Run run = run(good < BUILT ? "build" : "check", workspace);

            slowest.merge((System.nanoTime() - start) / 1_000_000, damage, (one, other) -> one);
            good += run.code() == Main.GOOD ? 1 : 0;
            fault(run, before, digests(workspace))
                    .ifPresent(fault -> faults.add("%s%n  -> %s".formatted(damage, fault)));
        }

        System.out.println("Slowest, in ms: "
                + List.copyOf(slowest.descendingMap().entrySet()).subList(0, 3));
        assertThat(faults).isEmpty();
        assertThat(good).isBetween(BUILT, ROUNDS * 4 / 5);
    }

    private static Run run(String command, Path workspace) {
        return command.equals("build")
                ? Run.of("build", workspace, "--out", workspace.resolveSibling(workspace.getFileName() + "-site"))
                : Run.of("check", workspace);
    }

    private static Optional<String> fault(Run run, Map<String, String> before, Map<String, String> after) {
        String said = run.out() + run.err();
        boolean told = run.code() == Main.GOOD
                || (run.code() == Main.CONTENT_HAS_ERRORS && !run.err().isBlank());
        // Where there is no content/ any more, or its names are ruined, the command itself makes no sense.
        boolean refused = run.code() == Main.WRONG_USAGE && said.contains("content/");
        if (!(told || refused) || said.contains("Exception") || said.contains("\tat ")) {
            return Optional.of("exit " + run.code() + ": " + said);
        }
        return before.equals(after) ? Optional.empty() : Optional.of("the content was changed");
    }

    /** Every file by its digest; other things by their name. */
    private static Map<String, String> digests(Path workspace) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.toList()) {
                boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                digests.put(workspace.relativize(file).toString(), regular ? Sha256.hex(Files.readAllBytes(file)) : "");
            }
        }
        return digests;
    }
}
