// The upright lines of an interactive chart: the plan, and where bars begin.
(function () {
  'use strict';

  /** @param {string} colour @param {any[]} data @param {object} [more] */
  function line(colour, data, more) {
    return Object.assign({ type: 'line', yAxisIndex: 1, data: data, symbol: 'none', silent: true, clip: false, z: 2,
      lineStyle: { color: colour, width: 2 }, emphasis: { disabled: true } }, more);
  }

  /** A band between its ends, a line, or a line with an arrow to the side that counts; its bounds come first. @param {any} made */
  function planned(made) {
    var plan = made.plan;
    var most = made.reach;
    var colour = made.paint.plan;
    var ends = plan.numbers;
    var middle = (ends[0] + ends[ends.length - 1]) / 2;
    var side = middle > most * 0.65 ? 'right' : middle < most * 0.3 ? 'left' : 'center';
    var lines = ends.map(function (/** @type {number} */ x) {
      return line(colour, [[x, 0], [x, 1]], { emphasis: { lineStyle: { color: made.paint.accent, width: 4 } } });
    });
    var label = { show: true, position: 'top', distance: 6, color: colour, fontSize: 13, fontFamily: made.paint.font, align: side,
      formatter: function () { return plan.name + ': ' + plan.shown; } };
    lines.push(line(colour, [[middle, 1]], { symbol: 'circle', symbolSize: 1, itemStyle: { color: colour }, label: label }));
    if (ends.length > 1) {
      var area = { color: colour, opacity: 0.22, origin: 'start' };
      lines.push(line(colour, [[ends[0], 1], [ends[1], 1]], { z: 1, lineStyle: { width: 0 }, areaStyle: area }));
    } else if (plan.mark !== 'plan') {
      var way = plan.mark === 'at-least' ? 1 : -1;
      lines.push(line(colour, [[middle, 1], { value: [middle + way * most * 0.06, 1], symbol: 'triangle', symbolSize: 9,
        symbolRotate: -90 * way }], { symbol: 'circle', symbolSize: 1, itemStyle: { color: colour } }));
    }
    return lines;
  }

  document.addEventListener('chart-lines', function (event) {
    var made = /** @type {CustomEvent} */ (event).detail;
    var start = { lineStyle: { color: made.paint.muted, width: 1 } };
    made.lines = (made.plan ? planned(made) : []).concat(line(made.paint.muted, [[0, 0], [0, 1]], start));
  });
})();
