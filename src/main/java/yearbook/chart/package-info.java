/**
 * Chart specifications to SVG, drawn by real ECharts at build time. Start at {@link yearbook.chart.Studio}. The
 * only room that sees a JavaScript engine.
 */
package yearbook.chart;
