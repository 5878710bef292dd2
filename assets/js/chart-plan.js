// The upright lines of an interactive chart: the plan, which values keep clear of, and where bars begin.
(function () {
  'use strict';

  var ARROW = 'path://M0,3.8L22,3.8L22,0L30,4.5L22,9L22,5.2L0,5.2Z';
  var GAP = 5;
  var CAP = 12;
  var SLOT = 22;

  /** @param {string} colour @param {any[]} data @param {object} [more] */
  function line(colour, data, more) {
    return Object.assign({ type: 'line', yAxisIndex: 1, data: data, symbol: 'none', silent: true, clip: false, z: 2,
      lineStyle: { color: colour, width: 2 }, emphasis: { disabled: true } }, more);
  }

  /** A band between its ends, a line, or a line with an arrow to the side that counts; its bounds come first. @param {any} made */
  function planned(made) {
    var plan = made.plan;
    var colour = made.paint.plan;
    var ends = plan.numbers;
    var middle = (ends[0] + ends[ends.length - 1]) / 2;
    var stretches = capped(made);
    var top = stretches[0][1];
    var lines = ends.map(function (/** @type {number} */ x) {
      return line(colour, upright(x, stretches), { emphasis: { lineStyle: { color: made.paint.accent, width: 4 } } });
    });
    lines.push(line(colour, [[middle, top]], { symbol: 'circle', symbolSize: 1, itemStyle: { color: colour }, label: named(made, middle) }));
    if (ends.length > 1) return lines.concat(stretches.map(function (stretch) { return strip(colour, ends, stretch); }));
    if (plan.mark !== 'plan') lines.push(arrow(colour, middle, top, plan.mark === 'at-least' ? 1 : -1));
    return lines;
  }

  /** Where an upright line runs, from below to above: beside all rows, or where their names stand above them, beside the bars. @param {any} made */
  function stretchesOf(made) {
    if (made.place.beside) return [[0, 1]];
    var slot = SLOT / made.place.pitch / 2;
    return [].concat.apply([], made.rows.map(function (/** @type {any} */ row, /** @type {number} */ i) {
      var ends = [i + 0.5 + slot, i + 0.5 - slot].map(function (down) { return 1 - down / made.rows.length; });
      return row.numbers.length ? [ends] : [];
    }));
  }

  /** The plan's own line begins under its words, which stand above those of the rows. @param {any} made */
  function capped(made) {
    if (made.place.beside) return stretchesOf(made);
    var height = made.place.pitch * made.rows.length;
    return [[1 + made.place.rise / height, 1 + (made.place.rise + CAP) / height]].concat(stretchesOf(made));
  }

  /** @param {number} x @param {number[][]} stretches */
  function upright(x, stretches) {
    return [].concat.apply([], stretches.map(function (stretch) { return [[x, stretch[0]], [x, stretch[1]], [x, NaN]]; }));
  }

  /** @param {string} colour @param {number[]} ends @param {number[]} stretch */
  function strip(colour, ends, stretch) {
    return line(colour, ends.map(function (x) { return [x, stretch[1]]; }),
      { z: 1, lineStyle: { width: 0 }, areaStyle: { color: colour, opacity: 0.22, origin: stretch[0] } });
  }

  /** @param {string} colour @param {number} x @param {number} y @param {number} way */
  function arrow(colour, x, y, way) {
    return line(colour, [[x, y]], { symbol: ARROW, symbolSize: [30, 9], symbolRotate: way < 0 ? 180 : 0,
      symbolOffset: [way * 15, 0], itemStyle: { color: colour } });
  }

  /** The plan in words over its middle, as far as the stage goes. @param {any} made @param {number} middle */
  function named(made, middle) {
    var text = made.plan.name + ': ' + made.plan.shown;
    var half = made.paint.pen.measureText(text).width / 2;
    var x = Math.max(half, Math.min(made.ask.width - half, made.px(middle)));
    return { show: true, position: 'top', distance: 6, offset: [x - made.px(middle), 0], color: made.paint.plan, fontSize: 13,
      fontFamily: made.paint.font, align: 'center', formatter: function () { return text; } };
  }

  /** Values that would stand across the plan stand beyond it. @param {any} made */
  function clear(made) {
    var ends = made.plan.numbers.map(made.px);
    made.rows.forEach(function (/** @type {any} */ row, /** @type {number} */ i) {
      var low = row.numbers[0];
      var high = row.numbers[row.numbers.length - 1];
      var way = low < 0 && high <= 0 ? -1 : 1;
      var labels = made.series.map(function (/** @type {any} */ bar) { return bar.data[i].label; });
      var from = made.px(way < 0 ? low : high) + way * GAP;
      var to = from + way * (made.paint.pen.measureText(labels[0].formatter()).width + 6);
      var crosses = Math.min(from, to) < ends[ends.length - 1] + 4 && Math.max(from, to) > ends[0] - 4;
      if (!crosses) return;
      var beyond = way < 0 ? ends[0] : ends[ends.length - 1];
      labels.forEach(function (/** @type {any} */ label) { label.offset = [beyond + way * (GAP + 3) - from, 0]; });
    });
  }

  document.addEventListener('chart-lines', function (event) {
    var made = /** @type {CustomEvent} */ (event).detail;
    var start = { lineStyle: { color: made.paint.muted, width: 1 } };
    if (made.plan) clear(made);
    made.lines = (made.plan ? planned(made) : []).concat(line(made.paint.muted, upright(0, stretchesOf(made)), start));
  });
})();
