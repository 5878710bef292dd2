// Keeps the reader's place when the language is switched, and what was searched for: blocks have the same ids in every language.
(function () {
  'use strict';

  /** @param {MouseEvent} event */
  function keepPlace(event) {
    var link = event.target instanceof Element ? event.target.closest('a[hreflang][rel~="alternate"]') : null;
    if (link instanceof HTMLAnchorElement) {
      link.hash = location.hash;
      link.search = location.search;
    }
  }

  document.addEventListener('click', keepPlace, true);
  document.addEventListener('auxclick', keepPlace, true);
})();
