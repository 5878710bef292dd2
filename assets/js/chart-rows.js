// What an interactive chart shows: the rows of the static chart's own table, so that the two cannot differ.
(function () {
  'use strict';

  /** @param {Element | undefined} cell */
  function text(cell) {
    return cell ? (cell.textContent || '').replace(/[ \n\t]+/g, ' ').trim() : '';
  }

  /** Where a value comes from, and that it is not from the report. @param {Element} cell */
  function source(cell) {
    var outside = cell.querySelector('.outside');
    if (!outside) return text(cell);
    return text(cell).slice(0, -text(outside).length).trim() + ' (' + text(outside) + ')';
  }

  /** The numbers of a value as they are printed, without what stands around them. @param {Element} cell */
  function brief(cell) {
    var numbers = cell.querySelectorAll('data');
    if (!numbers.length) return text(cell);
    var range = document.createRange();
    range.setStartBefore(numbers[0]);
    range.setEndAfter(numbers[numbers.length - 1]);
    return range.toString();
  }

  /** @param {HTMLTableRowElement} row @param {string} origin */
  function read(row, origin) {
    var cells = row.cells;
    var name = text(cells[0]);
    var shown = text(cells[1]);
    var numbers = brief(cells[1]);
    return {
      name: name,
      shown: shown,
      brief: numbers,
      unit: shown.slice(shown.lastIndexOf(numbers) + numbers.length).trim(),
      source: cells[2] ? '. ' + origin + ': ' + source(cells[2]) : '',
      numbers: Array.from(cells[1].querySelectorAll('data'), function (data) { return Number(data.value); }),
      mark: row.dataset.mark || '',
      outside: row.querySelector('.outside') !== null
    };
  }

  document.addEventListener('chart-rows', function (event) {
    var table = event.target instanceof Element ? event.target.querySelector('table') : null;
    if (!table || !table.tHead) return;
    var origin = text(table.tHead.rows[0].cells[2]);
    /** @type {CustomEvent} */ (event).detail.answer = Array.from(table.tBodies[0].rows, function (row) {
      return read(row, origin);
    });
  });
})();
