// Horizontal bars, one to a row: its words to the left where there is room, else above it; its value at its end, or where
// that is too long, above it too.
// A row: label, note (a quieter line, may be ''), valueLabel, from, to, outcome (or null), style (of the bar), apart (where
// something is missing before it).
var BAR = 12;
var GAP = 8;
var COLUMN = 232;
var BREAK = 22;

// Where everything goes. band: {from, to} that value labels keep clear of, or null. top: height kept free above.
function layRows(rows, width, top, extraValues, steps) {
  var lay = { rows: rows, width: width, top: top };
  placeHeads(lay);
  placeValues(lay);
  spread(lay, rows, extraValues, steps);
  stack(lay);
  return lay;
}

// A word longer than the column sends all of them above the bars.
function placeHeads(lay) {
  var column = lay.width >= WIDE && lay.rows.every(function (row) {
    return longestPart(row.label, LABEL.font) <= COLUMN && longestPart(row.note, MUTED.font) <= COLUMN;
  });
  lay.heads = headsOf(lay.rows, column ? COLUMN : lay.width);
  var head = Math.ceil(highest(lay.heads.map(headWidth)));
  // Short words, such as years, leave room for bars beside them even on a narrow sheet.
  lay.beside = column || head < lay.width / 5;
  lay.left = lay.beside ? head + (lay.width < WIDE ? 10 : 20) : 0;
}

function headsOf(rows, room) {
  return rows.map(function (row) {
    return { label: wrap(row.label, room, LABEL.font), note: row.note ? wrap(row.note, room, MUTED.font) : [], value: [] };
  });
}

// At the ends of the bars, with as much room as the longest number or word needs, while a fifth is left for the bars.
function placeValues(lay) {
  var space = lay.width - lay.left;
  // Words at both ends leave less room for each.
  var share = space * (lay.rows.some(growsLeft) && !lay.rows.every(growsLeft) ? 0.26 : 0.4);
  lay.values = lay.rows.map(function (row) {
    return wrap(row.valueLabel, Math.max(share, longestPart(row.valueLabel, VALUE.font)), VALUE.font);
  });
  if (endRoom(lay, growsLeft) + endRoom(lay, growsRight) > space * 0.8 || lay.values.some(isShortened)) raiseValues(lay);
}

// Above the bars, under the words of their rows.
function raiseValues(lay) {
  lay.beside = false;
  lay.left = 0;
  lay.heads = headsOf(lay.rows, lay.width);
  lay.rows.forEach(function (row, i) { lay.heads[i].value = wrap(row.valueLabel, lay.width, VALUE.font); });
  lay.values = lay.rows.map(function () { return []; });
}

function headWidth(head) {
  return Math.max(widest(head.label, LABEL.font), widest(head.note, MUTED.font));
}

function headHeight(head) {
  return (head.label.length + head.value.length) * LINE + head.note.length * MUTED.lineHeight;
}

// Negative bars grow to the left, and their words stand there.
function growsLeft(row) {
  return row.from < 0 && row.to <= 0;
}

function growsRight(row) {
  return !growsLeft(row);
}

// Across: room for the value labels at the ends, the scale between.
function spread(lay, rows, extraValues, steps) {
  var values = extraValues.slice();
  rows.forEach(function (row) { values.push(row.from, row.to); });
  lay.scale = steps ? scaleOf(values, steps) : tightScale(values);
  lay.gridLeft = lay.left + Math.max(1, endRoom(lay, growsLeft));
  lay.gridRight = lay.width - Math.max(1, endRoom(lay, growsRight));
  lay.px = function (value) {
    return lay.gridLeft + (value - lay.scale.min) / (lay.scale.max - lay.scale.min) * (lay.gridRight - lay.gridLeft);
  };
}

function endLength(lay, i) {
  return widest(lay.values[i], VALUE.font) + (lay.rows[i].outcome ? 20 : 0);
}

function endRoom(lay, which) {
  return highest(lay.rows.map(function (row, i) { return which(row) ? Math.ceil(endLength(lay, i)) + GAP + 4 : 0; }));
}

function tightScale(values) {
  var min = Math.min.apply(null, values.concat(0));
  var max = highest(values);
  return { min: min, max: max === min ? min + 1 : max };
}

// Down: rows of one height, so that they read as a list, with a gap where something is missing between them.
function stack(lay) {
  var head = highest(lay.heads.map(headHeight));
  var bar = highest(lay.values.map(function (lines) { return lines.length * LINE; }).concat(LINE));
  var between = lay.beside ? 13 : 12;
  lay.pitch = lay.beside ? Math.max(head, bar) + between : head + 3 + bar + between;
  lay.first = lay.beside ? lay.top + lay.pitch / 2 : lay.top + head + 3 + bar / 2;
  lay.barSpace = bar;
  lay.y = function (i) { return lay.first + i * lay.pitch + gapsUntil(lay, i) * BREAK; };
  var end = lay.rows.length - 1;
  lay.bottom = lay.beside ? lay.top + lay.rows.length * lay.pitch + gapsUntil(lay, end) * BREAK : lay.y(end) + bar / 2 + 4;
  lay.gaps = [];
  lay.rows.forEach(function (row, i) {
    var start = lay.beside ? lay.y(i) - lay.pitch / 2 : lay.y(i) - bar / 2 - 3 - head - between / 2;
    if (row.apart) lay.gaps.push(start - BREAK / 2);
  });
}

function gapsUntil(lay, i) {
  return lay.rows.slice(0, i + 1).filter(function (row) { return row.apart; }).length;
}

function drawRows(lay, sheet, band) {
  sheet.bars = barsOf(lay);
  badges(lay, sheet, band);
  lay.rows.forEach(function (row, i) { rowWords(lay, sheet, i, band); });
}

// First the certain lengths, then, where a row is a range, the stretches between its ends.
function barsOf(lay) {
  var certain = [];
  var open = [];
  lay.rows.forEach(function (row, i) {
    var parts = stretchesOf(row);
    if (parts.certain) certain.push(bar(lay, i, 0, parts.certain, row.style, 1.5));
    if (parts.open) open.push(bar(lay, i, parts.open[0], parts.open[1], uncertain(row.style), 0));
  });
  return certain.concat(open);
}

function bar(lay, i, from, to, style, least) {
  var length = lay.px(to) - lay.px(from);
  if (Math.abs(length) < least) length = length < 0 ? -least : least;
  return { way: 'across', middle: lay.y(i), from: lay.px(from), length: length, thick: BAR, style: style };
}

// Where the words at the end of a bar begin, clear of the plan.
function endOf(lay, i, band) {
  var row = lay.rows[i];
  var left = growsLeft(row);
  var length = endLength(lay, i);
  var x = left ? lay.px(row.from) - GAP : lay.px(row.to) + GAP;
  var near = left ? x - length : x;
  if (band && near < lay.px(band.to) + 4 && near + length > lay.px(band.from) - 4) {
    x = left ? lay.px(band.from) - GAP : lay.px(band.to) + GAP;
  }
  return { x: x, left: left };
}

function badges(lay, sheet, band) {
  lay.rows.forEach(function (row, i) {
    if (!row.outcome) return;
    var end = endOf(lay, i, band);
    badge(sheet, row.outcome, end.x + (end.left ? -7 : 7), lay.y(i), 12);
  });
}

function rowWords(lay, sheet, i, band) {
  var head = lay.heads[i];
  var y = lay.beside ? lay.y(i) - headHeight(head) / 2 : lay.y(i) - lay.barSpace / 2 - 3 - headHeight(head);
  words(sheet, head.label, 0, y, LABEL);
  y += head.label.length * LINE;
  if (head.note.length) words(sheet, head.note, 0, y, MUTED);
  words(sheet, head.value, 0, y + head.note.length * MUTED.lineHeight, VALUE);
  var end = endOf(lay, i, band);
  var x = end.x + (lay.rows[i].outcome ? (end.left ? -20 : 20) : 0);
  var valueTop = lay.y(i) - lay.values[i].length * LINE / 2;
  words(sheet, lay.values[i], x, valueTop, end.left ? aligned(VALUE, 'right') : VALUE);
}

// The line all bars start from.
function baseline(lay) {
  var x = lay.px(0);
  if (lay.beside) return upright(x, interrupted(lay.top, lay.bottom, lay.gaps));
  var pieces = lay.rows.map(function (row, i) { return [lay.y(i) - BAR, lay.y(i) + BAR]; });
  return upright(x, [].concat.apply(pieces, lay.gaps.map(dots)));
}

function upright(x, stretches) {
  return stretches.map(function (stretch) { return [x, stretch[0], x, stretch[1], stretch[2]]; });
}
