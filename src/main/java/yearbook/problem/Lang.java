package yearbook.problem;

import java.util.Optional;
import java.util.stream.Stream;

/** A language Yearbook speaks, to authors and to readers. */
public enum Lang {
    VI("vi"),
    EN("en");

    private final String code;

    Lang(String code) {
        this.code = code;
    }

    /** The BCP 47 code, such as {@code vi}; also the language's folder on the site. */
    public String code() {
        return code;
    }

    public static Optional<Lang> of(String code) {
        return Stream.of(values()).filter(lang -> lang.code.equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
