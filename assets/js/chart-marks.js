// The outcomes of an interactive chart as the static one has them: one shape for each indicator.
(function () {
  'use strict';

  var SHAPES = { exceeded: ['triangle', 0], met: ['circle', 0], missed: ['triangle', 180] };

  document.addEventListener('chart-marks', function (event) {
    var made = /** @type {CustomEvent} */ (event).detail;
    var counts = made.rows.map(function (/** @type {any} */ row) { return row.numbers[0]; });
    var size = Math.min(18, made.place.width / made.scale.max * 0.7);
    made.series = made.rows.map(function (/** @type {any} */ row, /** @type {number} */ i) {
      var shape = SHAPES[/** @type {keyof SHAPES} */ (row.mark)];
      var points = [];
      for (var k = 0; k < counts[i]; k++) points.push({ value: [k + 0.5, i], label: { show: k === counts[i] - 1 } });
      return { type: 'line', data: points, lineStyle: { width: 0 }, clip: false, cursor: 'pointer',
        symbol: shape[0], symbolRotate: shape[1], symbolSize: size, itemStyle: { color: made.paint[row.mark] },
        label: Object.assign(made.label(made.paint, row.shown), { position: 'right' }),
        emphasis: { scale: 1.25, lineStyle: { width: 0 }, itemStyle: { color: 'inherit' } } };
    });
  });
})();
