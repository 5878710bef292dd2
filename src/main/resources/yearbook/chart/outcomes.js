// One mark for each indicator, five to a group so that they can be counted; a bar instead when there are too many.
function outcomesSheet(spec, width) {
  var sheet = bare(width);
  var most = Math.max.apply(null, spec.rows.map(function (row) { return row.count; }).concat(1));
  var list = { sheet: sheet, look: outcomesLook(spec.rows, width), y: 0, most: most, bars: spec.bars };
  var strip = outcomeStrip(spec.rows, width);
  if (strip) drawStrip(list, strip);
  else spec.rows.forEach(function (row, i) {
    if (i > 0) strokes(sheet, [[0, list.y, width, list.y]], COLOUR.hairline);
    outcomeRow(list, row);
  });
  sheet.height = Math.max(list.y, 1);
  return sheet;
}

// All marks on one line, a group for each outcome with its words above; null where that does not fit.
var STRIP_GAP = 26;
var STRIP_HEAD = { EXCEEDED: 'exceeded', MET: 'met', MISSED: 'missed', NOT_STATED: 'muted' };

function outcomeStrip(rows, width) {
  if (width < WIDE) return null;
  var shown = rows.filter(function (row) { return row.count > 0; });
  var heads = shown.map(function (row) { return textWidth(stripHead(row), font(15, 700)); });
  for (var pitch = 30; pitch >= 21; pitch--) {
    var widths = shown.map(function (row, i) { return Math.max(row.count * pitch, Math.ceil(heads[i])); });
    var total = widths.reduce(function (sum, one) { return sum + one; }, STRIP_GAP * (shown.length - 1));
    if (shown.length > 0 && total <= width) return { rows: shown, widths: widths, pitch: pitch };
  }
  return null;
}

function stripHead(row) {
  return row.countLabel + ' ' + row.label;
}

function drawStrip(list, strip) {
  var left = 0;
  strip.rows.forEach(function (row, i) {
    var head = { font: font(15, 700), fill: COLOUR[STRIP_HEAD[row.outcome]], lineHeight: 20 };
    words(list.sheet, [stripHead(row)], left, 2, head);
    for (var k = 0; k < row.count; k++) {
      list.sheet.marks.push(shape(row.outcome, [left + k * strip.pitch + 11, 42], 19));
    }
    left += strip.widths[i] + STRIP_GAP;
  });
  list.y = 58;
}

function outcomesLook(rows, width) {
  var count = { font: font(width < WIDE ? 20 : 24, 700), fill: COLOUR.ink, lineHeight: width < WIDE ? 26 : 30 };
  if (width < WIDE) return { count: count, left: 0, size: 14, pitch: 20, pad: 11 };
  var left = Math.max(widest(rows.map(function (row) { return row.countLabel; }), count.font),
      widest(rows.map(function (row) { return row.label; }), LABEL.font));
  return { count: count, left: Math.min(220, Math.ceil(left)) + 32, size: 17, pitch: 25, pad: 13 };
}

function outcomeRow(list, row) {
  var top = list.y + list.look.pad;
  var headBottom = outcomeHead(list, row, top);
  var beside = list.look.left > 0;
  var marksTop = beside ? top : headBottom + 8;
  var lines = list.bars ? 1 : Math.ceil(row.count / perLine(list));
  var marksHeight = lines * list.look.pitch;
  // Beside a head of two lines, the marks stand in its middle.
  if (beside) marksTop += Math.max(0, (headBottom - top - marksHeight) / 2);
  if (list.bars) outcomeBar(list, row, marksTop);
  else outcomeMarks(list, row, marksTop);
  list.y = Math.ceil(Math.max(headBottom, marksTop + marksHeight) + list.look.pad);
}

// Number and word: one under the other on a wide sheet, side by side on a narrow one where both fit.
function outcomeHead(list, row, top) {
  var count = list.look.count;
  var room = list.look.left ? list.look.left - 32 : list.sheet.width;
  var numbers = wrap(row.countLabel, room, count.font);
  var numberWidth = textWidth(numbers[0], count.font) + 8;
  words(list.sheet, numbers, 0, top, count);
  var beside = !list.look.left && numbers.length === 1 && numberWidth + longestPart(row.label, LABEL.font) < room;
  var lines = wrap(row.label, beside ? room - numberWidth : room, LABEL.font);
  var y = beside ? top + count.lineHeight - LINE - 2 : top + numbers.length * count.lineHeight;
  words(list.sheet, lines, beside ? numberWidth : 0, y, LABEL);
  return y + lines.length * LINE;
}

function perLine(list) {
  var group = 5 * list.look.pitch + 6;
  return Math.max(1, Math.floor((list.sheet.width - list.look.left + 8) / group)) * 5;
}

function outcomeMarks(list, row, top) {
  var look = list.look;
  var each = perLine(list);
  for (var i = 0; i < row.count; i++) {
    var place = i % each;
    var x = look.left + place * look.pitch + Math.floor(place / 5) * 6 + look.size / 2 + 1;
    var y = top + Math.floor(i / each) * look.pitch + look.pitch / 2;
    list.sheet.marks.push(shape(row.outcome, [x, y], look.size));
  }
}

var OUTCOME_BARS = {
  EXCEEDED: { color: hatch(COLOUR.exceeded, 6, 3, RISING), borderColor: COLOUR.exceeded, borderWidth: 1.4 },
  MET: { color: COLOUR.met, borderColor: COLOUR.met, borderWidth: 1.4 },
  MISSED: { color: hatch(COLOUR.missed, 6, 3, FALLING), borderColor: COLOUR.missed, borderWidth: 1.4 },
  NOT_STATED: { color: 'transparent', borderColor: COLOUR.unstated, borderWidth: 1.4 }
};

function outcomeBar(list, row, top) {
  var look = list.look;
  var left = look.left + look.size + 8;
  var y = top + look.pitch / 2;
  var length = (list.sheet.width - left - 1) * row.count / list.most;
  list.sheet.marks.push(shape(row.outcome, [look.left + look.size / 2 + 1, y], look.size));
  if (row.count === 0) return;
  strips(list.sheet, [[left, y - look.size / 2, left + length, y + look.size / 2]], OUTCOME_BARS[row.outcome]);
}
