// Loads the script that an element names in data-wake: when a reader turns to the element, or comes with a question.
(function () {
  'use strict';

  const sleeper = document.querySelector('[data-wake]');
  if (!(sleeper instanceof HTMLElement)) {
    return;
  }

  function wake() {
    const src = sleeper.dataset.wake;
    if (src) {
      delete sleeper.dataset.wake;
      const script = document.createElement('script');
      script.src = src;
      document.head.append(script);
    }
  }

  sleeper.addEventListener('focusin', wake);
  const field = sleeper.querySelector('input');
  // A browser may restore what was typed, or the reader may have begun to type, before this script ran.
  if (new URLSearchParams(location.search).has('q') || (field && (field.value || field === document.activeElement))) {
    wake();
  }
})();
