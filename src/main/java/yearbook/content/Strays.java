package yearbook.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.problem.Nearest;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Words;

/**
 * Files and folders that look as if they were meant to be read but are not, because of their names: {@code kpis.json} in
 * a report's folder, {@code page} beside {@code pages}. Notes, pictures and hidden files may lie anywhere.
 */
final class Strays {
    private static final Set<String> OF_THE_SITE = Set.of("site.yaml", "pages", "schema");
    private static final Set<String> OF_A_REPORT = Set.of(
            "report.yaml",
            "report.vi.md",
            "report.en.md",
            "kpi.json",
            "tasks.json",
            "errata.json",
            "corrections.json",
            "translation.json");

    private static final Pattern FOR_READING = Pattern.compile(".+\\.(json|ya?ml|md|markdown)");

    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d{2}");

    private final Path workspace;

    /** The files that reports name as those their texts were taken from. */
    private final Set<String> originals;

    private final List<Problem> problems = new ArrayList<>();

    private Strays(Path workspace, Optional<Manuscript> manuscript) {
        this.workspace = workspace;
        this.originals = manuscript.stream()
                .flatMap(read -> read.reports().stream())
                .flatMap(report -> report.info().source().stream()
                        .map(source -> report.folder() + "/" + source.file().text()))
                .collect(Collectors.toSet());
    }

    static List<Problem> in(Path workspace, Optional<Manuscript> manuscript) {
        Strays strays = new Strays(workspace, manuscript);
        strays.search();
        if (manuscript.isPresent()) {
            strays.reportsAreThere();
        }
        return strays.problems;
    }

    private void search() {
        for (Path entry : entries(workspace.resolve("content"))) {
            if (Files.isDirectory(entry) && isYear(name(entry))) {
                entries(entry).forEach(this::inYear);
            } else if (Files.isDirectory(entry) && yearMeant(entry).isPresent()) {
                problems.add(renaming(entry, yearMeant(entry).get()));
            } else if (Files.isDirectory(entry) || isForReading(entry)) {
                compare(entry, OF_THE_SITE);
            }
        }
    }

    private static boolean isYear(String name) {
        return name.matches("\\d{4}");
    }

    /** The year a folder was probably named for: {@code 24}, {@code nam-2024} and {@code 20244} are meant for 2024. */
    private static Optional<String> yearMeant(Path folder) {
        Matcher year = YEAR.matcher(name(folder));
        if (year.find()) {
            return Optional.of(year.group());
        }
        return Optional.of(name(folder)).filter(name -> name.matches("\\d{2}")).map(name -> "20" + name);
    }

    /** A site without a single report is a mistake: somebody named the folder of a year otherwise, or has not begun. */
    private void reportsAreThere() {
        List<Path> folders = entries(workspace.resolve("content")).stream()
                .filter(Files::isDirectory)
                .toList();
        boolean any = folders.stream().filter(folder -> isYear(name(folder))).anyMatch(year -> entries(year).stream()
                .anyMatch(Files::isDirectory));
        if (!any) {
            Optional<Path> misnamed = folders.stream()
                    .filter(folder -> !isYear(name(folder)) && yearMeant(folder).isPresent())
                    .findFirst();
            problems.add(misnamed.map(this::misnamed)
                    .orElseGet(() -> Problem.error("report-none", Place.startOf("content"))));
        }
    }

    /** Said once: as an error, and no longer as a warning. */
    private Problem misnamed(Path folder) {
        Place place = Place.startOf(path(folder));
        problems.removeIf(problem -> problem.place().equals(place));
        return Problem.error(
                        "report-none",
                        place,
                        path(folder),
                        "content/" + yearMeant(folder).orElseThrow())
                .worded("report-none-near");
    }

    private void inYear(Path entry) {
        if (Files.isDirectory(entry)) {
            entries(entry).stream()
                    .filter(file -> !OF_A_REPORT.contains(name(file)) && !originals.contains(path(file)))
                    .forEach(this::inReport);
        } else if (isForReading(entry)) {
            compare(entry, Set.of());
        }
    }

    private void inReport(Path entry) {
        if (Files.isRegularFile(entry)
                && (isForReading(entry) || Nearest.to(name(entry), OF_A_REPORT).isPresent())) {
            compare(entry, OF_A_REPORT);
        }
    }

    private void compare(Path entry, Set<String> known) {
        if (known.contains(name(entry))) {
            return;
        }
        Place place = Place.startOf(path(entry));
        // What is there already is hardly meant, unless all is there.
        Optional<String> near =
                Nearest.to(name(entry), missingBeside(entry, known)).or(() -> Nearest.to(name(entry), known));
        String example = path(entry.getParent()) + "/bao-cao-nam/";
        Object all = known.isEmpty()
                ? new Words("thư mục của báo cáo, chẳng hạn " + example, "folders of reports, such as " + example)
                : known.stream().sorted().collect(Collectors.joining(", "));
        problems.add(near.map(meant -> renaming(entry, meant))
                .orElseGet(() -> Problem.warning("name-unknown", place, name(entry), all)));
    }

    /** What bears the name already would be overwritten. */
    private Problem renaming(Path entry, String meant) {
        Problem stray = Problem.warning("name-unknown", Place.startOf(path(entry)), name(entry), meant);
        return isBeside(entry, meant) ? stray.worded("name-unknown-taken") : stray.worded("name-unknown-near");
    }

    private static Set<String> missingBeside(Path entry, Set<String> known) {
        return known.stream().filter(name -> !isBeside(entry, name)).collect(Collectors.toSet());
    }

    /** By its very letters: some file systems hold {@code Report.vi.md} for {@code report.vi.md}. */
    private static boolean isBeside(Path entry, String name) {
        return entries(entry.getParent()).stream().anyMatch(other -> name(other).equals(name));
    }

    private static boolean isForReading(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return FOR_READING.matcher(name).matches() && !name.startsWith("readme.") && Files.isRegularFile(file);
    }

    private String path(Path entry) {
        return workspace.relativize(entry).toString().replace('\\', '/');
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !name(entry).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            // Told by the reader, which needs the folder; here nothing of it can be named.
            return List.of();
        }
    }
}
