// One interactive chart: drawn by ECharts from the numbers of the chart's own table, walked with keys, buttons or touch.
(function () {
  'use strict';

  var KEYS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  var LOOKS = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

  /** @param {string} tag @param {string} look @param {string} text */
  function element(tag, look, text) {
    var made = document.createElement(tag);
    made.className = look;
    made.textContent = text;
    return made;
  }

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
    var stage = element('div', 'chart-live', '');
    var help = element('p', 'chart-help', words.help || '');
    var steps = element('div', 'chart-steps', '');
    help.id = figure.id + '-help';
    stage.tabIndex = 0;
    stage.setAttribute('role', 'application');
    stage.setAttribute('aria-label', (words.open || '') + ': ' + from.name);
    stage.setAttribute('aria-describedby', help.id);
    [[words.previous, -1], [words.next, 1]].forEach(function (step) {
      var button = element('button', 'chart-button', String(step[0]));
      button.setAttribute('type', 'button');
      button.addEventListener('click', function () { select(at + Number(step[1])); });
      steps.append(button);
    });
    figure.classList.add('is-live');
    figure.prepend(stage);
    from.status.after(steps, help);
    var chart = /** @type {any} */ (window).echarts.init(stage, null, { renderer: 'canvas', height: 100 });
    var drawn = /** @type {any} */ (null);

    function draw() {
      drawn = answer(stage, 'chart-look', { rows: rows, kind: figure.dataset.kind, width: stage.clientWidth });
      stage.style.height = drawn.height + 'px';
      chart.resize({ width: stage.clientWidth, height: drawn.height });
      chart.setOption(drawn.option, true);
      if (at >= 0) chart.dispatchAction(Object.assign({ type: 'highlight' }, drawn.targets[at]));
    }
    /** @param {number} wanted */
    function select(wanted) {
      var next = Math.max(0, Math.min(rows.length - 1, wanted));
      if (next === at || isNaN(next)) return;
      if (at >= 0) chart.dispatchAction(Object.assign({ type: 'downplay' }, drawn.targets[at]));
      at = next;
      chart.dispatchAction(Object.assign({ type: 'highlight' }, drawn.targets[at]));
      from.status.textContent = rows[at].said;
    }
    /** @param {KeyboardEvent} event */
    function key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') close();
      else if (event.key in KEYS && event.target === stage) select(at + KEYS[/** @type {keyof KEYS} */ (event.key)]);
      else return;
      event.preventDefault();
    }
    function close() {
      watch.disconnect();
      LOOKS.forEach(function (query) { matchMedia(query).removeEventListener('change', draw); });
      figure.removeEventListener('keydown', key);
      chart.dispose();
      [stage, steps, help].forEach(function (part) { part.remove(); });
      figure.classList.remove('is-live');
      from.status.textContent = '';
      from.closed();
      from.toggle.focus();
    }
    var watch = new ResizeObserver(function () { if (stage.clientWidth !== chart.getWidth()) draw(); });
    draw();
    watch.observe(stage);
    LOOKS.forEach(function (query) { matchMedia(query).addEventListener('change', draw); });
    figure.addEventListener('keydown', key);
    figure.addEventListener('chart-close', close, { once: true });
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
