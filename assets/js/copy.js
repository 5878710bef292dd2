// Puts a button on every [data-copyable] that copies its data-copy, or the text of its [data-copy-text]: a figure with
// its source, a citation. data-copy-what tells those who hear the page what is copied.
(function () {
  'use strict';

  /** The way for pages opened from disk, where the clipboard is closed to scripts. @param {string} text */
  function copyBySelection(text) {
    var area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    area.className = 'visually-hidden';
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand('copy');
    area.remove();
    return done;
  }

  /** @param {string} text @returns {Promise<boolean>} */
  function copy(text) {
    if (!navigator.clipboard) {
      return Promise.resolve(copyBySelection(text));
    }
    return navigator.clipboard.writeText(text).then(function () {
      return true;
    }, function () {
      return copyBySelection(text);
    });
  }

  /** @param {HTMLElement} place @param {DOMStringMap} words */
  function addButton(place, words) {
    var button = document.createElement('button');
    var what = document.createElement('span');
    var said = document.createElement('span');
    var shown = place.querySelector('[data-copy-text]');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = words.button || '';
    what.className = 'visually-hidden';
    what.textContent = place.dataset.copyWhat ? ': ' + place.dataset.copyWhat : '';
    button.append(what);
    said.className = 'copied';
    said.setAttribute('role', 'status');
    button.addEventListener('click', function () {
      said.textContent = '';
      copy(place.dataset.copy || (shown && shown.textContent) || '').then(function (done) {
        button.focus();
        said.textContent = (done ? words.copied : words.failed) || '';
      });
    });
    place.append(button, said);
  }

  var words = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  document.querySelectorAll('[data-copyable]').forEach(function (place) {
    addButton(/** @type {HTMLElement} */ (place), words);
  });
})();
