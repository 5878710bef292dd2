// An interactive chart of columns: one figure through the years, each vintage in a column of its own.
(function () {
  'use strict';

  var LINE = 17;

  /** The numbers stand over the columns, and their unit once over all. @param {any} row */
  function told(row) {
    return Object.assign({}, row, { shown: row.brief });
  }

  /** The unit in the upper corner; no other part of the axis is seen. @param {any} made @param {string} unit */
  function upright(made, unit) {
    var unseen = { show: false };
    return { type: 'value', max: made.slots.some(function (/** @type {any} */ row) { return row.numbers.some(Boolean); }) ? null : 1,
      axisLabel: unseen, axisLine: unseen, axisTick: unseen, splitLine: unseen, name: unit, nameGap: LINE + 8,
      nameTextStyle: { align: 'left', padding: 0, color: made.paint.muted, fontSize: 12, fontFamily: made.paint.font } };
  }

  document.addEventListener('chart-columns', function (event) {
    var made = /** @type {CustomEvent} */ (event).detail;
    var rows = made.slots;
    var unit = made.ask.rows[0].unit;
    var pitch = made.ask.width / rows.length;
    var below = rows.some(function (/** @type {any} */ row) { return row.numbers[0] < 0; });
    made.answer = {
      height: 260 + (unit ? LINE : 0),
      targets: made.ask.rows.map(function (/** @type {any} */ row) { return { seriesIndex: [0, 1], dataIndex: rows.indexOf(row) }; }),
      rowAt: function (/** @type {any} */ chart, /** @type {any} */ at) {
        return made.rowOf(chart.convertFromPixel({ xAxisIndex: 0 }, at.offsetX));
      },
      option: {
        animation: false, series: made.bars(made.paint, rows.map(told), 'top'), textStyle: { fontFamily: made.paint.font },
        grid: { left: 1, right: 1, top: 26 + (unit ? LINE : 0), bottom: below ? 84 : 62 },
        xAxis: { type: 'category', data: rows.map(function (/** @type {any} */ row) { return row.name.replace(', ', '\n'); }),
          axisTick: { show: false }, axisLine: { lineStyle: { color: made.paint.muted } },
          axisLabel: { interval: 0, width: pitch - 6, overflow: 'break', lineHeight: LINE, fontSize: made.paint.size,
            margin: below ? 28 : 8, fontFamily: made.paint.font, color: made.paint.ink } },
        yAxis: upright(made, unit)
      }
    };
  });
})();
