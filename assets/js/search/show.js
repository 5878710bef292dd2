// Shows a result: what it is, where it stands, and the passage around the match with its words marked.
(function () {
  'use strict';

  // Words of a passage, and how many of them may stand before the match.
  const LONGEST = 44;
  const BEFORE = 10;

  /** The words of a text that answer the query, each with the word it answers; look is what was found. */
  function matches(text, look) {
    return look.part.words.words(text, look.lang).flatMap((word) => {
      const answers = look.asked.map((asked) => look.part.query.quality(asked, word.key, word.spelling, look.loose));
      const best = Math.max(...answers);
      return best > 0 ? [{ start: word.start, end: word.end, at: word.at, asked: answers.indexOf(best) }] : [];
    });
  }

  /** Where the whole phrase stands, its words elsewhere are not what was looked for. */
  function wanted(found, look) {
    const stands = (asked, at) => found.some((match) => match.asked === asked && match.at === at);
    const begins = found.filter((match) => look.asked.every((_, i) => stands(i, match.at + i)));
    const inside = (match) => begins.some((first) => match.at >= first.at && match.at < first.at + look.asked.length);
    return begins.length ? found.filter(inside) : found;
  }

  /** Where the passage begins and ends: the stretch that answers most, with some words before it. */
  function passage(text, found, look) {
    const words = look.part.words.words(text, look.lang);
    if (words.length <= LONGEST + BEFORE || !found.length) {
      return [0, words.length > LONGEST + BEFORE ? words[LONGEST].end : text.length];
    }
    let best = -1, from = 0;
    found.forEach((first, i) => {
      const inside = found.slice(i).filter((match) => match.at < first.at + LONGEST - BEFORE);
      const runs = inside.filter((match, k) => k > 0 && inside[k - 1].at + 1 === match.at &&
        inside[k - 1].asked + 1 === match.asked).length;
      const value = new Set(inside.map((match) => match.asked)).size * 3 + runs * 2 + inside.length * 0.1;
      if (value > best) {
        [best, from] = [value, first.at];
      }
    });
    const start = Math.min(Math.max(0, from - BEFORE), words.length - LONGEST);
    const end = start + LONGEST;
    return [start > 0 ? words[start].start : 0, end < words.length ? words[end - 1].end : text.length];
  }

  /** Text with marks around the matches; neighbours with nothing but a space between them share one. */
  function marked(text, found, [from, to]) {
    const piece = document.createDocumentFragment();
    let at = from;
    piece.append(from > 0 ? '… ' : '');
    found.filter((match) => match.start >= from && match.end <= to).forEach((match, i, all) => {
      if (match.start < at) {
        return;
      }
      piece.append(text.slice(at, match.start));
      let end = match.end;
      const joins = (next) => next && next.start <= end + 1 && text.slice(end, next.start).trim() === '';
      for (let k = i + 1; joins(all[k]); k++) {
        end = Math.max(end, all[k].end);
      }
      const mark = document.createElement('mark');
      mark.textContent = text.slice(match.start, end);
      piece.append(mark);
      at = end;
    });
    piece.append(text.slice(at, to), to < text.length ? ' …' : '');
    return piece;
  }

  function element(name, style, ...content) {
    const made = document.createElement(name);
    made.className = style;
    made.append(...content);
    return made;
  }

  /** @param {string[]} shown link, title, place and text @param {string} kind in words */
  function result([href, title, where, text], kind, look) {
    const link = document.createElement('a');
    link.href = href;
    link.append(marked(title, wanted(matches(title, look), look), [0, title.length]));
    const item = element('li', 'entry result',
      element('p', 'result-kind', kind, where ? ' · ' + where : ''), element('h3', 'entry-title', link));
    if (text) {
      const found = wanted(matches(text, look), look);
      item.append(element('p', 'result-text', marked(text, found, passage(text, found, look))));
    }
    item.dataset.result = '';
    return item;
  }

  document.currentScript.dispatchEvent(new CustomEvent('given', { detail: result }));
})();
