package yearbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a command said, and the code it ended with. */
record Run(int code, String out, String err) {
    /** In this very program. */
    static Run of(Object... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] texts = List.of(args).stream().map(String::valueOf).toArray(String[]::new);
        int code = Main.run(texts, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(code, out.toString(), err.toString());
    }

    /** In a program of its own, with settings of the machine changed. */
    static Run apart(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        return started(environment, List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()), args);
    }

    /** The finished jar, as an office runs it; before it is made, its classes. */
    static Run finished(String... args) throws IOException, InterruptedException {
        Path jar = Path.of("target/yearbook.jar");
        return Files.isRegularFile(jar)
                ? started(Map.of(), List.of("-jar", jar.toString()), args)
                : apart(Map.of(), args);
    }

    private static Run started(Map<String, String> environment, List<String> program, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(program);
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, "");
    }
}
