package yearbook.chart;

/** Which JavaScript engine draws. Both draw the same bytes; V8 is ten times as fast, Rhino runs everywhere. */
public enum EngineChoice {
    /** V8 where it runs, otherwise Rhino. */
    AUTO,
    V8,
    RHINO
}
