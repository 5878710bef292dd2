package yearbook.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import yearbook.problem.Lang;

/** How many bytes, as one says it and as the site does: KB of 1024, MB from 1024 of them on, with the decimal mark of the language. */
final class Size {
    private static final BigDecimal KB = new BigDecimal(1024);

    private Size() {}

    static String of(long bytes, Lang lang) {
        BigDecimal kilo = new BigDecimal(bytes).divide(KB, 1, RoundingMode.HALF_UP);
        BigDecimal mega = kilo.divide(KB, 1, RoundingMode.HALF_UP);
        boolean large = kilo.compareTo(KB) >= 0;
        String number = (large ? mega : kilo).toPlainString();
        return (lang == Lang.VI ? number.replace('.', ',') : number) + (large ? " MB" : " KB");
    }
}
