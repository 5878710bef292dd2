// Keeps the reader's place when the language is switched, and what was searched for: blocks have the same ids in every language.
(function () {
  'use strict';

  // The switch is at the top, so the place is where the reader stayed this long before going up to it.
  var STAY = 1500;
  var EDGE = 64;
  var SWITCHED = 'yearbook.place';
  var ASIDE = 'nav, form, figure, #search-hint';
  var stayed = location.hash;
  var timer = 0;

  /** What stands at the upper edge of the window; nothing at the top of the page. */
  function reading() {
    var last = null;
    var edge = scrollY > 0 ? EDGE : -Infinity;
    document.querySelectorAll('main [id]').forEach(function (thing) {
      var top = thing.getBoundingClientRect().top;
      if (top <= edge && thing.getClientRects().length && !thing.closest(ASIDE)) {
        if (!last || top >= last.getBoundingClientRect().top) last = thing;
      }
    });
    return last ? '#' + last.id : '';
  }

  function rest() {
    clearTimeout(timer);
    timer = setTimeout(function () { stayed = named() || reading() || stayed; }, STAY);
  }

  /** What the address of the page names, while it is seen. */
  function named() {
    var block = document.getElementById(location.hash.slice(1));
    var box = block && block.getBoundingClientRect();
    return box && box.bottom > 0 && box.top < innerHeight ? location.hash : '';
  }

  /** Tells the next page that a reader came to its block by the switch alone. @param {string} hash or nothing */
  function tell(hash) {
    try {
      sessionStorage.setItem(SWITCHED, hash);
    } catch (refused) {
      // No store: the block is shown as if it were cited, as it is in a new tab.
    }
  }

  function told() {
    try {
      return sessionStorage.getItem(SWITCHED);
    } catch (refused) {
      return null;
    }
  }

  /** Whether the address of the page names a block that nobody but the switch has led to; its entry of the history knows. */
  function isKept() {
    return Boolean(history.state && history.state.kept && history.state.kept === location.hash);
  }

  /** A block that was only kept in view is not shown as cited. */
  function show() {
    document.querySelectorAll('.is-kept').forEach(function (block) { block.classList.remove('is-kept'); });
    var block = isKept() && document.getElementById(location.hash.slice(1));
    if (block) block.classList.add('is-kept');
  }

  /** @param {MouseEvent} event */
  function keepPlace(event) {
    var link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    var plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    tell('');
    if (link.matches('[hreflang][rel~="alternate"]')) {
      link.hash = stayed;
      link.search = location.search;
      if (plain && (link.hash !== location.hash || isKept())) tell(link.hash);
    } else if (plain && link.hash && link.href === location.href) {
      history.replaceState(Object.assign({}, history.state, { kept: '' }), '');
      show();
    }
  }

  if (location.hash && told() === location.hash) {
    history.replaceState(Object.assign({}, history.state, { kept: location.hash }), '');
  }
  tell('');
  show();
  document.addEventListener('click', keepPlace, true);
  document.addEventListener('auxclick', keepPlace, true);
  addEventListener('scroll', rest, { passive: true });
  addEventListener('hashchange', function () {
    stayed = location.hash;
    show();
    rest();
  });
})();
