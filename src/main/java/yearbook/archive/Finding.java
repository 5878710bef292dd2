package yearbook.archive;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import yearbook.site.Memento;

/**
 * Something that is not as it was kept. It carries no words: {@link #sentence()} names what to say, and with {@code -fix}
 * what to do, each with the arguments set in.
 *
 * @param where what it belongs to
 * @param file seen from the archive, with {@code /}
 */
public record Finding(Where where, String file, String sentence, List<String> args) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::where)
            .thenComparing(Finding::file)
            .thenComparing(Finding::sentence)
            .thenComparing(finding -> finding.args().toString());

    /**
     * The place of a finding in terms of what was kept.
     *
     * @param year nothing where it concerns the archive as a whole
     * @param versions those it spoils, oldest first; none where it concerns the year as a whole
     * @param path in those versions, such as {@code site/2024/index.html}; empty where it is none of their files
     */
    public record Where(OptionalInt year, List<Integer> versions, String path) implements Comparable<Where> {
        static final Where ARCHIVE = new Where(OptionalInt.empty(), List.of(), "");

        private static final Comparator<Where> ORDER = Comparator.comparingInt(
                        (Where where) -> where.year().orElse(0))
                .thenComparingInt(where -> where.versions().stream().findFirst().orElse(0))
                .thenComparing(Where::path);

        public Where {
            versions = List.copyOf(versions);
        }

        static Where year(OptionalInt year) {
            return new Where(year, List.of(), "");
        }

        Where version(int version) {
            return new Where(year, List.of(version), "");
        }

        /** Whether it belongs to this year; what no year can be told of may. */
        public boolean isOf(int other) {
            return year.isEmpty() || year.getAsInt() == other;
        }

        /** Whether what belongs here spoils this version. */
        boolean concerns(Memento memento) {
            return isOf(memento.year()) && (versions.isEmpty() || versions.contains(memento.version()));
        }

        /** The same place, at one file of the versions. */
        public Where at(String file) {
            return new Where(year, versions, file);
        }

        @Override
        public int compareTo(Where other) {
            return ORDER.compare(this, other);
        }
    }

    public Finding {
        args = List.copyOf(args);
    }

    public static Finding of(Where where, String file, String sentence, Object... args) {
        return new Finding(
                where,
                file,
                sentence,
                List.of(args).stream().map(String::valueOf).toList());
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
