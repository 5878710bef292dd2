// Puts the entries that answer a query in order: phrases first, then words near each other, then words anywhere.
(function () {
  'use strict';

  const WEIGHTS = { f: 1.1, t: 1.05, h: 1, r: 1, b: 1, p: 0.85, e: 0.7 };

  /** From 0 to 1: how near the second word stands after the first. */
  function nearness(first, second) {
    let best = 0;
    for (const [p, a] of first) {
      for (const [q, b] of second) {
        const step = q - p;
        const near = step > 0 ? 1 / step : step < 0 ? 0.3 / -step : 0;
        best = Math.max(best, near * Math.min(a, b));
      }
    }
    return best;
  }

  /** From 0 to 1: whether all words follow one another, and how well; where the phrase begins. */
  function phrase(all) {
    let runs = new Map(all[0].map(([place, worth]) => [place, worth]));
    for (const next of all.slice(1)) {
      const longer = new Map();
      next.forEach(([place, worth]) => runs.has(place - 1) && longer.set(place, Math.min(worth, runs.get(place - 1))));
      runs = longer;
    }
    const better = (best, [place, worth]) => (worth > best[1] ? [place - all.length + 1, worth] : best);
    return [...runs].reduce(better, [0, 0]);
  }

  /** The part of the query's weight that these words carry. */
  function share(weights, holds) {
    return weights.reduce((sum, weight, i) => sum + (holds(i) ? weight : 0), 0);
  }

  /** @returns {{ entry: number, score: number, whole: boolean }[]} best first */
  function rank(asked, found, traits) {
    const size = traits.length;
    const weights = asked.map((word, i) => Math.log(1 + size / (found[i].size || 0.5)) * (word.small ? 0.2 : 1));
    const total = share(weights, () => true);
    const pages = found.map((entries) => new Set([...entries.keys()].map((entry) => traits[entry].page)));
    const big = asked.some((word) => !word.small);
    const candidates = new Set(found.flatMap((entries, i) => (big && asked[i].small ? [] : [...entries.keys()])));
    const needed = (i) => !asked[i].small || !big;
    return [...candidates].map((entry) => score(entry)).filter((hit) => hit.share > 0.3)
      .sort((a, b) => b.score - a.score || a.entry - b.entry);

    function score(entry) {
      const trait = traits[entry];
      const here = (i) => found[i].has(entry);
      const above = (i) => found[i].has(trait.heading) || found[i].has(trait.page);
      const all = asked.map((_, i) => found[i].get(entry) || []);
      const own = share(weights, here) / total;
      const every = (test) => asked.every((_, i) => !needed(i) || test(i));
      const tier = every(here) ? 3 : every((i) => here(i) || above(i)) ? 2
        : every((i) => here(i) || above(i) || pages[i].has(trait.page)) ? 1 : 0;
      const length = 0.4 + 0.6 * Math.min(4, (trait.text + trait.title) / 60);
      const base = share(weights.map((weight, i) => {
        const worth = all[i].reduce((sum, [place, quality]) => sum + quality * (place < trait.title ? 2 : 1), 0);
        return weight * worth / (worth + length);
      }), () => true) / total;
      let near = 0, pairs = 0;
      for (let i = 0; i + 1 < all.length; i++) {
        const weight = Math.min(weights[i], weights[i + 1]) + 0.1;
        near += weight * nearness(all[i], all[i + 1]);
        pairs += weight;
      }
      const [start, run] = all.length > 1 && all.every((one) => one.length) ? phrase(all) : [0, 0];
      const named = new Set(all.flat().filter(([place]) => place < trait.title).map(([place]) => place)).size;
      const name = trait.title && named / trait.title;
      const inName = share(weights, (i) => all[i].some(([place]) => place < trait.title)) / total;
      const worst = Math.min(...all.filter((one) => one.length).map((one) => Math.max(...one.map(([, q]) => q))));
      const value = (tier >= 2 ? tier * 2 : own * own * 4 + tier * 0.2) + run * 2.5 + (pairs ? near / pairs : 0) * 2.5 +
        base * 2 + inName * inName * (0.6 + name * 1.6) + (start < trait.title && run ? 0.4 : 0);
      return { entry, share: own + 0.3 * share(weights, (i) => !here(i) && above(i)) / total, tier,
        score: value * WEIGHTS[trait.kind] * (0.5 + 0.5 * worst) };
    }
  }

  document.currentScript.dispatchEvent(new CustomEvent('given', { detail: rank }));
})();
