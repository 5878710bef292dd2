// Other forms in which a word of a query may stand in a text.
(function () {
  'use strict';

  // How the same English word ends in two ways to spell it, British and American.
  const SPELLINGS = [
    [/i([sz])(e|es|ed|er|ers|ing|ation|ations)$/, (_, s, end) => 'i' + (s === 's' ? 'z' : 's') + end],
    [/en([cs])e(s|d)?$/, (_, c, end) => 'en' + (c === 'c' ? 's' : 'c') + 'e' + (end || '')],
    [/our(s|ed|ing|ers?)?$/, (_, end) => 'or' + (end || '')],
    [/or(s|ed|ing|ers?)?$/, (_, end) => 'our' + (end || '')],
    [/amme(s)?$/, (_, end) => 'am' + (end || '')],
    [/am(s)?$/, (_, end) => 'amme' + (end || '')],
    [/t(re|er)(s)?$/, (_, end, many) => 't' + (end === 're' ? 'er' : 're') + (many || '')]
  ];

  /** One and many. @param {string} key */
  function numbers(key) {
    const one = key.replace(/ies$/, 'y').replace(/(ss|x|ch|sh)es$/, '$1').replace(/([^su])s$/, '$1');
    const many = /[^aeiou]y$/.test(one) ? one.replace(/y$/, 'ies') : one + (/(s|x|ch|sh)$/.test(one) ? 'es' : 's');
    return [one, many];
  }

  /** What is done, from what is being done or was done. @param {string} key */
  function tenses(key) {
    const found = /^(.{3,})(?:ing|ed)$/.exec(key);
    return found ? ['', 'e', 's', 'es', 'ed', 'ing'].map((end) => found[1] + end) : [];
  }

  /** @param {string} key @param {string} lang @returns {string[]} */
  function others(key, lang) {
    if (lang !== 'en' || !/^[a-z]{3,}$/.test(key)) {
      return [];
    }
    const spelt = SPELLINGS.filter(([end]) => end.test(key)).map(([end, other]) => key.replace(end, other));
    return [...numbers(key), ...spelt, ...spelt.flatMap(numbers), ...tenses(key)];
  }

  /** The other way to write a last i or y, as in bác sĩ and bác sỹ. @param {string} word @param {string} lang */
  function twin(word, lang) {
    const found = lang === 'vi' ? /^([hklmst])([iy])([1-5]?)$/.exec(word) : null;
    return found ? found[1] + (found[2] === 'i' ? 'y' : 'i') + found[3] : '';
  }

  document.currentScript.dispatchEvent(new CustomEvent('given', { detail: { others, twin } }));
})();
