package yearbook.content;

import java.util.regex.Pattern;

/** A number as a person wrote it, and as JSON has it: a point before the fraction, and nothing between thousands. */
record WrittenNumber(String text) {
    private static final Pattern JSON = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");

    boolean isJson() {
        return JSON.matcher(text).matches();
    }

    /** 1,757 is one thing in Vietnamese and another in English. */
    boolean isUnclear() {
        return text.matches("-?[1-9]\\d{0,2},\\d{3}");
    }

    String asFraction() {
        return text.replace(',', '.');
    }

    String asThousands() {
        return text.replace(",", "");
    }

    boolean isMendable() {
        return JSON.matcher(mended()).matches();
    }

    String mended() {
        String number = text.replaceAll("[ \\u00A0]", "").replaceFirst("^\\+", "");
        if (number.matches("-?\\d{1,3}(\\.\\d{3})+,\\d+")) {
            number = number.replace(".", "").replace(',', '.');
        } else if (number.matches("-?\\d{1,3}(\\.\\d{3}){2,}")) {
            number = number.replace(".", "");
        } else if (number.matches("-?\\d{1,3}(,\\d{3})+\\.\\d+") || number.matches("-?\\d{1,3}(,\\d{3}){2,}")) {
            number = number.replace(",", "");
        }
        return number.replace(',', '.')
                .replaceFirst("^(-?)\\.", "$10.")
                .replaceFirst("\\.$", "")
                .replaceFirst("^(-?)0+(?=\\d)", "$1");
    }
}
