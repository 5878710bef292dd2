package yearbook.word;

import java.util.Locale;

/** Numbers the ways Word writes them. */
final class Counting {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int MOST_ROMAN = 10_000;
    private static final int MOST_LETTERS = 30;

    private Counting() {}

    /** Whether a number can be written so; if not, it is written in plain figures. */
    static boolean knows(String format) {
        return format.matches("decimal|decimalZero|(upper|lower)(Roman|Letter)|ordinal|bullet|none|custom.*"
                + "|decimalFullWidth|numberInDash|arabicDash");
    }

    static String write(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(number);
            case "lowerLetter" -> letter(number).toLowerCase(Locale.ROOT);
            case "decimalZero" -> padded(number, 2);
            case "ordinal" -> number + ending(number);
            case "numberInDash", "arabicDash" -> "- " + number + " -";
            case "none", "bullet" -> "";
            default -> format.startsWith("custom ") ? padded(number, format.length() - 7) : String.valueOf(number);
        };
    }

    private static String padded(int number, int width) {
        String figures = String.valueOf(number);
        return "0".repeat(Math.max(0, Math.min(9, width) - figures.length())) + figures;
    }

    private static String roman(int number) {
        if (number < 1 || number > MOST_ROMAN) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }

    /** After Z comes AA, then BB. */
    private static String letter(int number) {
        int times = (number - 1) / 26 + 1;
        if (number < 1 || times > MOST_LETTERS) {
            return String.valueOf(number);
        }
        return String.valueOf((char) ('A' + (number - 1) % 26)).repeat(times);
    }

    private static String ending(int number) {
        int last = number % 10;
        boolean teen = number / 10 % 10 == 1;
        return teen || last == 0 || last > 3 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd";
    }
}
