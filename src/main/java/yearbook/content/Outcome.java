package yearbook.content;

/** How a result stands against its plan. */
public enum Outcome {
    EXCEEDED("exceeded"),
    MET("met"),
    MISSED("missed");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The word in {@code kpi.json}. */
    public String code() {
        return code;
    }
}
