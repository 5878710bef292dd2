// One interactive chart: drawn by ECharts from the numbers of the chart's own table, walked with keys, buttons or touch.
(function () {
  'use strict';

  var KEYS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  var LOOKS = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

  /** What another part answers. @param {Element} from @param {string} part @param {object} ask */
  function answer(from, part, ask) {
    var detail = Object.assign({ answer: /** @type {any} */ (null) }, ask);
    from.dispatchEvent(new CustomEvent(part, { bubbles: true, detail: detail }));
    return detail.answer;
  }

  /** @param {HTMLElement} figure @param {{words: DOMStringMap, name: string, status: HTMLElement, toggle: HTMLElement, closed: () => void}} from */
  function live(figure, from) {
    var words = from.words;
    var rows = answer(figure, 'chart-rows', {});
    var at = -1;
    var parts = answer(figure, 'chart-stage', { words: words, name: from.name, step: step });
    var stage = parts.stage;
    var looks = LOOKS.map(function (query) { return matchMedia(query); });
    figure.prepend(stage);
    figure.classList.add('is-live');
    from.status.after(parts.steps, parts.help);
    var chart = /** @type {any} */ (window).echarts.init(stage, null, { renderer: 'canvas', height: 100 });
    var drawn = /** @type {any} */ (null);
    var watch = new ResizeObserver(function () { if (stage.clientWidth !== chart.getWidth()) draw(); });

    function draw() {
      drawn = answer(stage, 'chart-look', { rows: rows, kind: figure.dataset.kind, width: stage.clientWidth });
      stage.style.height = drawn.height + 'px';
      chart.resize({ width: stage.clientWidth, height: drawn.height });
      chart.setOption(drawn.option, true);
      show('highlight');
    }
    /** @param {string} type */
    function show(type) {
      if (at >= 0) chart.dispatchAction(Object.assign({ type: type }, drawn.targets[at]));
    }
    /** @param {number} way */
    function step(way) {
      select(at + way);
    }
    /** @param {number} wanted */
    function select(wanted) {
      var next = Math.max(0, Math.min(rows.length - 1, wanted));
      if (next === at || isNaN(next)) return;
      show('downplay');
      at = next;
      show('highlight');
      var value = document.createElement('b');
      value.textContent = rows[at].name + ': ' + rows[at].shown;
      from.status.replaceChildren(value, rows[at].source);
    }
    /** @param {KeyboardEvent} event */
    function key(event) {
      var way = event.target === stage ? KEYS[/** @type {keyof KEYS} */ (event.key)] : undefined;
      if (event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'Escape' && !way)) return;
      if (way) step(way);
      else close();
      event.preventDefault();
    }
    function close() {
      watch.disconnect();
      looks.forEach(function (look) { look.removeEventListener('change', draw); });
      figure.removeEventListener('chart-close', close);
      chart.dispose();
      [stage, parts.steps, parts.help].forEach(function (part) { part.remove(); });
      figure.classList.remove('is-live');
      from.status.textContent = '';
      from.closed();
      from.toggle.focus();
    }
    draw();
    watch.observe(stage);
    looks.forEach(function (look) { look.addEventListener('change', draw); });
    [stage, parts.steps].forEach(function (part) { part.addEventListener('keydown', key); });
    figure.addEventListener('chart-close', close);
    ['click', 'mousemove'].forEach(function (name) {
      chart.getZr().on(name, function (/** @type {{offsetX: number, offsetY: number}} */ event) {
        select(drawn.rowAt(chart, event));
      });
    });
    stage.addEventListener('focus', function () { select(Math.max(at, 0)); });
    stage.focus();
  }

  document.addEventListener('chart-open', function (event) {
    if (event.target instanceof HTMLElement) live(event.target, /** @type {CustomEvent} */ (event).detail);
  });
})();
