package yearbook.chart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import yearbook.site.Cache;

/** Drawings that are made in one go, for pages of the sketchbook: each page is filled, or torn out with what went wrong. */
final class Batch {
    private static final String KIND = "chart";
    private static final String END = "</svg>";

    /** So many digits tell a drawing from all others on a page. */
    private static final int NAME = 10;

    private final Sketchbook sketchbook;
    private final Cache cache;
    private final UnaryOperator<String> engine;
    private int drawn;

    /**
     * An empty one.
     *
     * @param engine specifications as a JSON list to the raw drawings of all, one after the other
     */
    Batch(Sketchbook sketchbook, Cache cache, UnaryOperator<String> engine) {
        this.sketchbook = sketchbook;
        this.cache = cache;
        this.engine = engine;
    }

    /** A page that must be drawn, since nothing is remembered of it. */
    private record Job(Sketchbook.Page page, String json, String key) {
        ChartSpec spec() {
            return page.request().spec();
        }

        /** Named by what it shows, so that it is the same on every run; its two drawings by other digits of that. */
        String clean(String svg, int digits) {
            int start = KIND.length() + 1 + digits;
            String prefix = "c" + key.substring(start, start + NAME);
            return SvgCleaner.clean(svg, prefix, spec().title(), spec().description());
        }
    }

    /** How many were drawn, and not remembered. */
    int drawn() {
        return drawn;
    }

    void fill(List<Sketchbook.Page> pages) {
        List<Job> jobs = new ArrayList<>();
        pages.forEach(page -> jobOf(page).ifPresent(jobs::add));
        draw(jobs);
    }

    private Optional<Job> jobOf(Sketchbook.Page page) {
        ChartSpec spec = page.request().spec();
        try {
            String json = SpecJson.of(spec, page.request().style());
            String all = String.join("\0", json, spec.title(), spec.description());
            String key = Cache.key(KIND, all.getBytes(StandardCharsets.UTF_8));
            Optional<byte[]> kept = cache.find(key);
            kept.ifPresent(bytes -> page.drawing().complete(apart(new String(bytes, StandardCharsets.UTF_8))));
            return kept.isEmpty() ? Optional.of(new Job(page, json, key)) : Optional.empty();
        } catch (IllegalArgumentException undrawable) {
            sketchbook.tear(page, undrawable);
            return Optional.empty();
        }
    }

    /** One that cannot be drawn is our fault and told by name; the others are drawn all the same. */
    private void draw(List<Job> jobs) {
        if (jobs.isEmpty()) {
            return;
        }
        try {
            List<Drawing> drawings = drawings(jobs);
            for (int i = 0; i < jobs.size(); i++) {
                keep(jobs.get(i), drawings.get(i));
            }
        } catch (DrawingFailed | SvgCleaner.Refused e) {
            if (jobs.size() > 1) {
                jobs.forEach(job -> draw(List.of(job)));
            } else {
                String chart = "chart \"" + jobs.get(0).spec().title() + "\": ";
                sketchbook.tear(jobs.get(0).page(), new IllegalStateException(chart + e.getMessage(), e));
            }
        }
    }

    private List<Drawing> drawings(List<Job> jobs) {
        String raw = engine.apply(jobs.stream().map(Job::json).collect(Collectors.joining(",", "[", "]")));
        List<Drawing> drawings = new ArrayList<>();
        int from = 0;
        for (Job job : jobs) {
            int middle = raw.indexOf(END, from) + END.length();
            int end = raw.indexOf(END, middle) + END.length();
            drawings.add(new Drawing(
                    job.clean(raw.substring(from, middle), 0), job.clean(raw.substring(middle, end), NAME)));
            from = end;
        }
        return drawings;
    }

    private void keep(Job job, Drawing drawing) {
        drawn++;
        cache.keep(job.key(), (drawing.narrow() + drawing.wide()).getBytes(StandardCharsets.UTF_8));
        job.page().drawing().complete(drawing);
    }

    private static Drawing apart(String both) {
        int middle = both.indexOf(END) + END.length();
        return new Drawing(both.substring(0, middle), both.substring(middle));
    }
}
