// Keeps two languages in step, block by block.
(function () {
  'use strict';

  var frames = Array.from(document.querySelectorAll('iframe'));
  var expected = new WeakMap();
  var places = new WeakMap();
  // A page may be complete before its frame says so; what it says then must not take the reader back to the top.
  var seen = new WeakMap();

  /** @param {HTMLIFrameElement} frame @returns {Map<string, number>} where each block begins */
  function starts(frame) {
    var found = new Map();
    frame.contentDocument.querySelectorAll('main [id]').forEach(function (block) {
      found.set(block.id, block.getBoundingClientRect().top + frame.contentWindow.scrollY);
    });
    return found;
  }

  /** Blocks of both texts, as pairs of heights that grow in both. */
  function pairs(from, to) {
    var ends = function (frame) { return frame.contentDocument.documentElement.scrollHeight; };
    var there = starts(to);
    var both = [[0, 0]];
    starts(from).forEach(function (top, id) {
      var last = both[both.length - 1];
      if (there.has(id) && top > last[0] && there.get(id) > last[1]) {
        both.push([top, there.get(id)]);
      }
    });
    both.push([Math.max(ends(from), both[both.length - 1][0] + 1), ends(to)]);
    return both;
  }

  /** @param {HTMLIFrameElement} from the one the reader scrolls */
  function follow(from) {
    var y = from.contentWindow.scrollY;
    if (Math.abs(y - (expected.get(from) ?? -9)) < 2) {
      return;
    }
    expected.delete(from);
    frames.filter(function (frame) { return frame !== from; }).forEach(function (to) {
      var both = pairs(from, to);
      var next = both.findIndex(function (pair) { return pair[0] > y; });
      next = next < 1 ? both.length - 1 : next;
      var before = both[next - 1];
      var part = (y - before[0]) / (both[next][0] - before[0]);
      to.contentWindow.scrollTo({ top: before[1] + part * (both[next][1] - before[1]), behavior: 'instant' });
      expected.set(to, to.contentWindow.scrollY);
    });
  }

  /** @param {HTMLIFrameElement} frame a page has come into it: another one means that both go there */
  function arrived(frame) {
    if (seen.get(frame) === frame.contentDocument) {
      return;
    }
    seen.set(frame, frame.contentDocument);
    var wanted = '/' + frame.getAttribute('src').replace(/^\/|\?.*$/g, '');
    if (frame.contentWindow.location.pathname.replace(/\/$/, '/index.html') !== wanted) {
      location.href = '/_preview/side-by-side?page=' + encodeURIComponent(frame.contentWindow.location.pathname.slice(1));
      return;
    }
    var look = frame.contentDocument.createElement('link');
    look.rel = 'stylesheet';
    look.href = '/_preview/frame.css';
    frame.contentDocument.head.append(look);
    frame.contentWindow.addEventListener('scroll', function () { follow(frame); }, { passive: true });
    frame.contentWindow.scrollTo({ top: places.get(frame) || 0, behavior: 'instant' });
    document.dispatchEvent(new CustomEvent('preview-arrived'));
  }

  frames.forEach(function (frame) {
    frame.addEventListener('load', function () { arrived(frame); });
    if (frame.contentDocument?.readyState === 'complete' && frame.contentWindow.location.href !== 'about:blank') {
      arrived(frame);
    }
  });
  document.addEventListener('preview-reload', function () {
    frames.forEach(function (frame) {
      places.set(frame, frame.contentWindow.scrollY);
      frame.contentWindow.location.reload();
    });
  });
})();
