// What was planned against what came of it: the plan as a hatched band, a line or a bounded side, each result as a bar.
var PLAN_HATCH = { color: hatch(COLOUR.plan, 4, 1.1, RISING) };
var SLOT = 26;
var CAP = 12;
var ARROW = 30;

function planSheet(spec, width) {
  var sheet = bare(width);
  var label = wrap(spec.plan.label, width, PLANNED.font);
  var capBottom = label.length * LINE + 4 + CAP;
  var lay = layRows(planRows(spec), width, capBottom + 4, planValues(spec.plan), width < WIDE ? 4 : 6);
  makeRoomForArrow(lay, spec.plan);
  lay.cap = { top: capBottom - CAP, bottom: capBottom };
  var clear = bandOf(spec.plan);
  drawRows(lay, sheet, clear);
  drawPlan(lay, sheet, spec.plan);
  planLabel(lay, sheet, label, clear);
  strokes(sheet, baseline(lay), COLOUR.muted);
  axisBelow(lay, sheet, spec);
  return sheet;
}

function planRows(spec) {
  return spec.results.map(function (mark) {
    return { label: mark.label, note: '', valueLabel: mark.valueLabel, from: mark.from, to: mark.to,
      outcome: mark.outcome, style: mark.outside ? FROM_OUTSIDE : FROM_REPORT };
  });
}

function planValues(plan) {
  return [plan.from, plan.to].filter(function (value) { return value !== null; });
}

function bandOf(plan) {
  return { from: plan.from === null ? plan.to : plan.from, to: plan.to === null ? plan.from : plan.to };
}

// The cap joins the plan's label to the rows; between narrow rows the plan leaves the words alone.
function planStretches(lay) {
  if (lay.beside) return [[lay.cap.top, lay.bottom]];
  var stretches = [[lay.cap.top, lay.cap.bottom]];
  lay.rows.forEach(function (row, i) { stretches.push([lay.y(i) - SLOT / 2, lay.y(i) + SLOT / 2]); });
  return stretches;
}

function drawPlan(lay, sheet, plan) {
  var band = bandOf(plan);
  var x0 = lay.px(band.from);
  var x1 = lay.px(band.to);
  var thick = band.from === band.to ? 2 : 1;
  var areas = [];
  var lines = [];
  planStretches(lay).forEach(function (y) {
    lines.push([x0, y[0], x0, y[1], thick]);
    if (x1 === x0) return;
    areas.push([x0, y[0], x1, y[1]]);
    lines.push([x1, y[0], x1, y[1], thick]);
  });
  strips(sheet, areas, PLAN_HATCH);
  strokes(sheet, lines, COLOUR.plan);
  if (plan.from === null || plan.to === null) arrow(lay, sheet, x0, plan.to === null ? 1 : -1);
}

// At the ends of the sheet too.
function makeRoomForArrow(lay, plan) {
  if (plan.from === null && lay.px(plan.to) < ARROW) lay.gridLeft = Math.max(lay.gridLeft, ARROW + 1);
  if (plan.to === null && lay.px(plan.from) > lay.width - ARROW) lay.gridRight = Math.min(lay.gridRight, lay.width - ARROW - 1);
}

// A bound has one side that counts: an arrow from the line shows which.
function arrow(lay, sheet, x, way) {
  var y = (lay.cap.top + lay.cap.bottom) / 2;
  var tip = x + way * ARROW;
  strokes(sheet, [[x, y, tip - way * 6, y, 1.5]], COLOUR.plan);
  filled(sheet, [[tip, y], [tip - way * 8, y - 4], [tip - way * 6, y], [tip - way * 8, y + 4]], COLOUR.plan);
}

function planLabel(lay, sheet, lines, band) {
  var half = widest(lines, PLANNED.font) / 2;
  var middle = (lay.px(band.from) + lay.px(band.to)) / 2;
  var x = Math.min(Math.max(middle, half), lay.width - half);
  words(sheet, lines, x, 0, aligned(PLANNED, 'center'));
}

// A hairline with a few round numbers under it.
function axisBelow(lay, sheet, spec) {
  var y = lay.bottom + 4;
  var ticks = ticksOf(lay, spec.style);
  var rules = [[lay.gridLeft, y, lay.gridRight, y]];
  ticks.forEach(function (tick) {
    rules.push([tick.x, y, tick.x, y + 4]);
    words(sheet, [tick.label], tick.middle, y + 7, aligned(MUTED, 'center'));
  });
  strokes(sheet, rules, COLOUR.muted);
  var end = ticks[ticks.length - 1].end;
  sheet.height = y + 7 + MUTED.lineHeight + unitBelow(lay, sheet, spec.unit, end, y + 7);
}

// As many as stand apart; where the steps between them grow too long for that, the outermost; zero if nothing else.
function ticksOf(lay, style) {
  var all = ticksEvery(lay, lay.scale.step, style);
  var ticks = all;
  for (var times = 2; ticks.length > 1; times *= 2) {
    if (standApart(ticks)) return ticks;
    ticks = ticksEvery(lay, lay.scale.step * times, style);
  }
  var ends = [all[0], all[all.length - 1]];
  return standApart(ends) ? ends : all.filter(function (tick) { return tick.x === lay.px(0); });
}

function ticksEvery(lay, step, style) {
  var decimals = decimalsOf(step);
  var ticks = [];
  for (var i = Math.ceil(lay.scale.min / step - 1e-9); i * step <= lay.scale.max + step * 1e-9; i++) {
    ticks.push(tickAt(lay, i * step, number(i * step, decimals, style)));
  }
  return ticks;
}

// Its number stays on the sheet.
function tickAt(lay, value, label) {
  var x = lay.px(value);
  var half = textWidth(label, MUTED.font) / 2;
  var middle = Math.min(Math.max(x, half), lay.width - half);
  return { x: x, label: label, middle: middle, start: middle - half, end: middle + half };
}

function standApart(ticks) {
  return ticks.every(function (tick, i) { return i === 0 || tick.start - ticks[i - 1].end >= 12; });
}

// The unit follows the last number where there is room, else has a line of its own; answers the height it took.
function unitBelow(lay, sheet, unit, end, y) {
  if (!unit) return 0;
  if (end + 5 + textWidth(unit, MUTED.font) <= lay.width) {
    words(sheet, [unit], end + 5, y, MUTED);
    return 0;
  }
  var lines = wrap(unit, lay.width, MUTED.font);
  words(sheet, lines, lay.width, y + MUTED.lineHeight, aligned(MUTED, 'right'));
  return lines.length * MUTED.lineHeight;
}
