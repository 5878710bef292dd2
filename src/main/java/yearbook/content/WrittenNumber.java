package yearbook.content;

import java.util.regex.Pattern;

/** A number as a person wrote it, and as JSON has it: a point before the fraction, and nothing between thousands. */
record WrittenNumber(String text) {
    /** Nobody writes longer ones by hand. */
    private static final int LONGEST = 100;

    private static final Pattern JSON = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern UNCLEAR = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern POINTS_THEN_COMMA = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+");
    private static final Pattern POINTS = Pattern.compile("-?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern COMMAS = Pattern.compile("-?\\d{1,3}((,\\d{3})+\\.\\d+|(,\\d{3}){2,})");
    private static final Pattern SPACE = Pattern.compile("[ \\u00A0]");
    private static final Pattern PLUS = Pattern.compile("^\\+");
    private static final Pattern NO_ZERO = Pattern.compile("^(-?)\\.");
    private static final Pattern LAST_POINT = Pattern.compile("\\.$");
    private static final Pattern ZEROS = Pattern.compile("^(-?)0+(?=\\d)");

    boolean isJson() {
        return JSON.matcher(text).matches();
    }

    /** 1,757 is one thing in Vietnamese and another in English. */
    boolean isUnclear() {
        return UNCLEAR.matcher(text).matches();
    }

    String asFraction() {
        return text.replace(',', '.');
    }

    String asThousands() {
        return text.replace(",", "");
    }

    boolean isMendable() {
        return text.length() <= LONGEST && JSON.matcher(mended()).matches();
    }

    String mended() {
        String number = PLUS.matcher(SPACE.matcher(text).replaceAll("")).replaceFirst("");
        if (POINTS_THEN_COMMA.matcher(number).matches()
                || POINTS.matcher(number).matches()) {
            number = number.replace(".", "");
        } else if (COMMAS.matcher(number).matches()) {
            number = number.replace(",", "");
        }
        String pointed = NO_ZERO.matcher(number.replace(',', '.')).replaceFirst("$10.");
        return ZEROS.matcher(LAST_POINT.matcher(pointed).replaceFirst("")).replaceFirst("$1");
    }
}
