package yearbook.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import yearbook.problem.Lang;

/** How many bytes, as one says it: KB below a million, MB from there on, with the decimal mark of the language. */
final class Size {
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    private Size() {}

    static String of(long bytes, Lang lang) {
        BigDecimal kilo = new BigDecimal(bytes).divide(THOUSAND, 1, RoundingMode.HALF_UP);
        BigDecimal mega = kilo.divide(THOUSAND, 1, RoundingMode.HALF_UP);
        boolean large = kilo.compareTo(THOUSAND) >= 0;
        String number = (large ? mega : kilo).toPlainString();
        return (lang == Lang.VI ? number.replace('.', ',') : number) + (large ? " MB" : " KB");
    }
}
