package yearbook.chart;

/** The JavaScript side could not draw: always our fault, never the author's. */
final class DrawingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DrawingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
