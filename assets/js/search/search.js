// Answers what a reader types into the search box. It fetches its parts and the index only now that one is needed.
(function () {
  'use strict';

  const PAGE = 20;
  const WAIT = 150;
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
  const form = document.querySelector('[data-search]');
  const input = form && form.querySelector('input[type=search]');
  if (!(form instanceof HTMLFormElement) || !(input instanceof HTMLInputElement)) {
    return;
  }
  const at = (name) => document.querySelector('[data-search-' + name + ']');
  const say = at('words').dataset;
  const [count, list, more, other] = [at('count'), at('results'), at('more'), at('other')];

  /**
   * A script hands what it holds to the element that loaded it: files opened from disk may not be fetched, and so no
   * name is shared with anything else on the page.
   * @param {string} url
   */
  function load(url) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.addEventListener('given', (event) => resolve(event.detail));
      script.addEventListener('error', () => reject(new Error(url)));
      script.src = url;
      document.head.append(script);
    });
  }

  const opened = new Map();
  const parts = Promise.all(['words.js', 'query.js', 'index.js', 'rank.js', 'show.js'].map((part) => load(new URL(part, here).href)));
  let run = 0;

  /** The words asked for and the entries that answer, in one language. */
  async function ask(text, lang, base) {
    const [language, query, open, search] = await parts;
    opened.set(base, opened.get(base) || open(base, load));
    const index = await opened.get(base);
    const asked = query.read(text, lang, language);
    return { ...(asked.length ? await search(asked, index, query) : { hits: [] }), asked, index };
  }

  function sentence(kind, number, text) {
    const words = number === 1 ? say[kind + 'One'] : say[kind + 'Many'];
    return words.replace('{0}', number.toLocaleString(form.dataset.lang)).replace('{1}', () => text);
  }

  function state(name, text) {
    ['empty', 'none', 'failed'].forEach((each) => { at(each).hidden = each !== name; });
    count.textContent = text;
  }

  async function show(answer, from, mine) {
    const [{ words }, { quality }, , , result] = await parts;
    const look = { ...answer, words, quality, lang: form.dataset.lang };
    const hits = answer.hits.slice(from, from + PAGE);
    const texts = await Promise.all(hits.map((hit) => answer.index.text(hit.entry)));
    if (mine !== run) {
      return;
    }
    const items = hits.map((hit, i) => result(texts[i], say[answer.index.traits[hit.entry].kind], look));
    list[from ? 'append' : 'replaceChildren'](...items);
    more.hidden = from + PAGE >= answer.hits.length;
    more.onclick = () => show(answer, from + PAGE, mine).then(() => list.children[from + PAGE].querySelector('a').focus());
  }

  async function answer(text) {
    const mine = ++run;
    const found = await ask(text, form.dataset.lang, '');
    if (mine !== run) {
      return;
    }
    await show(found, 0, mine);
    const number = found.hits.length;
    state(!text ? 'empty' : number ? '' : 'none', !text ? '' : sentence(!number ? 'none' : found.complete ? 'count' : 'most', number, text));
    other.hidden = true;
    if (text && other.dataset.base) {
      const there = await ask(text, other.dataset.lang, other.dataset.base);
      const link = other.querySelector('a');
      const full = there.complete ? there.hits.length : 0;
      link.textContent = sentence('other', full, text);
      link.search = '?q=' + encodeURIComponent(text);
      other.hidden = mine !== run || !full;
    }
  }

  function ready() {
    const text = input.value.trim();
    answer(text).catch(() => { run++; state('failed', ''); });
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
