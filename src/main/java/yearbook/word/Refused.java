package yearbook.word;

import java.util.List;

/** Why a file cannot be read as a Word report at all; ends in a problem for its author. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final List<String> args;

    Refused(String code, String... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    String code() {
        return code;
    }

    List<String> args() {
        return args;
    }
}
