package yearbook.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yearbook.content.Schemas.FileKind;
import yearbook.problem.Lang;
import yearbook.problem.Nearest;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** Reads a workspace: every file under {@code content/}, with all its faults of form collected, none thrown. */
public final class Reader {
    private final Path workspace;
    private final Path content;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Door door;
    private final List<Lang> languages;
    private final Memory memory;

    private Reader(Path workspace, List<Lang> languages, Memory memory) {
        this.workspace = workspace;
        this.languages = languages;
        this.memory = memory;
        this.content = workspace.resolve("content");
        this.door = new Door(workspace, problems);
    }

    /** Gets ready in the background what every reading needs, for a program that has other work first. */
    public static void prepare() {
        // A failure here is no news: the first file that is read meets it too.
        CompletableFuture<Void> unused = CompletableFuture.runAsync(Schemas::prepare);
    }

    public static Reading read(Path workspace) {
        return read(workspace, new Memory());
    }

    /** The same; files that are in the memory as they are now are not parsed again. */
    public static Reading read(Path workspace, Memory memory) {
        memory.turn();
        return new Reader(workspace.toAbsolutePath().normalize(), List.of(), memory).read();
    }

    /** The settings of the site alone, where they are free of faults. */
    public static Optional<SiteInfo> settings(Path workspace) {
        Reader reader = new Reader(workspace.toAbsolutePath().normalize(), List.of(), new Memory());
        return reader.parse(reader.content.resolve("site.yaml"), FileKind.SITE, SettingsReader::site);
    }

    /** A text as it will be read, for those who write one; nothing where it is too deep to read. */
    public static Optional<Prose> readBack(String markdown, Lang lang) {
        return MarkdownReader.read(new TextFile("text.md", markdown), lang, false, new ArrayList<>());
    }

    private Reading read() {
        Path settings = content.resolve("site.yaml");
        if (!Files.isRegularFile(settings)) {
            problems.add(Problem.error("site-missing", Place.startOf("content/site.yaml")));
            problems.addAll(Strays.in(workspace, Optional.empty()));
            return new Reading(Optional.empty(), problems, List.of("content/site.yaml"));
        }
        Optional<Manuscript> manuscript =
                parse(settings, FileKind.SITE, SettingsReader::site).map(this::manuscript);
        problems.addAll(Strays.in(workspace, manuscript));
        if (manuscript.isEmpty()) {
            // Nothing can be judged without the settings: say so of each report.
            reportFolders().forEach(folder -> unread.add(door.pathOf(folder) + "/"));
        }
        return new Reading(manuscript, problems, unread);
    }

    private Manuscript manuscript(SiteInfo site) {
        Reader reader = new Reader(workspace, site.languages(), memory);
        Lang original = site.defaultLang();
        List<Report> reports = reader.reports().stream()
                .map(report -> memory.derive(
                        "paired", List.of(report, original), () -> report.with(paired(report.text(), original))))
                .toList();
        List<StandingPage> pages = reader.pages().stream()
                .map(page -> page.with(paired(page.text(), original)))
                .toList();
        take(reader);
        return new Manuscript(site, reports, pages);
    }

    /** Each translation that has gaps with the names of the original's blocks. */
    private static Map<Lang, Prose> paired(Map<Lang, Prose> texts, Lang original) {
        Map<Lang, Prose> paired = new EnumMap<>(Lang.class);
        texts.forEach((lang, text) -> paired.put(
                lang, lang == original || !texts.containsKey(original) ? text : text.namedAs(texts.get(original))));
        return paired;
    }

    /** Reports know nothing of each other, so each is read by a reader of its own, on as many cores as there are. */
    private List<Report> reports() {
        List<Path> folders = reportFolders();
        List<Reader> readers = folders.stream()
                .map(folder -> new Reader(workspace, languages, memory))
                .toList();
        List<Optional<Report>> reports = IntStream.range(0, folders.size())
                .parallel()
                .mapToObj(i -> readers.get(i).report(folders.get(i)))
                .toList();
        readers.forEach(this::take);
        return reports.stream().flatMap(Optional::stream).toList();
    }

    private List<Path> reportFolders() {
        return foldersIn(content).stream()
                .filter(year -> year.getFileName().toString().matches("\\d{4}"))
                .flatMap(year -> foldersIn(year).stream())
                .toList();
    }

    private Optional<Report> report(Path folder) {
        int year = Integer.parseInt(folder.getParent().getFileName().toString());
        Optional<Problem> amiss = amiss(folder);
        if (amiss.isPresent()) {
            problems.add(amiss.get());
            unread.add(door.pathOf(folder) + "/");
            return Optional.empty();
        }
        return report(folder, new ReportKey(year, folder.getFileName().toString()));
    }

    /** Why a folder holds no report that could be read. */
    private Optional<Problem> amiss(Path folder) {
        Path info = folder.resolve("report.yaml");
        if (!folder.getFileName().toString().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return Optional.of(folderName(folder));
        } else if (!Files.isRegularFile(info)) {
            return Optional.of(Problem.error("report-missing", Place.startOf(door.pathOf(info)), door.pathOf(folder)));
        }
        return Optional.empty();
    }

    private Optional<Report> report(Path folder, ReportKey key) {
        // The Markdown of a report is half the work of reading it, and needs nothing of the rest.
        Reader beside = new Reader(workspace, languages, memory);
        CompletableFuture<Map<Lang, Prose>> text =
                CompletableFuture.supplyAsync(() -> beside.texts(folder, "report", false));
        Optional<Kpi> kpi = parse(folder.resolve("kpi.json"), FileKind.KPI, KpiReader::read);
        Optional<TaskList> tasks = parse(folder.resolve("tasks.json"), FileKind.TASKS, TasksReader::read);
        Optional<Errata> errata = parse(folder.resolve("errata.json"), FileKind.ERRATA, ErrataReader::read);
        Optional<Corrections> corrections =
                parse(folder.resolve("corrections.json"), FileKind.CORRECTIONS, CorrectionsReader::read);
        Optional<Translation> translation =
                parse(folder.resolve("translation.json"), FileKind.TRANSLATION, TranslationReader::read);
        Optional<ReportInfo> about = parse(folder.resolve("report.yaml"), FileKind.REPORT, SettingsReader::report);
        Map<Lang, Prose> texts = text.join();
        take(beside);
        Optional<OriginalFile> original = about.flatMap(read -> original(folder, read));
        List<Object> parts = new ArrayList<>(List.of(about, kpi, tasks, errata, corrections, translation));
        Stream.of(Lang.values()).forEach(lang -> parts.add(Optional.ofNullable(texts.get(lang))));
        original.ifPresent(file -> parts.addAll(List.of(file.name(), file.sha256())));
        return about.map(read -> memory.derive(
                "report",
                parts,
                () -> new Report(
                        key,
                        door.pathOf(folder),
                        read,
                        texts,
                        kpi,
                        tasks,
                        errata,
                        corrections,
                        original,
                        translation)));
    }

    /** Two reports of one name would become one, so where the name is taken another is told too. */
    private Problem folderName(Path folder) {
        String name = folder.getFileName().toString();
        String meant = AddressWord.of(name);
        Problem problem = Problem.error("folder-name", Place.startOf(door.pathOf(folder)), name, meant);
        return Files.exists(folder.resolveSibling(meant)) ? problem.worded("folder-name-taken") : problem;
    }

    /** What another reader noted on the way. */
    private void take(Reader other) {
        problems.addAll(other.problems);
        unread.addAll(other.unread);
    }

    private Map<Lang, Prose> texts(Path folder, String name, boolean takeTitle) {
        Map<Lang, Prose> texts = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            Path file = folder.resolve(name + "." + lang.code() + ".md");
            if (Files.isRegularFile(file)) {
                text(file)
                        .flatMap(text ->
                                memory.recall(text, languages, problems, noted -> prose(text, lang, takeTitle, noted)))
                        .ifPresentOrElse(text -> texts.put(lang, text), () -> unread.add(door.pathOf(file)));
            }
        }
        return texts;
    }

    /** A file without a word is a slip, and not a text of which every paragraph is missing. */
    private static Optional<Prose> prose(TextFile text, Lang lang, boolean takeTitle, List<Problem> problems) {
        if (text.text().isBlank()) {
            problems.add(Problem.error("file-empty", Place.startOf(text.path())));
            return Optional.empty();
        }
        return MarkdownReader.read(text, lang, takeTitle, problems);
    }

    private Optional<TextFile> text(Path file) {
        BasicFileAttributes lying;
        try {
            lying = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException unreadable) {
            return door.read(file);
        }
        return lying.isRegularFile()
                ? memory.recall(door.pathOf(file), lying, problems, noted -> door.noting(noted)
                        .read(file))
                : door.read(file);
    }

    private Optional<OriginalFile> original(Path folder, ReportInfo info) {
        return info.source().flatMap(source -> {
            Path file = folder.resolve(source.file().text()).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                problems.add(originalMissing(source.file(), folder));
                return Optional.empty();
            }
            return door.bytes(file)
                    .map(bytes -> new OriginalFile(source.file().text(), Bytes.of(bytes), Sha256.hex(bytes)));
        });
    }

    private Problem originalMissing(Phrase file, Path folder) {
        List<String> names = list(folder).stream()
                .filter(Files::isRegularFile)
                .map(other -> other.getFileName().toString())
                .toList();
        return Nearest.to(file.text(), names)
                .map(near -> Problem.error("source-missing", file.at(), file, door.pathOf(folder), near)
                        .worded("source-missing-near"))
                .orElseGet(() -> Problem.error("source-missing", file.at(), file, door.pathOf(folder)));
    }

    private List<StandingPage> pages() {
        Path folder = content.resolve("pages");
        Map<String, StandingPage> pages = new TreeMap<>();
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            if (name.matches("[a-z0-9]+(-[a-z0-9]+)*\\.(vi|en)\\.md")) {
                String page = name.substring(0, name.indexOf('.'));
                pages.computeIfAbsent(page, p -> page(folder, p));
            } else if (name.endsWith(".md")) {
                problems.add(pageName(file));
                unread.add(door.pathOf(file));
            }
        }
        return List.copyOf(pages.values());
    }

    private StandingPage page(Path folder, String name) {
        return new StandingPage(
                name,
                texts(folder, name, true),
                parse(folder.resolve(name + ".translation.json"), FileKind.TRANSLATION, TranslationReader::read));
    }

    private Problem pageName(Path file) {
        String name = file.getFileName().toString();
        String meant = pageName(name);
        Problem problem = Problem.error("page-name", Place.startOf(door.pathOf(file)), name, meant);
        return Files.exists(file.resolveSibling(meant)) ? problem.worded("page-name-taken") : problem;
    }

    /** A name of a page near the one that is none: {@code Liên hệ.md} as {@code lien-he.vi.md}. */
    private static String pageName(String name) {
        String stem = name.substring(0, name.length() - ".md".length());
        Lang lang = stem.matches("(?i).*\\.(en|eng|us|uk|gb)") ? Lang.EN : Lang.VI;
        return AddressWord.of(stem.replaceFirst("(?i)\\.(vi|vn|vie|en|eng|us|uk|gb)$", "")) + "." + lang + ".md";
    }

    /** The file as a value, or nothing: it is not there, or it has problems that were noted. */
    private <T> Optional<T> parse(Path file, FileKind kind, Function<Tree, T> read) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Optional<T> value = text(file)
                .flatMap(text -> memory.recall(text, languages, problems, noted -> parse(text, kind, read, noted)));
        if (value.isEmpty()) {
            unread.add(door.pathOf(file));
        }
        return value;
    }

    private <T> Optional<T> parse(TextFile text, FileKind kind, Function<Tree, T> read, List<Problem> problems) {
        return tree(text, problems).flatMap(tree -> {
            List<Problem> faults = new ArrayList<>(SchemaCheck.problemsIn(tree, kind, languages));
            faults.addAll(Dates.problemsIn(tree));
            faults.addAll(Escapes.problemsIn(tree, text));
            problems.addAll(faults);
            return faults.isEmpty() ? Optional.of(read.apply(tree)) : Optional.empty();
        });
    }

    private static Optional<Tree> tree(TextFile text, List<Problem> problems) {
        return text.path().endsWith(".json") ? JsonReader.read(text, problems) : YamlReader.read(text, problems);
    }

    private List<Path> foldersIn(Path folder) {
        return list(folder).stream().filter(Files::isDirectory).toList();
    }

    /** In the order of their names: what the file system answers must not show in the site. */
    private List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            problems.add(Problem.error("file-unreadable", Place.startOf(door.pathOf(folder))));
            return List.of();
        }
    }
}
