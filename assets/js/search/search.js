// Answers what a reader types into the search box. It fetches its parts and the index only now that one is needed.
(function () {
  'use strict';

  const WAIT = 150;
  const NAMES = ['words', 'forms', 'query', 'index', 'find', 'rank', 'show', 'board'];
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
  const input = document.querySelector('[data-search] input[type=search]');
  if (!(input instanceof HTMLInputElement)) {
    return;
  }

  /**
   * A script hands what it holds to the element that loaded it: files opened from disk may not be fetched, and so no
   * name is shared with anything else on the page.
   * @param {string} url
   */
  function load(url) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.addEventListener('given', (event) => resolve(event.detail));
      ['error', 'load'].forEach((end) => script.addEventListener(end, () => reject(new Error(url))));
      script.src = url;
      document.head.append(script);
    });
  }

  const parts = Promise.all(NAMES.map((name) => load(new URL(name + '.js', here).href)))
    .then((given) => Object.fromEntries(given.map((part, i) => [NAMES[i], part])));
  const opened = new Map();
  let run = 0;

  /** The words asked for, and the index to ask. @param {string} text @param {string} lang @param {string} base */
  async function ask(text, lang, base) {
    const part = await parts;
    opened.set(base, opened.get(base) || part.index(base, load));
    const asked = part.query.read(text, lang, part.words, part.forms);
    return { text, lang, part, asked, index: await opened.get(base) };
  }

  /** Answers in this language, then says how much there is in the other; a newer question stops it. */
  async function answer(text) {
    const mine = ++run;
    const wanted = () => mine === run;
    const { board, find } = await parts;
    board.busy(true);
    const question = await ask(text, board.lang, '');
    const found = { ...question, hits: [], ...(question.asked.length ? await find.search(question) : {}) };
    await board.fill(found, 0, wanted);
    if (!wanted()) {
      return;
    }
    board.tell(found, text);
    if (question.asked.length && board.other.base) {
      const number = await find.count(await ask(text, board.other.lang, board.other.base));
      if (wanted()) {
        board.offer(number, text);
      }
    }
    if (wanted()) {
      board.busy(false);
    }
  }

  /** Something could not be loaded. The page says so itself where even the part that speaks is missing. */
  function failed() {
    run++;
    const note = document.querySelector('[data-search-failed]');
    if (note instanceof HTMLElement) {
      note.hidden = false;
    }
  }

  function ready() {
    const text = input.value.trim();
    answer(text).catch(failed);
    if (location.protocol !== 'file:') {
      history.replaceState(history.state, '', text ? '?q=' + encodeURIComponent(text) : location.pathname);
    }
  }

  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ready, WAIT);
  });
  input.value = input.value || new URLSearchParams(location.search).get('q') || '';
  ready();
})();
