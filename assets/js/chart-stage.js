// The elements of an interactive chart: where it is drawn, two buttons to walk its values, and how to use it.
(function () {
  'use strict';

  /** @param {string} tag @param {string} look @param {string} text */
  function element(tag, look, text) {
    var made = document.createElement(tag);
    made.className = look;
    made.textContent = text;
    return made;
  }

  document.addEventListener('chart-stage', function (event) {
    var ask = /** @type {CustomEvent} */ (event).detail;
    var stage = element('div', 'chart-live', '');
    var steps = element('div', 'chart-steps', '');
    var help = element('p', 'chart-help', ask.words.help);
    help.id = /** @type {Element} */ (event.target).id + '-help';
    stage.tabIndex = 0;
    stage.setAttribute('role', 'application');
    stage.setAttribute('aria-label', ask.words.open + ': ' + ask.name);
    stage.setAttribute('aria-describedby', help.id);
    [-1, 1].forEach(function (way) {
      var button = element('button', 'chart-button', way < 0 ? ask.words.previous : ask.words.next);
      button.setAttribute('type', 'button');
      button.addEventListener('click', function () { ask.step(way); });
      steps.append(button);
    });
    ask.answer = { stage: stage, steps: steps, help: help };
  });
})();
