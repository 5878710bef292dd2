package yearbook.chart;

/** A chart as inline SVG, drawn for a narrow screen (320 CSS px) and for a wide one (680 CSS px). */
public record Drawing(String narrow, String wide) {}
