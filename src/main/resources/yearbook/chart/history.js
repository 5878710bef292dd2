// One figure through the years as columns from zero; as rows where columns would stand too close for their words.
var ABOVE = 150;

function historySheet(spec, width) {
  var sheet = bare(width);
  var unit = unitToSay(spec.unit, spec.points.map(function (point) { return point.valueLabel; }));
  var top = captionAbove(sheet, unit);
  var places = columnPlaces(spec.points, width);
  if (!places) return rowsSheet(sheet, historyRows(spec.points), top);
  return columnsSheet(sheet, spec.points, places, top);
}

function historyRows(points) {
  return points.map(function (point, i) {
    return { label: point.year, note: point.vintage, valueLabel: point.valueLabel, from: point.from, to: point.to,
      outcome: null, style: pointStyle(point), apart: i > 0 && yearsBetween(points[i - 1], point) > 1 };
  });
}

function yearsBetween(one, other) {
  return one.year === other.year ? 0 : Math.max(1, other.year - one.year) || 1;
}

function pointStyle(point) {
  return point.outside ? FROM_OUTSIDE : FROM_REPORT;
}

// The middle of each column, or null when they do not fit. Missing years leave free the room they would take; where that is
// too much, the room of one, with dots in it.
function columnPlaces(points, width) {
  if (points.length === 0) return null;
  return placesWithin(points, width, Infinity) || placesWithin(points, width, 2);
}

// Columns of one year stand closer than those of two; those of two never farther apart than so many years.
function placesWithin(points, width, years) {
  var steps = [];
  var sum = 1;
  for (var i = 1; i < points.length; i++) {
    var between = yearsBetween(points[i - 1], points[i]);
    steps.push(between === 0 ? 0.94 : 1.06 * Math.min(between, years));
    sum += steps[i - 1];
  }
  var pitch = Math.min(width / sum, 128);
  var room = pitch * 0.94 - 6;
  if (!points.every(function (point) { return fitsColumn(point, room); })) return null;
  var places = { room: room, bar: Math.min(44, Math.round(pitch * 0.5)), at: [pitch / 2], gaps: [] };
  steps.forEach(function (step, i) {
    places.at.push(places.at[i] + step * pitch);
    if (yearsBetween(points[i], points[i + 1]) > years) places.gaps.push(places.at[i] + step * pitch / 2);
  });
  return places;
}

function fitsColumn(point, room) {
  return textWidth(point.valueLabel, VALUE.font) <= room && textWidth(point.year, VALUE.font) <= room &&
      longestPart(point.vintage, MUTED.font) <= room && !isShortened(wrap(point.vintage, room, MUTED.font));
}

function columnsSheet(sheet, points, places, top) {
  var scale = tightScale(points.reduce(function (ends, point) { return ends.concat(point.from, point.to); }, []));
  var headroom = scale.max > 0 ? LINE + 3 : 0;
  var footroom = scale.min < 0 ? LINE + 3 : 0;
  var gridTop = top + headroom;
  var px = function (value) { return gridTop + (scale.max - value) / (scale.max - scale.min) * ABOVE; };
  sheet.bars = columns(points, places, px);
  strokes(sheet, interrupted(0, lastEdge(places), places.gaps).map(function (stretch) {
    return [stretch[0], px(0), stretch[1], px(0), stretch[2]];
  }), COLOUR.muted);
  points.forEach(function (point, i) { columnValue(sheet, point, places.at[i], px); });
  sheet.height = columnFeet(sheet, points, places, gridTop + ABOVE + footroom + 7) + 2;
  return sheet;
}

function lastEdge(places) {
  return places.at[places.at.length - 1] + places.at[0];
}

// First the certain lengths, then, where a point is a range, the stretches between its ends.
function columns(points, places, px) {
  var certain = [];
  var open = [];
  points.forEach(function (point, i) {
    var column = function (from, to, style) {
      return { way: 'up', middle: places.at[i], from: px(from), length: px(to) - px(from), thick: places.bar, style: style };
    };
    var parts = stretchesOf(point);
    if (parts.certain || !parts.open) certain.push(seen(column(0, parts.certain, pointStyle(point))));
    if (parts.open) open.push(column(parts.open[0], parts.open[1], uncertain(pointStyle(point))));
  });
  return certain.concat(open);
}

// However short.
function seen(column) {
  if (Math.abs(column.length) < 1) column.length = column.length > 0 ? 1 : -1;
  return column;
}

function columnValue(sheet, point, x, px) {
  var top = growsLeft(point) ? px(point.from) + 3 : px(point.to) - LINE - 3;
  words(sheet, [point.valueLabel], x, top, aligned(VALUE, 'center'));
}

// The year once under all its columns, each vintage under its own; answers where the words end.
function columnFeet(sheet, points, places, y) {
  var bottom = y + LINE;
  points.forEach(function (point, i) {
    if (i === 0 || points[i - 1].year !== point.year) {
      var last = i;
      while (last + 1 < points.length && points[last + 1].year === point.year) last++;
      words(sheet, [point.year], (places.at[i] + places.at[last]) / 2, y, aligned(LABEL, 'center'));
    }
    if (!point.vintage) return;
    var lines = wrap(point.vintage, places.room, MUTED.font);
    words(sheet, lines, places.at[i], y + LINE, aligned(MUTED, 'center'));
    bottom = Math.max(bottom, y + LINE + lines.length * MUTED.lineHeight);
  });
  return bottom;
}
