// An interactive chart of columns: one figure through the years, each vintage in a column of its own.
(function () {
  'use strict';

  document.addEventListener('chart-columns', function (event) {
    var made = /** @type {CustomEvent} */ (event).detail;
    var rows = made.slots;
    var values = [].concat.apply([0], rows.map(function (/** @type {any} */ row) { return row.numbers; }));
    var pitch = made.ask.width / rows.length;
    var below = rows.some(function (/** @type {any} */ row) { return row.numbers[0] < 0; });
    made.answer = {
      height: 260,
      targets: made.ask.rows.map(function (/** @type {any} */ row) { return { seriesIndex: [0, 1], dataIndex: rows.indexOf(row) }; }),
      rowAt: function (/** @type {any} */ chart, /** @type {any} */ at) {
        return made.rowOf(chart.convertFromPixel({ xAxisIndex: 0 }, at.offsetX));
      },
      option: {
        animation: false, series: made.bars(made.paint, rows, 'top'), textStyle: { fontFamily: made.paint.font },
        grid: { left: 1, right: 1, top: 26, bottom: below ? 84 : 62 },
        xAxis: { type: 'category', data: rows.map(function (/** @type {any} */ row) { return row.name.replace(', ', '\n'); }),
          axisTick: { show: false }, axisLine: { lineStyle: { color: made.paint.muted } },
          axisLabel: { interval: 0, width: pitch - 8, overflow: 'break', lineHeight: 17, fontSize: 13, margin: below ? 28 : 8,
            fontFamily: made.paint.font, color: made.paint.ink } },
        yAxis: { type: 'value', show: false, max: values.some(Boolean) ? null : 1 }
      }
    };
  });
})();
