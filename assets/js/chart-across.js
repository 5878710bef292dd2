// An interactive chart of horizontal bars: outcomes, counted things, many years, or results against their plan.
(function () {
  'use strict';

  var LINE = 17;
  var PLANS = ['plan', 'at-least', 'at-most'];

  /** @param {any} made @param {string[]} texts */
  function widest(made, texts) {
    return Math.ceil(Math.max.apply(null, texts.map(function (text) { return made.paint.pen.measureText(text).width; }).concat(0)));
  }

  /** Where the names go: beside the bars, or above them on a narrow stage. @param {any} made @param {any[]} rows */
  function places(made, rows) {
    var names = rows.map(function (row) { return row.name; });
    var ends = widest(made, rows.map(function (row) { return '▲ ' + row.shown; })) + 16;
    var beside = made.ask.width >= 480 || widest(made, names) < made.ask.width / 5;
    var room = beside ? Math.min(widest(made, names), made.ask.width * 0.36) : made.ask.width;
    var lines = Math.ceil(widest(made, names) * 1.15 / room);
    var left = rows.some(function (row) { return row.numbers[0] < 0; }) ? ends : 0;
    return {
      beside: beside, room: room, left: (beside ? room + 14 : 1) + left, right: Math.min(ends, made.ask.width * 0.5), above: lines * LINE + 14,
      pitch: beside ? Math.max(made.pitch, lines * LINE + 10) : Math.max(made.pitch, lines * LINE + 34)
    };
  }

  /** @param {any} made @param {any} place @param {any[]} rows */
  function names(made, place, rows) {
    var label = place.beside ? { margin: 14 + place.left - place.room - 14 } :
      { inside: true, align: 'left', verticalAlign: 'bottom', margin: 1 - place.left, padding: [0, 0, 11, 0] };
    return { type: 'category', inverse: true, z: 5, data: rows.map(function (row) { return row.name; }),
      axisTick: { show: false }, axisLine: { onZero: true, lineStyle: { color: made.paint.muted } },
      axisLabel: Object.assign({ interval: 0, width: place.room, overflow: 'break', lineHeight: LINE, fontSize: 13,
        fontFamily: made.paint.font, color: made.paint.ink }, label) };
  }

  /** @param {any} made @param {any[]} data @param {object} [more] */
  function line(made, data, more) {
    return Object.assign({ type: 'line', yAxisIndex: 1, data: data, symbol: 'none', silent: true, clip: false, z: 4,
      lineStyle: { color: made.paint.plan, width: 2 }, emphasis: { lineStyle: { color: made.paint.accent, width: 4 } } }, more);
  }

  /** A band between its ends, a line, or a line with an arrow to the side that counts. @param {any} made @param {any} plan @param {number} most */
  function planned(made, plan, most) {
    var ends = plan.numbers;
    var middle = (ends[0] + ends[ends.length - 1]) / 2;
    var lines = ends.map(function (/** @type {number} */ x) { return line(made, [[x, 0], [x, 1]]); });
    var share = most ? middle / most : 0;
    var label = { show: true, position: 'top', distance: 6, color: made.paint.plan, fontSize: 13, fontFamily: made.paint.font,
      align: share > 0.65 ? 'right' : share < 0.3 ? 'left' : 'center', formatter: function () { return plan.name + ': ' + plan.shown; } };
    lines.push(line(made, [[middle, 1]], { symbol: 'circle', symbolSize: 1, itemStyle: { color: made.paint.plan }, label: label }));
    if (ends.length > 1) {
      lines.push(line(made, [[ends[0], 1], [ends[1], 1]],
          { z: 1, lineStyle: { width: 0 }, areaStyle: { color: made.paint.plan, opacity: 0.22, origin: 'start' } }));
    }
    if (plan.mark !== 'plan') {
      var way = plan.mark === 'at-least' ? 1 : -1;
      lines.push(line(made, [[ends[0], 1], { value: [ends[0] + way * most * 0.06, 1], symbol: 'triangle', symbolSize: 9,
        symbolRotate: -90 * way, itemStyle: { color: made.paint.plan } }], { symbol: 'circle', symbolSize: 1 }));
    }
    return lines;
  }

  document.addEventListener('chart-across', function (event) {
    var made = /** @type {CustomEvent} */ (event).detail;
    var all = made.ask.rows;
    var plan = all.filter(function (/** @type {any} */ row) { return PLANS.indexOf(row.mark) >= 0; })[0];
    var rows = plan ? all.slice(1) : all;
    var place = places(made, rows);
    var first = place.beside ? 6 : Math.max(0, place.above - place.pitch / 2);
    var top = (plan ? 32 : 0) + first;
    var values = [].concat.apply([], all.map(function (/** @type {any} */ row) { return row.numbers; }));
    var most = Math.max.apply(null, values.map(Math.abs));
    var series = made.bars(made.paint, rows, 'right').concat(plan ? planned(made, plan, most) : []);
    var marks = plan ? series.map(function (/** @type {any} */ one, /** @type {number} */ i) { return one.type === 'line' ? i : -1; }) : [];
    made.answer = {
      height: Math.ceil(top + rows.length * place.pitch + (plan ? 30 : 6)),
      targets: all.map(function (/** @type {any} */ row, /** @type {number} */ i) {
        return row === plan ? { seriesIndex: marks.filter(function (/** @type {number} */ k) { return k >= 0; }) } :
          { seriesIndex: [0, 1], dataIndex: i - (plan ? 1 : 0) };
      }),
      rowAt: function (/** @type {any} */ chart, /** @type {any} */ at) {
        return chart.convertFromPixel({ yAxisIndex: 0 }, at.offsetY) + (plan ? 1 : 0);
      },
      option: {
        animation: false, series: series, textStyle: { fontFamily: made.paint.font },
        grid: { left: place.left, right: place.right, top: top, height: rows.length * place.pitch },
        xAxis: { type: 'value', show: !!plan, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: made.paint.muted } },
          axisLabel: { color: made.paint.muted, hideOverlap: true, formatter: made.number } },
        yAxis: [names(made, place, rows), { type: 'value', min: 0, max: 1, show: false }]
      }
    };
  });
})();
