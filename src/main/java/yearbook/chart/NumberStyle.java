package yearbook.chart;

/** How axis labels write numbers. */
public enum NumberStyle {
    /** 1.757,5 */
    VI,
    /** 1,757.5 */
    EN
}
