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
    record Num(Place at, BigDecimal value) implements Tree {
        private static final int MOST_DIGITS = 30;

        /** Whether this is a number somebody may mean; {@code 1e999999999} would fill the memory when printed. */
        static boolean isSane(BigDecimal value) {
            return value.precision() <= MOST_DIGITS
                    && Math.abs((long) value.scale()) <= MOST_DIGITS
                    && (long) value.precision() - value.scale() <= MOST_DIGITS;
        }
    }

    record Bool(Place at, boolean value) implements Tree {}

    record Nothing(Place at) implements Tree {}

    /** What JSON Schema calls a value of this kind. */
    default String type() {
        if (this instanceof Obj) {
            return "object";
        } else if (this instanceof Arr) {
            return "array";
        } else if (this instanceof Text) {
            return "string";
        } else if (this instanceof Num) {
            return "number";
        }
        return this instanceof Bool ? "boolean" : "null";
    }

    /** As an author would write it; groups and lists in short. */
    default String shown() {
        if (this instanceof Text text) {
            return "\"" + text.value() + "\"";
        } else if (this instanceof Num number) {
            return number.value().toPlainString();
        } else if (this instanceof Bool bool) {
            return String.valueOf(bool.value());
        }
        return this instanceof Obj ? "{…}" : this instanceof Arr ? "[…]" : "null";
    }
}
