package yearbook.content;

import java.util.Comparator;

/** Year and folder of a report, such as {@code 2024/bao-cao-nam}; also its address in every language. */
public record ReportKey(int year, String name) implements Comparable<ReportKey> {
    private static final Comparator<ReportKey> ORDER =
            Comparator.comparingInt(ReportKey::year).thenComparing(ReportKey::name);

    @Override
    public int compareTo(ReportKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return year + "/" + name;
    }
}
