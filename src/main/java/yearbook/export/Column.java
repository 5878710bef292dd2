package yearbook.export;

import java.util.List;

/**
 * A column of a table.
 *
 * @param type its type for Frictionless: {@code string}, {@code integer} or {@code number}
 * @param vi what it says, in Vietnamese
 * @param values all that may stand in it; empty where it is free
 * @param required whether no row leaves it empty
 */
record Column(String name, String type, String vi, String en, List<String> values, boolean required) {
    Column {
        values = List.copyOf(values);
    }

    Column(String name, String type, String vi, String en) {
        this(name, type, vi, en, List.of(), false);
    }

    Column oneOf(String... all) {
        return new Column(name, type, vi, en, List.of(all), required);
    }

    Column always() {
        return new Column(name, type, vi, en, values, true);
    }
}
