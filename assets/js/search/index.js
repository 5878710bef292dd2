// Opens the index of one language and looks words up in it, loading only the files that hold them.
(function () {
  'use strict';

  const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
  const VALUE = new Map([...DIGITS].map((digit, value) => [digit, value]));
  // A beginning of a word may stand in many files; so many are read at most.
  const MOST_FILES = 24;

  /** Reads numbers as SearchIndex.java writes them. @param {string} text */
  function numbers(text) {
    let i = 0;
    return {
      more: () => i < text.length,
      letter: () => text[i++],
      next() {
        let number = 0, shift = 0, digit = 32;
        while (digit >= 32) {
          digit = VALUE.get(text[i++]);
          number += (digit & 31) << shift;
          shift += 5;
        }
        return number;
      }
    };
  }

  /** Of each entry: its kind, its lengths, the heading it stands under, the page it stands on. @param {string} text */
  function traits(text) {
    const read = numbers(text);
    const all = [];
    let page = 0, heading = 0;
    while (read.more()) {
      const letter = read.letter();
      const kind = letter.toLowerCase();
      page = letter === kind ? page : all.length;
      const title = read.next();
      heading = title > 0 ? all.length : heading;
      all.push({ kind, title, text: read.next(), heading, page });
    }
    return all;
  }

  /** Entry by entry the places of a word. @param {string} text @param {(entry: number, place: number) => void} use */
  function places(text, use) {
    const read = numbers(text);
    let entry = 0;
    while (read.more()) {
      entry += read.next();
      let place = 0, step = 0;
      do {
        step = read.next();
        place += step >> 1;
        use(entry, place);
      } while (!(step & 1));
    }
  }

  /** The last start that is not after the key. @param {(string|number)[]} starts @param {string|number} key */
  function fileOf(starts, key) {
    let file = 0;
    while (file + 1 < starts.length && starts[file + 1] <= key) {
      file++;
    }
    return file;
  }

  /** @param {string} base @param {(url: string) => Promise<any>} load */
  async function open(base, load) {
    const given = await load(base + 'index.js');
    const files = new Map();
    const file = (name) => {
      const url = base + name + '.js?' + given.version;
      files.set(url, files.get(url) || load(url));
      return files.get(url);
    };

    /** The lines of every word that begins with a key, or is it. @param {string} key @param {boolean} begins */
    async function lines(key, begins) {
      const from = fileOf(given.words, key);
      const to = begins ? fileOf(given.words, key + '\uFFFF') : from;
      const numbers = Array.from({ length: Math.min(to - from + 1, MOST_FILES) }, (_, i) => from + i);
      const texts = given.words.length ? await Promise.all(numbers.map((number) => file('words-' + number))) : [];
      return texts.join('').split('\n').map((line) => line.split(' '))
        .filter(([word]) => word === key || (begins && word.startsWith(key)));
    }

    /** What results show: link, title, place, text. @param {number} entry */
    async function text(entry) {
      const number = fileOf(given.texts, entry);
      return (await file('texts-' + number))[entry - given.texts[number]];
    }

    return { base, traits: traits(given.entries), lines, text, places };
  }

  document.currentScript.dispatchEvent(new CustomEvent('given', { detail: open }));
})();
