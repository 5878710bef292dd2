package yearbook.content;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yearbook.problem.Place;

/** A JSON or YAML value as read, each part with its place. */
sealed interface Tree {
    Place at();

    /** Keys in the order of the file; of a key written twice the first counts. */
    record Obj(Place at, Map<String, Entry> entries) implements Tree {
        public Obj {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    record Entry(Place keyAt, Tree value) {}

    record Arr(Place at, List<Tree> items) implements Tree {
        public Arr {
            items = List.copyOf(items);
        }
    }

    record Text(Place at, String value) implements Tree {}

    /** Keeps the scale it was written with: {@code 108.40} has two decimals. */
    record Num(Place at, BigDecimal value) implements Tree {}

    record Bool(Place at, boolean value) implements Tree {}

    record Nothing(Place at) implements Tree {}
}
