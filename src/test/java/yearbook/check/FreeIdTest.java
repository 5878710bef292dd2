package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;
import yearbook.Yearbook;

class FreeIdTest {
    @TempDir
    Path folder;

    @Test
    void eachTwinIsOfferedAnIdOfItsOwn() {
        Path file = Workspaces.good(folder).resolve("content/2024/bao-cao/tasks.json");
        String text = Workspaces.text(file);
        String task = text.substring(text.indexOf("    {"), text.lastIndexOf("}\n  ]") + 1);
        String twins = String.join(
                ",\n",
                IntStream.rangeClosed(1, 4)
                        .mapToObj(number -> task.replace("\"number\": 1", "\"number\": " + number))
                        .toList());
        Workspaces.write(file, text.replace(task, twins));

        List<Object> offered = Yearbook.check(folder, Workspaces.TERMS).problems().stream()
                .filter(problem -> problem.code().equals("id-twice"))
                .map(problem -> problem.args().get(2))
                .toList();

        assertThat(offered).containsExactly("2025-02", "2025-03", "2025-04");
    }
}
