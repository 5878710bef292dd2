package yearbook.check;

/** How strictly translations are held to their originals. */
public enum Rigour {
    /** What waits to be translated or checked is a warning, and the pages say so. */
    USUAL,
    /** It is an error: every block is translated, and was accepted against the original as it is. */
    STRICT
}
