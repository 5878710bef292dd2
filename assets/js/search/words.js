// Words as they are searched for, by the rules of SearchWords.java: one file of examples holds both to them.
(function () {
  'use strict';

  const NAMES = 'January|February|March|April|May|June|July|August|September|October|November|December';
  const MONTHS = NAMES.toLowerCase().split('|');
  const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
  const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|[0-9]+(?:[.,][0-9]+)*/gu;
  const DATE = new RegExp(
    '(^|[^0-9])(?:([0-9]{1,2})([/.-])([0-9]{1,2})\\3([0-9]{4})|([0-9]{4})-([0-9]{2})-([0-9]{2})' +
    '|([0-9]{1,2}) th[aá]ng ([0-9]{1,2}),? n[aă]m ([0-9]{4})' +
    '|([0-9]{1,2})(?:st|nd|rd|th)? (' + NAMES + '),? ([0-9]{4})' +
    '|\\b(' + NAMES + ') ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4}))(?![0-9])', 'giu');
  // Which groups hold the year, the month and the day of each way to write a date. Older phones lack lookbehind.
  const WAYS = [[5, 4, 2], [6, 7, 8], [11, 10, 9], [14, 13, 12], [17, 15, 16]];
  const TONES = '\u0301\u0300\u0309\u0303\u0323';

  /**
   * A word without marks, its spelling with the tone at its end as a digit, and where it stands.
   * @typedef {{ key: string, spelling: string, at: number, start: number, end: number }} Word
   */

  /** @param {string} text */
  function tidy(text) {
    return text.normalize('NFC').replace(UNSEEN, '');
  }

  /** @param {string} written */
  function spell(written) {
    const apart = written.toLowerCase().replace(/ð/g, 'đ').replace(/['’ʼ]/g, '').normalize('NFD');
    let key = '', letters = '', tones = '';
    for (const c of apart) {
      if (TONES.includes(c)) {
        tones += TONES.indexOf(c) + 1;
      } else {
        letters += c;
        key += c === 'đ' ? 'd' : /\p{M}/u.test(c) ? '' : c;
      }
    }
    return { key, spelling: letters.normalize('NFC') + tones };
  }

  /** @param {string} whole @param {string} fraction */
  function canonical(whole, fraction) {
    const rest = fraction.replace(/0+$/, '');
    return whole.replace(/^0+(?=[0-9])/, '') + (rest && '.' + rest);
  }

  /** A number as a language writes it, or nothing. @param {string} written @param {string} lang */
  function number(written, lang) {
    const [group, point] = lang === 'vi' ? ['\\.', ','] : [',', '\\.'];
    const form = new RegExp('^(?:[0-9]{1,3}(?:' + group + '[0-9]{3})+|[0-9]+)(?:' + point + '[0-9]+)?$');
    const parts = written.replace(new RegExp(group, 'g'), '').split(lang === 'vi' ? ',' : '.');
    return form.test(written) ? canonical(parts[0], parts[1] || '') : '';
  }

  /** What a number may mean, the reading of its language first. @param {string} written @param {string} lang */
  function readings(written, lang) {
    const both = [number(written, lang), number(written, lang === 'vi' ? 'en' : 'vi')].filter(Boolean);
    return both.length ? [both] : written.split(/[.,]/).map((part) => [canonical(part, '')]);
  }

  /** @param {string} text */
  function dates(text) {
    return [...text.matchAll(DATE)].map((found) => {
      const way = WAYS.find((w) => found[w[0]] !== undefined);
      const month = MONTHS.indexOf(found[way[1]].toLowerCase()) + 1 || found[way[1]];
      const key = [found[way[0]], String(month).padStart(2, '0'), found[way[2]].padStart(2, '0')].join('-');
      return { key, start: found.index + found[1].length, end: found.index + found[0].length };
    });
  }

  /** The words of a tidy text; a number has all its readings. @param {string} text @param {string} lang */
  function words(text, lang) {
    const found = [];
    const days = dates(text);
    let at = 0;
    for (const match of text.matchAll(WORD)) {
      const start = match.index, end = start + match[0].length;
      while (days.length && days[0].start <= start) {
        const day = days.shift();
        found.push({ key: day.key, spelling: day.key, at, start: day.start, end: day.end, date: true });
      }
      if (/[0-9]/.test(match[0][0])) {
        for (const [key, other] of readings(match[0], lang)) {
          found.push({ key, spelling: key, other, at: at++, start, end });
        }
      } else {
        found.push({ ...spell(match[0]), at: at++, start, end });
      }
    }
    return found;
  }

  document.currentScript.dispatchEvent(new CustomEvent('given', { detail: { tidy, words } }));
})();
