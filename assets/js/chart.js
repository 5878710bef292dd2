// Under each chart: a button that loads the interactive one from our own host.
(function () {
  'use strict';

  var self = /** @type {HTMLScriptElement} */ (document.currentScript);
  var words = self.dataset;
  var parts = ['rows', 'look', 'years', 'scale', 'marks', 'plan', 'across', 'columns', 'stage', 'live'];
  /** @type {Record<string, Promise<unknown>>} */
  var asked = {};

  /** Each is loaded once for all charts of the page; one that failed may be tried again. @param {string} address */
  function script(address) {
    asked[address] = asked[address] || new Promise(function (done, failed) {
      var element = document.createElement('script');
      element.src = address;
      element.async = false;
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    });
    asked[address].catch(function () { delete asked[address]; });
    return asked[address];
  }

  function load() {
    var ours = parts.map(function (part) { return self.src.replace(/\.js.*$/, '-' + part + '.js'); });
    return Promise.all([words.engine || ''].concat(ours).map(script));
  }

  /** @param {string} text @param {() => void} act */
  function button(text, act) {
    var element = document.createElement('button');
    element.type = 'button';
    element.className = 'chart-button';
    element.textContent = text;
    element.addEventListener('click', act);
    return element;
  }

  /** @param {HTMLElement} figure */
  function equip(figure) {
    var tools = figure.querySelector('.chart-tools');
    var title = figure.querySelector('.table-title');
    var caption = figure.querySelector('figcaption');
    if (!tools || !title || !caption) return;
    var status = document.createElement('p');
    status.className = 'chart-value';
    status.setAttribute('role', 'status');
    caption.before(status);
    var name = title.textContent || '';

    /** @param {string} text */
    function label(text) {
      toggle.textContent = text;
      toggle.setAttribute('aria-label', text + ': ' + name);
    }
    function open() {
      status.textContent = words.loading || '';
      load().then(function () {
        if (figure.classList.contains('is-live')) return;
        status.textContent = '';
        label(words.close || '');
        var closed = function () { label(words.open || ''); };
        var detail = { words: words, name: name, status: status, toggle: toggle, closed: closed };
        figure.dispatchEvent(new CustomEvent('chart-open', { bubbles: true, detail: detail }));
      }, function () { status.textContent = words.failed || ''; });
    }
    var toggle = button('', function () {
      if (figure.classList.contains('is-live')) figure.dispatchEvent(new CustomEvent('chart-close'));
      else open();
    });
    label(words.open || '');
    tools.prepend(toggle);
  }

  document.querySelectorAll('figure[data-chart]').forEach(function (figure) {
    if (figure instanceof HTMLElement) equip(figure);
  });
})();
