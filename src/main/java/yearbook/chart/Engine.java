package yearbook.chart;

/** A JavaScript engine with ECharts loaded. One thread at a time may use it, not always the same. */
sealed interface Engine extends AutoCloseable permits V8Engine, RhinoEngine {
    /** How long a drawing may take before it counts as hanging. */
    int PATIENCE_SECONDS = 10;

    /** The raw narrow and wide SVG, one after the other. */
    String draw(String json);

    /** True when this engine must not be used again. */
    boolean spent();

    @Override
    void close();

    /** Starts engines of one kind. */
    interface Maker {
        Engine start();

        String name();

        /** How many engines keep so many processors in work that make pages of what is drawn. */
        int enough(int processors);
    }
}
