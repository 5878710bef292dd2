// An interactive chart along rows: outcomes, counted things, many years, or results against their plan.
(function () {
  'use strict';

  var LINE = 17;
  var PLANS = ['plan', 'at-least', 'at-most'];

  /** @param {any} made @param {string[]} texts */
  function widest(made, texts) {
    return Math.ceil(Math.max.apply(null, texts.map(function (text) { return made.paint.pen.measureText(text).width; }).concat(0)));
  }

  /** Values below zero stand at the left of their bars. @param {any} row */
  function growsLeft(row) {
    return row.numbers[0] < 0 && row.numbers[row.numbers.length - 1] <= 0;
  }

  /** Where the names go: beside the bars, or above them on a narrow stage; there they tell long values too. @param {any} made @param {any[]} rows */
  function places(made, rows) {
    var width = made.ask.width;
    var titles = rows.map(function (row) { return row.name; });
    var ends = Math.min(widest(made, rows.map(function (row) { return '\u25b2 ' + row.shown; })) + 16, width * 0.5);
    var beside = width >= 480 || widest(made, titles) < width / 5;
    var signed = rows.some(function (row) { return row.numbers[0] < 0; });
    var leftward = rows.every(growsLeft);
    var told = !beside && (signed && !leftward ? 2 : 1) * ends > width * 0.45;
    if (told) {
      titles = rows.map(function (row) { return row.shown ? row.name + ': ' + row.shown : row.name; });
      ends = 8;
    }
    var names = widest(made, titles);
    var room = Math.min(names, beside ? width * 0.36 : width - 8);
    var lines = Math.ceil(names * 1.15 / room);
    var below = signed ? ends : 0;
    var left = (beside ? room + 14 : 1) + below;
    var right = leftward ? 8 : ends;
    var pitch = Math.max(made.pitch, lines * LINE + (beside ? 10 : 34));
    var above = lines * LINE + 14;
    return { titles: titles, told: told, beside: beside, room: room, below: below, left: left, right: right,
      width: width - left - right, pitch: pitch, above: above, rise: beside ? 0 : Math.max(0, above - pitch / 2) };
  }

  /** @param {any} made @param {any} place */
  function names(made, place) {
    var label = place.beside ? { margin: 14 + place.below } :
      { inside: true, align: 'left', verticalAlign: 'bottom', margin: 6 - place.below, padding: [0, 0, 11, 0] };
    return { type: 'category', inverse: true, z: 5, data: place.titles,
      axisTick: { show: false }, axisLine: { show: false, onZero: false },
      axisLabel: Object.assign({ interval: 0, width: place.room, overflow: 'break', lineHeight: LINE, fontSize: 13,
        fontFamily: made.paint.font, color: made.paint.ink, textBorderColor: made.paint.paper, textBorderWidth: 4 }, label) };
  }

  /** @param {any} event */
  function lay(event) {
    var made = event.detail;
    var all = made.slots;
    var plan = PLANS.indexOf(all[0].mark) >= 0 ? all[0] : null;
    var rows = plan ? all.slice(1) : all;
    var place = places(made, rows);
    var ask = function (/** @type {string} */ part) { event.target.dispatchEvent(new CustomEvent(part, { bubbles: true, detail: made })); };
    Object.assign(made, { rows: rows, plan: plan, place: place, series: null, lines: [] });
    ask('chart-scale');
    if (made.ask.kind === 'outcomes') ask('chart-marks');
    var marks = made.series;
    made.series = marks || made.bars(made.paint, rows, 'right', place.told);
    ask('chart-lines');
    var top = (plan ? 32 : 0) + (place.beside ? 6 : plan ? place.rise + 12 : Math.max(6, place.rise));
    made.answer = {
      height: Math.ceil(top + rows.length * place.pitch + (plan ? 30 : 6)),
      targets: made.ask.rows.map(function (/** @type {any} */ row) {
        if (row === plan) return { seriesIndex: row.numbers.map(function (/** @type {any} */ n, /** @type {number} */ k) { return 2 + k; }) };
        var i = rows.indexOf(row);
        return marks ? { seriesIndex: i } : { seriesIndex: [0, 1], dataIndex: i };
      }),
      rowAt: function (/** @type {any} */ chart, /** @type {any} */ at) {
        return made.rowOf(chart.convertFromPixel({ yAxisIndex: 0 }, at.offsetY) + (plan ? 1 : 0));
      },
      option: {
        animation: false, series: marks || made.series.concat(made.lines), textStyle: { fontFamily: made.paint.font },
        grid: { left: place.left, right: place.right, top: top, height: rows.length * place.pitch },
        xAxis: Object.assign({ type: 'value', show: !!plan, splitLine: { show: false },
          axisLine: { show: true, lineStyle: { color: made.paint.muted } },
          axisLabel: { color: made.paint.muted, hideOverlap: true, alignMinLabel: 'left', formatter: made.number } }, made.scale),
        yAxis: [names(made, place), { type: 'value', min: 0, max: 1, show: false }]
      }
    };
  }

  document.addEventListener('chart-across', lay);
})();
