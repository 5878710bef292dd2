package yearbook.content;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yearbook.problem.Lang;

/**
 * One report: everything in its folder.
 *
 * @param folder path from the workspace, such as {@code content/2024/bao-cao-nam}
 * @param original the bytes of the file the text was taken from, as text, where the workspace keeps it
 */
public record Report(
        ReportKey key,
        String folder,
        ReportInfo info,
        Map<Lang, Prose> text,
        Optional<Kpi> kpi,
        Optional<TaskList> tasks,
        Optional<Errata> errata,
        Optional<Corrections> corrections,
        Optional<OriginalFile> original,
        Optional<Translation> translation) {

    public Report {
        Map<Lang, Prose> sorted = new EnumMap<>(Lang.class);
        sorted.putAll(text);
        text = Collections.unmodifiableMap(sorted);
    }

    public Optional<Prose> text(Lang lang) {
        return Optional.ofNullable(text.get(lang));
    }

    /** What was corrected after it was published, oldest first. */
    public List<Correction> corrected() {
        return corrections.map(Corrections::entries).orElse(List.of());
    }

    /** Whether it may be shown: it has no moment of release, or that has come. */
    public boolean isOut(Instant now) {
        return info.release().map(release -> release.isOut(now)).orElse(true);
    }

    public String translationFile() {
        return folder + "/translation.json";
    }

    /** The same report with other texts. */
    public Report with(Map<Lang, Prose> texts) {
        return new Report(key, folder, info, texts, kpi, tasks, errata, corrections, original, translation);
    }

    /** The names a text may use in {@code chart:NAME}. */
    public Set<String> chartIds() {
        Set<String> ids = new LinkedHashSet<>();
        kpi.flatMap(Kpi::outcomes).ifPresent(counts -> ids.add("outcomes"));
        kpi.ifPresent(figures -> {
            figures.indicators().stream()
                    .filter(figure ->
                            figure.plan().isPresent() && !figure.results().isEmpty())
                    .forEach(figure -> ids.add("plan-" + figure.id()));
            figures.all()
                    .filter(figure -> !figure.history().isEmpty())
                    .forEach(figure -> ids.add("history-" + figure.id()));
            figures.groups().keySet().stream()
                    .filter(group -> isComparable(figures, group))
                    .forEach(ids::add);
        });
        return ids;
    }

    /** Bars side by side need at least two values of one unit. */
    private static boolean isComparable(Kpi kpi, String group) {
        var members = kpi.inGroup(group);
        return members.size() > 1
                && kpi.ofOtherUnit(group).isEmpty()
                && members.stream().noneMatch(figure -> figure.results().isEmpty());
    }
}
