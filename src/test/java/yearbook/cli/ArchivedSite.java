package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import yearbook.site.SmallWorkspace;

/**
 * The small workspace kept twice, with a corrected figure, a changed task and a page taken away in between, and its site
 * with that archive.
 */
public record ArchivedSite(Path workspace, Path archive, Path site) {
    static final String CORRECTIONS =
            """
            { "corrections": [ { "id": "C01", "date": "2025-01-06", "figure": "growth", "part": "result",
              "old": { "value": 8.7, "status": "estimate", "date": "2024-11-19" },
              "new": { "value": 8.9, "status": "estimate", "date": "2024-11-19" },
              "reason": { "vi": "Ghi nhầm", "en": "A slip" } } ] }
            """;

    /** In three folders of this one. */
    public static ArchivedSite in(Path folder) {
        ArchivedSite made =
                new ArchivedSite(folder.resolve("workspace"), folder.resolve("archive"), folder.resolve("site"));
        SmallWorkspace workspace = SmallWorkspace.in(made.workspace)
                .with("content/pages/old.vi.md", "# Trang cũ\n\nSẽ bỏ.\n")
                .with("content/pages/old.en.md", "# Old page\n\nTo go.\n")
                .replace(SmallWorkspace.REPORT + "report.yaml", "issued:", "number: 12/BC-UBND\nissued:")
                .accepted();
        made.keep("2024-12-30T01:00:00Z", "Công bố <lần đầu>");
        corrected(workspace).without("content/pages/old.vi.md").without("content/pages/old.en.md");
        workspace.without("content/pages/old.translation.json").accepted();
        made.keep("2025-01-06T01:02:03Z", "Đính chính");
        made.build();
        return made;
    }

    private static SmallWorkspace corrected(SmallWorkspace workspace) {
        String report = SmallWorkspace.REPORT;
        return workspace
                .replace(report + "report.yaml", "number: 12/BC-UBND\n", "")
                .replace(report + "kpi.json", "\"value\": 8.7", "\"value\": 8.9")
                .replace(report + "kpi.json", "ước tăng 8,7%", "ước tăng 8,9%")
                .replace(report + "kpi.json", "estimated to grow by 8.7%", "estimated to grow by 8.9%")
                .replace(report + "report.vi.md", "ước tăng 8,7%", "ước tăng 8,9%")
                .replace(report + "report.en.md", "estimated to grow by 8.7%", "estimated to grow by 8.9%")
                .replace(report + "tasks.json", "\"2025-12-31\"", "\"2025-11-30\"")
                .with(report + "corrections.json", CORRECTIONS);
    }

    Run keep(String moment, String reason) {
        return good(Run.of(
                "snapshot",
                2024,
                "--workspace",
                workspace,
                "--archive",
                archive,
                "-m",
                reason,
                "--author",
                "Văn phòng",
                "--now",
                moment,
                "--uncommitted"));
    }

    Run build(Object... more) {
        Object[] args = new Object[more.length + 8];
        Object[] own = {"build", workspace, "--archive", archive, "--out", site, "--now", "2025-02-01T00:00:00Z"};
        System.arraycopy(own, 0, args, 0, own.length);
        System.arraycopy(more, 0, args, own.length, more.length);
        return good(Run.of(args));
    }

    private static Run good(Run run) {
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }
}
