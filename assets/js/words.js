// Marks the very words that a figure, a task or a main point is taken from, in the block its link leads to.
// Without this script, or where nothing is known of the link, the style sheet marks all quoted words of the block.
(function () {
  'use strict';

  var KEPT = 'yearbook.words';

  /** @param {{block: string, key: string} | null} choice carries a reader's choice over to the next page */
  function keep(choice) {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(choice));
    } catch (refused) {
      // No store, no choice: all words of the block are marked.
    }
  }

  /** @returns {{block: string, key: string} | null} */
  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT) || 'null');
    } catch (refused) {
      return null;
    }
  }

  /** @param {Element} from @param {string} name */
  function renamed(from, name) {
    var to = document.createElement(name);
    to.className = from.className;
    to.setAttribute('data-quote', from.getAttribute('data-quote') || '');
    while (from.firstChild) {
      to.appendChild(from.firstChild);
    }
    from.replaceWith(to);
    return to;
  }

  /** @param {Element} mark brought into view once the browser has gone to the block, if it is not there yet */
  function reach(mark) {
    if (document.readyState !== 'complete') {
      addEventListener('load', function () {
        setTimeout(reach, 0, mark);
      });
      return;
    }
    var box = mark.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) {
      mark.scrollIntoView({ block: 'center' });
    }
  }

  /**
   * Each entry of the history remembers its own choice, so that going back shows it again.
   * @param {boolean} arriving and not returning to a place the browser keeps
   */
  function show(arriving) {
    var block = document.getElementById(location.hash.slice(1));
    var choice = kept();
    keep(null);
    if (block && choice && choice.block === block.id) {
      history.replaceState(Object.assign({}, history.state, { words: choice }), '');
    }
    choice = history.state && history.state.words;
    document.querySelectorAll('mark.quoted-words').forEach(function (mark) {
      renamed(mark, 'span');
    });
    if (!block || !choice || choice.block !== block.id) {
      return;
    }
    var marks = Array.from(block.querySelectorAll('.quoted-words[data-quote~=' + JSON.stringify(choice.key) + ']'), function (words) {
      return renamed(words, 'mark');
    });
    if (arriving && marks.length) {
      reach(marks[0]);
    }
  }

  document.addEventListener('click', function (event) {
    var link = event.target instanceof Element ? event.target.closest('a[href*="#"]') : null;
    var plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !plain) {
      return;
    }
    var key = link.dataset.figure || link.dataset.quote;
    keep(key ? { block: link.hash.slice(1), key: key } : null);
    if (link.pathname === location.pathname && link.hash === location.hash) {
      setTimeout(show, 0, true);
    }
  }, true);

  var entry = performance.getEntriesByType('navigation')[0];
  show(!(entry && /** @type {PerformanceNavigationTiming} */ (entry).type === 'back_forward'));
  addEventListener('hashchange', function () {
    show(kept() !== null);
  });
})();
