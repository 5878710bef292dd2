// Years that are missing between those of an interactive chart: left free beside columns, or told by dots where that is too much.
(function () {
  'use strict';

  var COLUMN = 64;

  /** The rows with what is free between them. @param {any[]} rows @param {boolean} inProportion */
  function slots(rows, inProportion) {
    return [].concat.apply([], rows.map(function (row, i) {
      var missing = i ? Math.max(0, parseInt(row.name, 10) - parseInt(rows[i - 1].name, 10) - 1) : 0;
      var free = { name: inProportion ? '' : '\u2026', shown: '', numbers: [], mark: '', outside: false };
      return Array(inProportion ? missing : Math.min(1, missing)).fill(free).concat(row);
    }));
  }

  document.addEventListener('chart-years', function (event) {
    var made = /** @type {CustomEvent} */ (event).detail;
    var fits = [true, false].map(function (inProportion) { return slots(made.ask.rows, inProportion); })
      .filter(function (all) { return made.ask.width / all.length >= COLUMN; });
    made.columns = fits.length > 0;
    made.slots = fits[0] || slots(made.ask.rows, false);
  });
})();
