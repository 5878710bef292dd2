// The scale along the rows of an interactive chart: round steps under a plan, else just what the bars need.
(function () {
  'use strict';

  var ARROW = 30;
  var LETTER = 7;
  var APART = 20;

  /** @param {number} least */
  function roundStep(least) {
    var power = Math.pow(10, Math.floor(Math.log(least) / Math.LN10 + 1e-9));
    return [1, 2, 5, 10].filter(function (times) { return times * power >= least * (1 - 1e-9); })[0] * power;
  }

  /** From the least to the greatest and zero, however alike they are. @param {number[]} values @param {number} most steps, or none */
  function scaleOf(values, most) {
    var low = Math.min.apply(null, values.concat(0));
    var high = Math.max.apply(null, values.concat(0));
    if (high === low) high = 1;
    if (!most) return { min: low, max: high };
    var step = roundStep((high - low) / most);
    return { min: Math.floor(low / step + 1e-9) * step, max: Math.ceil(high / step - 1e-9) * step, interval: step };
  }

  /** Keeps the arrow of a bound on the stage. @param {any} made @param {any} place */
  function makeRoom(made, place) {
    var way = made.plan && { 'at-least': 1, 'at-most': -1 }[/** @type {'at-least' | 'at-most'} */ (made.plan.mark)];
    if (!way) return;
    var tip = made.px(made.plan.numbers[0]) + way * ARROW;
    var over = Math.ceil(Math.max(0, way < 0 ? 2 - tip : tip + 2 - made.ask.width));
    place.below += way < 0 ? over : 0;
    place.left += way < 0 ? over : 0;
    place.right += way > 0 ? over : 0;
    place.width -= over;
  }

  document.addEventListener('chart-scale', function (event) {
    var made = /** @type {CustomEvent} */ (event).detail;
    var place = made.place;
    var values = [].concat.apply([], made.slots.map(function (/** @type {any} */ row) { return row.numbers; }));
    var longest = Math.max.apply(null, values.map(function (/** @type {number} */ value) { return made.number(value).length; }));
    var pitch = Math.max(50, longest * LETTER + APART);
    made.scale = scaleOf(values, made.plan ? Math.max(1, Math.floor(place.width / pitch)) : 0);
    made.px = function (/** @type {number} */ value) {
      return place.left + (value - made.scale.min) / (made.scale.max - made.scale.min) * place.width;
    };
    makeRoom(made, place);
  });
})();
