// Many years of an interactive chart: in columns or rows, missing years left free or told by dots, as the static chart has it.
(function () {
  'use strict';

  var SIZE = 13;

  /** The rows with what is free between them. @param {any[]} rows @param {boolean} inProportion */
  function slots(rows, inProportion) {
    return [].concat.apply([], rows.map(function (row, i) {
      var missing = i ? Math.max(0, parseInt(row.name, 10) - parseInt(rows[i - 1].name, 10) - 1) : 0;
      var free = { name: inProportion ? '' : '\u2026', shown: '', brief: '', numbers: [], mark: '', outside: false };
      return Array(inProportion ? missing : Math.min(1, missing)).fill(free).concat(row);
    }));
  }

  /** The drawing that this window shows while the chart is not interactive. @param {Element | null} figure */
  function drawing(figure) {
    var look = matchMedia('(min-width: 40rem)').matches ? '.chart-wide' : '.chart-narrow';
    return figure && figure.querySelector(look + ' svg');
  }

  // The static chart has measured the words: those of its columns are centred, and the dots are its only thick strokes.
  document.addEventListener('chart-years', function (event) {
    var made = /** @type {CustomEvent} */ (event).detail;
    var sheet = drawing(/** @type {Element} */ (event.target).closest('figure'));
    made.columns = sheet instanceof SVGSVGElement && sheet.querySelector('text[text-anchor="middle"]') !== null;
    made.slots = slots(made.ask.rows, made.columns && !sheet.querySelector('path[stroke-width="2"]'));
    if (made.columns) made.paint.size = SIZE * Math.min(1, made.ask.width / sheet.viewBox.baseVal.width);
  });
})();
