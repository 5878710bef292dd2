// Puts on the page what was found: how many, the results twenty at a time, and the way to the other language.
(function () {
  'use strict';

  const PAGE = 20;
  /** @param {string} name @returns {HTMLElement} */
  const at = (name) => document.querySelector('[data-search-' + name + ']');
  const [count, list, more, other, words] = ['count', 'results', 'more', 'other', 'words'].map(at);
  const lang = document.documentElement.lang;

  /** @param {string} kind @param {number} number @param {string} text */
  function sentence(kind, number, text) {
    const form = words.dataset[kind + (number === 1 ? 'One' : 'Many')];
    return form.replace(/\{([01])\}/g, (_, place) => (place === '0' ? number.toLocaleString(lang) : text));
  }

  /** Which of the standing notes is seen: on an empty box, on no results, on a failure. */
  function note(name, line) {
    ['empty', 'none', 'failed'].forEach((each) => { at(each).hidden = each !== name; });
    // A reader who listens is told once what did not change.
    count.textContent = count.textContent === line ? count.textContent : line;
  }

  /** What was found and how, in one line. */
  function tell(found, text) {
    const number = found.hits.length;
    const kind = !number ? 'none' : !found.complete ? 'most' : found.loose ? 'near' : 'count';
    note(!text ? 'empty' : number ? '' : 'none', text ? sentence(kind, number, text) : '');
    at('heading').hidden = !text;
    other.hidden = true;
    list.dataset.answered = text;
  }

  /**
   * The results from one on.
   * @param {{ hits: { entry: number }[], index: any, part: any }} found
   * @param {number} from
   * @param {() => boolean} wanted whether no newer question has been asked
   */
  async function fill(found, from, wanted) {
    const hits = found.hits.slice(from, from + PAGE);
    const texts = await Promise.all(hits.map((hit) => found.index.text(hit.entry)));
    if (!wanted()) {
      return;
    }
    const kind = (hit) => words.dataset[found.index.traits[hit.entry].kind];
    const items = hits.map((hit, i) => found.part.show(texts[i], kind(hit), found));
    list[from ? 'append' : 'replaceChildren'](...items);
    more.hidden = from + PAGE >= found.hits.length;
    more.onclick = async () => {
      await fill(found, from + PAGE, wanted);
      list.children[from + PAGE].querySelector('a').focus();
    };
  }

  /** @param {number} number @param {string} text */
  function offer(number, text) {
    const link = other.querySelector('a');
    link.textContent = sentence('other', number, text);
    link.search = '?q=' + encodeURIComponent(text);
    other.hidden = number === 0;
  }

  /** @param {boolean} working */
  function busy(working) {
    list.setAttribute('aria-busy', String(working));
  }

  document.currentScript.dispatchEvent(new CustomEvent('given', {
    detail: { busy, tell, fill, offer, lang, other: other.dataset }
  }));
})();
