// How an interactive chart looks: bars along rows, or columns where years stand side by side; in the page's own colours.
(function () {
  'use strict';

  var PITCH = 44;
  var SHAPES = { exceeded: '\u25b2 ', met: '\u25cf ', missed: '\u25bc ' };

  /** @param {any} ask @param {HTMLElement} stage */
  function paintOf(ask, stage) {
    var probe = document.createElement('span');
    stage.append(probe);
    /** @param {string} token */
    function colour(token) {
      probe.style.color = 'var(--' + token + ')';
      return getComputedStyle(probe).color;
    }
    var paint = { ink: colour('ink'), muted: colour('muted'), paper: colour('paper'), plan: colour('plan'),
      accent: colour('accent'), exceeded: colour('exceeded'), met: colour('met'), missed: colour('missed'),
      font: getComputedStyle(stage).fontFamily, size: 13, pen: /** @type {any} */ (document.createElement('canvas').getContext('2d')),
      outcomes: ask.kind.indexOf('outcome') === 0 };
    probe.remove();
    paint.pen.font = '700 13px ' + paint.font;
    return paint;
  }

  /** Strokes on paper, as the static chart has them. @param {any} paint @param {string} colour @param {number} gap */
  function hatch(paint, colour, gap) {
    var tile = document.createElement('canvas');
    tile.width = tile.height = gap;
    var pen = /** @type {CanvasRenderingContext2D} */ (tile.getContext('2d'));
    pen.fillStyle = paint.paper;
    pen.fillRect(0, 0, gap, gap);
    pen.strokeStyle = colour;
    pen.lineWidth = 1.2;
    pen.beginPath();
    [-gap, 0, gap].forEach(function (x) { pen.moveTo(x, gap); pen.lineTo(x + gap, 0); });
    pen.stroke();
    return { image: tile, repeat: 'repeat' };
  }

  /** @param {any} paint @param {any} row @param {boolean} open an uncertain stretch */
  function fill(paint, row, open) {
    var colour = paint.outcomes ? paint[row.mark] : row.outside ? paint.muted : paint.ink;
    var hatched = row.outside || open;
    return { color: hatched ? hatch(paint, colour, open && !row.outside ? 4 : 7) : colour, borderColor: colour, borderWidth: 1.4 };
  }

  /** Two stacked pieces: the certain length, and the stretch between the ends of a range. @param {any} paint @param {any[]} rows @param {string} end @param {boolean} [told] */
  function bars(paint, rows, end, told) {
    return [0, 1].map(function (k) {
      return { type: 'bar', stack: 'all', stackStrategy: 'all', barWidth: end === 'top' ? '52%' : 16, barMaxWidth: 44, barMinHeight: k ? 0 : 1,
        cursor: 'pointer', z: 3, emphasis: { itemStyle: { color: 'inherit', borderColor: paint.accent, borderWidth: 3 } },
        data: rows.map(function (row) { return piece(paint, row, told ? -1 : k, k, end); }) };
    });
  }

  /** @param {any} paint @param {any} row @param {number} labelled @param {number} k @param {string} end */
  function piece(paint, row, labelled, k, end) {
    if (!row.numbers.length) return { value: '-' };
    var low = row.numbers[0];
    var high = row.numbers[row.numbers.length - 1];
    var across = low < 0 && high > 0;
    var near = across || high > 0 ? low : high;
    var lengths = low === high ? [low, 0] : [near, high > 0 ? high - low : low - high];
    var below = high < 0 || (high === 0 && low < 0);
    var bare = k === 0 ? across : low === high;
    var shape = SHAPES[/** @type {keyof SHAPES} */ (row.mark)] || '';
    var place = { show: labelled === (low === high ? 0 : 1), position: below ? (end === 'top' ? 'bottom' : 'left') : end };
    return { value: lengths[k], itemStyle: bare ? { color: 'transparent', borderWidth: 0 } : fill(paint, row, k === 1),
      label: Object.assign(label(paint, shape + row.shown), place) };
  }

  /** A value as its table prints it. @param {any} paint @param {string} shown */
  function label(paint, shown) {
    return { formatter: function () { return shown; }, color: paint.ink, fontWeight: 700, fontSize: paint.size,
      fontFamily: paint.font, backgroundColor: paint.paper, padding: [1, 3] };
  }

  /** As the page's language writes it, with a true minus. @param {number} value */
  function number(value) {
    return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 6 }).format(value).replace('-', '\u2212');
  }

  document.addEventListener('chart-look', function (event) {
    var stage = /** @type {HTMLElement} */ (event.target);
    var ask = /** @type {CustomEvent} */ (event).detail;
    var paint = paintOf(ask, stage);
    var made = { ask: ask, paint: paint, bars: bars, label: label, pitch: PITCH, number: number, slots: ask.rows, columns: false,
      rowOf: rowOf, answer: null };
    /** Its place among the rows, none where it is left free. @param {number} slot */
    function rowOf(slot) {
      var row = made.slots[Math.max(0, Math.min(made.slots.length - 1, slot))];
      return row.numbers.length ? ask.rows.indexOf(row) : NaN;
    }
    if (ask.kind === 'history') stage.dispatchEvent(new CustomEvent('chart-years', { bubbles: true, detail: made }));
    stage.dispatchEvent(new CustomEvent(made.columns ? 'chart-columns' : 'chart-across', { bubbles: true, detail: made }));
    ask.answer = made.answer;
  });
})();
