// Marks the blocks of two languages that do not agree, and lists them.
(function () {
  'use strict';

  var script = /** @type {HTMLScriptElement} */ (document.currentScript);
  var frames = Array.from(document.querySelectorAll('iframe'));
  var list = /** @type {HTMLDetailsElement} */ (document.querySelector('[data-marks]'));
  var NOTICES = 'main [data-notice="stale"], main [data-notice="untranslated"]';
  var marks = [];

  function show() {
    frames.forEach(function (frame) {
      frame.contentDocument.querySelectorAll('[data-preview-mark]').forEach(function (block) {
        block.removeAttribute('data-preview-mark');
      });
      marks.filter(function (mark) { return mark.lang === frame.dataset.lang; }).forEach(function (mark) {
        frame.contentDocument.getElementById(mark.block)?.setAttribute('data-preview-mark', mark.kind);
      });
    });
    var stale = frames.flatMap(function (frame) {
      return Array.from(frame.contentDocument.querySelectorAll(NOTICES),
        function (notice) {
          return { lang: frame.dataset.lang, block: (notice.closest('[id]') || notice).id, text: notice.textContent.trim(), said: frame.dataset.lang };
        });
    });
    var all = marks.concat(stale);
    list.querySelector('summary').textContent = all.length ? script.dataset.some + ' ' + all.length : script.dataset.none;
    list.querySelector('ol').replaceChildren(...all.map(item));
  }

  /** @param {{lang: string, block: string, text: string, said?: string}} mark said: the language of its words, where another */
  function item(mark) {
    var line = document.createElement('li');
    var go = document.createElement('button');
    go.type = 'button';
    go.lang = mark.said || document.documentElement.lang;
    go.textContent = mark.lang + ' · ' + mark.text;
    go.addEventListener('click', function () {
      var frame = frames.find(function (one) { return one.dataset.lang === mark.lang; });
      frame.contentDocument.getElementById(mark.block)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    line.append(go);
    return line;
  }

  document.addEventListener('preview-arrived', show);
  document.addEventListener('preview-marks', function (event) {
    marks = event.detail;
    show();
  });
})();
