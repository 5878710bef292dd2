// Reads what a reader typed, and says how well a word of a text answers a word of the query.
(function () {
  'use strict';

  // Words that a question may have and its answer may lack.
  const set = (words) => new Set(words.split(' '));
  const SMALL = {
    vi: set('la2 co1 cua3 va2 cac1 nhưng4 trong cho vơi1 bao nhiêu thê1 nao2 gi2 đươc5 ơ3 đo1 nay2 ai vê2 tư2 đê3'),
    en: set('the a an of in on to for by and or is are was were has have how many much what which who when where does ' +
      'did do there with at from') };

  // The same typed without marks, which may stand for other words then: small beside so many that are not, or where nothing has them.
  const BARE = new Set([...SMALL.vi].map((word) =>
    word.replace(/[1-5]$/, '').normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd')));
  const ENOUGH = 3;
  /**
   * A word of a query. A marked one means its spelling; one without marks any, unless its neighbours are marked.
   * @typedef {{ key: string, spelling: string, keys: string[], twin: string, marked: boolean, amid: boolean,
   *   bare: boolean, small: boolean, number: boolean, last: boolean, lang: string }} Asked
   */

  /** As in số 14, No. 14, năm 2024: it says nothing that the number does not. @param {any} word @param {any} next */
  const counts = (word, next) => /^(so|sô1|no|nam|năm|year)$/.test(word.spelling) && next && /[0-9]/.test(next.key[0]);

  /**
   * @param {string} text @param {string} lang
   * @param {any} language what words.js gives @param {any} forms what forms.js gives
   * @returns {Asked[]}
   */
  function read(text, lang, language, forms) {
    const tidy = language.tidy(text);
    const found = language.words(tidy, lang);
    const dates = found.filter((word) => word.date);
    const within = (word) => dates.some((day) => word.start >= day.start && word.end <= day.end);
    const asked = found.filter((word) => word.date || !within(word));
    const marked = (word) => word.spelling !== word.key;
    const amid = asked.some(marked);
    const bare = (word) => lang === 'vi' && !marked(word) && BARE.has(word.key);
    const enough = !amid && asked.filter((word) => !SMALL[lang].has(word.spelling) && !bare(word)).length >= ENOUGH;
    return asked.slice(0, 24).map((word, i, all) => ({
      key: word.key,
      spelling: word.spelling,
      twin: forms.twin(word.spelling, lang),
      keys: [word.other, forms.twin(word.key, lang), ...forms.others(word.key, lang)]
        .filter((key) => key && key !== word.key),
      marked: marked(word), amid, bare: bare(word),
      small: SMALL[lang].has(word.spelling) || (enough && bare(word)) || Boolean(counts(word, all[i + 1])),
      number: /[0-9]/.test(word.key[0]),
      last: i === asked.length - 1 && tidy.length === word.end,
      lang
    }));
  }

  /** Letters and tone of a spelling. @param {string} spelling */
  const parts = (spelling) => /^(.*?)([1-5]*)$/.exec(spelling).slice(1);

  /** Whether a spelling has at least the marks typed so far. @param {string} spelling @param {string} typed */
  function covers(spelling, typed) {
    const [letters, tone] = parts(spelling);
    const [wanted, wantedTone] = parts(typed);
    const plain = (letter) => letter.replace('đ', 'd').normalize('NFD')[0];
    return (!wantedTone || wantedTone === tone) && letters.length >= wanted.length &&
      [...wanted].every((letter, i) => letter === letters[i] || letter === plain(letters[i]));
  }

  /** Whether beginnings of words answer it, when whole words do not. @param {Asked} asked */
  function mayBegin(asked) {
    return !asked.number && (asked.last || (asked.lang === 'en' && asked.key.length > 3));
  }

  /** The beginning that other forms of the word share. @param {Asked} asked */
  function stem(asked) {
    const long = asked.lang === 'en' && asked.key.length > 5;
    return long ? asked.key.replace(/(ing|ed|es|e|s|y|ies|ion)$/, '') : asked.key;
  }

  /**
   * From 0, not an answer, to 1, the word itself.
   * @param {Asked} asked @param {string} key @param {string} spelling @param {boolean} loose
   */
  function quality(asked, key, spelling, loose) {
    if (key === asked.key) {
      if (spelling === asked.spelling) {
        return 1;
      }
      if (asked.marked) {
        return loose && (spelling === key || covers(spelling, asked.spelling)) ? 0.2 : 0;
      }
      return asked.number ? 1 : asked.amid ? 0.4 : 0.95;
    }
    if (asked.keys.includes(key)) {
      return spelling === asked.twin || (!asked.twin && spelling === key) ? 0.8 : asked.marked || asked.amid ? 0 : 0.7;
    }
    const begins = loose && mayBegin(asked) && key.startsWith(stem(asked));
    return begins && (!asked.marked || covers(spelling, asked.spelling)) ? 0.4 : 0;
  }

  document.currentScript.dispatchEvent(new CustomEvent('given', { detail: { read, quality, mayBegin, stem } }));
})();
