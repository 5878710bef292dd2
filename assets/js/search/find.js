// Finds the entries that have the words of a query, and how many have them in another language.
(function () {
  'use strict';

  /** The places of a word in each entry, as pairs of place and quality. */
  async function places(asked, index, { query }, loose) {
    const begins = loose && query.mayBegin(asked);
    const keys = new Set([asked.key, ...asked.keys]);
    const lines = [...keys].map((key) => index.lines(key, false));
    const found = await Promise.all(begins ? [...lines, index.lines(query.stem(asked), true)] : lines);
    const entries = new Map();
    const seen = new Set();
    for (const [key, ...spellings] of found.flat().filter(([word]) => !seen.has(word) && seen.add(word))) {
      for (const spelling of spellings) {
        const colon = spelling.indexOf(':');
        const worth = query.quality(asked, key, spelling.slice(0, colon) || key, loose);
        if (worth > 0) {
          index.places(spelling.slice(colon + 1), (entry, place) => {
            entries.set(entry, entries.get(entry) || []);
            entries.get(entry).push([place, worth]);
          });
        }
      }
    }
    return entries;
  }

  /** As typed, and then without the words that may be small ones typed without marks, if others are left. */
  function readings(asked) {
    const eased = asked.map((word) => word.bare ? { ...word, small: true } : word);
    const isOther = asked.some((word) => word.bare && !word.small);
    return isOther && eased.some((word) => !word.small) ? [asked, eased] : [asked];
  }

  /** Whether each word that may be a small one stands beside one that was typed beside it: otherwise it is there by chance. */
  function isMeant(words, found, { entry }) {
    const places = found.map((entries) => (entries.get(entry) || []).map(([place]) => place));
    const follows = (i) => i > 0 && i < words.length && places[i].some((place) => places[i - 1].includes(place - 1));
    return words.every((word, i) => word.small || !word.bare || follows(i) || follows(i + 1));
  }

  /** Asks for whole words first, and for beginnings and other marks only if no entry has them all. */
  async function search({ asked, index, part }) {
    const ways = readings(asked);
    let hits = [];
    for (const loose of [false, true]) {
      const found = await Promise.all(asked.map((word) => places(word, index, part, loose)));
      for (const words of ways) {
        hits = part.rank(words, found, index.traits);
        if (hits.some((hit) => hit.tier >= 2 && (words === ways[ways.length - 1] || isMeant(words, found, hit)))) {
          return { hits: hits.filter((hit) => hit.tier >= 2 || (hit.tier === 1 && hit.share > 0.6)), complete: true, loose };
        }
      }
    }
    const most = Math.max(0, ...hits.map((hit) => hit.share));
    return { hits: hits.filter((hit) => hit.share > most * 0.6), complete: false, loose: true };
  }

  /** How many entries have all the words. Long words first: those of another language end the count soon. */
  async function count({ asked, index, part }) {
    const found = new Map();
    for (const word of [...asked].sort((a, b) => b.key.length - a.key.length)) {
      found.set(word, await places(word, index, part, false));
      if (!word.small && !found.get(word).size) {
        return 0;
      }
    }
    return part.rank(asked, asked.map((word) => found.get(word)), index.traits).filter((hit) => hit.tier >= 2).length;
  }

  document.currentScript.dispatchEvent(new CustomEvent('given', { detail: { search, count } }));
})();
