// Shows what the preview says over a page, and follows the page when it changes. It stands in no page that is built.
(function () {
  'use strict';

  var KEY = 'yearbook-preview';
  var told = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  if (window.top !== window) { return; }

  var host = document.createElement('div');
  host.dataset.preview = '';
  var root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<link rel="stylesheet" href="/_preview/live.css"><div></div>';
  var box = root.querySelector('div');
  document.body.append(host);

  /** @param {string} html what it folds and unfolds stays so */
  function show(html) {
    box.innerHTML = html;
    if (!box.querySelector('.problems')) { sessionStorage.removeItem(KEY + '-problems'); }
    box.querySelectorAll('details').forEach(function (part) {
      var name = part.dataset.fold || '';
      part.open = (sessionStorage.getItem(KEY + '-' + name) || (part.open ? 'open' : 'folded')) === 'open';
      part.addEventListener('toggle', function () {
        sessionStorage.setItem(KEY + '-' + name, part.open ? 'open' : 'folded');
      });
    });
  }

  /** The block at the top of the window, and how far it is from there. */
  function place() {
    var blocks = Array.from(document.querySelectorAll('main [id]'));
    var first = blocks.find(function (block) { return block.getBoundingClientRect().bottom > 0; }) || document.body;
    return { path: location.pathname, y: scrollY, id: first.id, top: first.getBoundingClientRect().top };
  }

  /** @param {MessageEvent} event */
  function reload(event) {
    told.version = event.data;
    if ('side' in told) {
      document.dispatchEvent(new CustomEvent('preview-reload'));
      return;
    }
    sessionStorage.setItem(KEY, JSON.stringify(place()));
    location.reload();
  }

  function restore() {
    var saved = JSON.parse(sessionStorage.getItem(KEY) || 'null');
    sessionStorage.removeItem(KEY);
    if (saved && saved.path === location.pathname) {
      var block = saved.id ? document.getElementById(saved.id) : null;
      var y = block ? scrollY + block.getBoundingClientRect().top - saved.top : saved.y;
      history.scrollRestoration = 'manual';
      scrollTo({ top: y, behavior: 'instant' });
    }
  }

  /** @param {string} version */
  function exchangeStyles(version) {
    document.querySelectorAll('link[rel~="stylesheet"]').forEach(function (old) {
      var fresh = /** @type {HTMLLinkElement} */ (old.cloneNode());
      fresh.href = old.href.replace(/\?.*$/, '') + '?v=' + version;
      fresh.addEventListener('load', function () { old.remove(); });
      old.after(fresh);
    });
    told.version = version;
  }

  /** A page nobody looks at needs no news: browsers allow few connections at a time. */
  function listen() {
    var address = '/_preview/events?run=' + told.run + '&version=' + told.version + ('side' in told ? '&side=1' : '') +
      told.page.split(' ').map(function (page) { return '&page=' + encodeURIComponent(page); }).join('');
    var news = new EventSource(address);
    news.addEventListener('board', function (event) {
      var board = JSON.parse(event.data);
      show(board.html);
      document.dispatchEvent(new CustomEvent('preview-marks', { detail: board.marks }));
    });
    news.addEventListener('reload', reload);
    news.addEventListener('style', function (event) { exchangeStyles(event.data); });
    news.addEventListener('error', function () {
      if (!document.hidden) {
        show('<p class="lost" role="status"></p>');
        box.querySelector('.lost').textContent = told.lost;
      }
    });
    document.addEventListener('visibilitychange', function () { news.close(); }, { once: true });
  }

  function listenIfSeen() {
    if (!document.hidden) { listen(); }
  }

  restore();
  listenIfSeen();
  document.addEventListener('visibilitychange', listenIfSeen);
})();
