// Keeps the reader's place when the language is switched, and what was searched for: blocks have the same ids in every language.
(function () {
  'use strict';

  // The switch is at the top, so the place is where the reader stayed this long before going up to it.
  var STAY = 1500;
  var EDGE = 64;
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

  /** @param {MouseEvent} event */
  function keepPlace(event) {
    var link = event.target instanceof Element ? event.target.closest('a[hreflang][rel~="alternate"]') : null;
    if (link instanceof HTMLAnchorElement) {
      link.hash = stayed;
      link.search = location.search;
    }
  }

  document.addEventListener('click', keepPlace, true);
  document.addEventListener('auxclick', keepPlace, true);
  addEventListener('scroll', rest, { passive: true });
  addEventListener('hashchange', function () {
    stayed = location.hash;
    rest();
  });
})();
