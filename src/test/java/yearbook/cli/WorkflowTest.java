package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import yearbook.site.SmallWorkspace;

class WorkflowTest {
    @TempDir
    Path folder;

    @Test
    void githubsActionsArePinnedToCommits() {
        List<String> used = values(yaml(Workflow.GITHUB), "uses");

        assertThat(used).isNotEmpty().allMatch(action -> action.matches("actions/[a-z-]+@[0-9a-f]{40}"));
        assertThat(Workflow.GITHUB.text()).doesNotContain("@SHA256@");
    }

    @Test
    void githubsJobsHaveNoMoreRightsThanTheyNeed() {
        Map<?, ?> workflow = (Map<?, ?>) yaml(Workflow.GITHUB);
        Map<?, ?> jobs = (Map<?, ?>) workflow.get("jobs");

        assertThat(workflow.get("permissions")).isEqualTo(Map.of());
        assertThat(permissions(jobs, "build")).isEqualTo(Map.of("contents", "read"));
        assertThat(permissions(jobs, "publish")).isEqualTo(Map.of("pages", "write", "id-token", "write"));
        assertThat(permissions(jobs, "mark")).isEqualTo(Map.of("contents", "write"));
    }

    @Test
    void onlyTheMainBranchIsPublished() {
        Map<?, ?> jobs = (Map<?, ?>) ((Map<?, ?>) yaml(Workflow.GITHUB)).get("jobs");

        assertThat(((Map<?, ?>) jobs.get("publish")).get("if"))
                .asString()
                .contains("github.ref == 'refs/heads/main'", "github.event_name != 'pull_request'");
        assertThat(values(((Map<?, ?>) yaml(Workflow.GITLAB)).get("pages"), "if"))
                .containsExactly("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH");
    }

    @Test
    void gitlabsImagesArePinnedAndItsPagesAreInPublic() {
        Object pipeline = yaml(Workflow.GITLAB);

        assertThat(values(pipeline, "image")).hasSize(2).allMatch(image -> image.matches(".+:v?\\d+\\.\\d+\\.\\d+.*"));
        assertThat(Workflow.GITLAB.text()).contains("build --out public", "paths: [public]");
    }

    @Test
    void shellOfBothIsSound() throws Exception {
        for (Workflow workflow : Workflow.values()) {
            List<String> scripts = new ArrayList<>();
            Stream.of("run", "script", "before_script").forEach(key -> scripts.addAll(values(yaml(workflow), key)));
            assertThat(scripts).hasSizeGreaterThan(3);
            for (String script : scripts) {
                Process shell = new ProcessBuilder("bash", "-n", "-c", script).start();
                assertThat(shell.waitFor()).as(script).isZero();
            }
        }
    }

    @Test
    void fileIsWrittenIntoTheWorkspaceAndNeverOverAnother() throws IOException {
        SmallWorkspace.in(folder);
        Path file = folder.resolve(".github/workflows/yearbook.yml");

        assertThat(Run.of("publish", folder, "--workflow", "github").code()).isZero();
        assertThat(file).hasContent(Workflow.GITHUB.text());
        assertThat(Run.of("publish", folder, "--workflow", "github").code()).isZero();

        Files.writeString(file, "mine");
        Run run = Run.of("publish", folder, "--workflow", "github");

        assertThat(run.code()).isEqualTo(2);
        assertThat(file).hasContent("mine");
        assertThat(Run.of("publish", folder, "--workflow", "gitlab").code()).isZero();
        assertThat(folder.resolve(".gitlab-ci.yml")).exists();
    }

    private static Object permissions(Map<?, ?> jobs, String job) {
        return ((Map<?, ?>) jobs.get(job)).get("permissions");
    }

    private static Object yaml(Workflow workflow) {
        return new Load(LoadSettings.builder().build()).loadFromString(workflow.text());
    }

    /** Every text under this key, at any depth. */
    private static List<String> values(Object node, String key) {
        List<String> values = new ArrayList<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name.equals(key)) {
                    Stream.of(value)
                            .flatMap(one -> one instanceof List<?> list ? list.stream() : Stream.of(one))
                            .filter(String.class::isInstance)
                            .forEach(text -> values.add((String) text));
                }
                values.addAll(values(value, key));
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> values.addAll(values(item, key)));
        }
        return values;
    }
}
