// One figure through the years as columns from zero; as rows where columns would stand too close for their words.
var ABOVE = 150;

function historyOption(spec, width) {
  var option = bare();
  var unit = unitToSay(spec.unit, spec.points.map(function (point) { return point.valueLabel; }));
  var top = captionAbove(option, unit, width);
  var places = columnPlaces(spec.points, width);
  if (!places) return rowsOption(option, historyRows(spec.points), width, top);
  return columnsOption(option, spec.points, places, width, top);
}

function historyRows(points) {
  return points.map(function (point) {
    return { label: point.year, note: point.vintage, valueLabel: point.valueLabel, from: point.value, to: point.value,
      outcome: null, style: pointStyle(point) };
  });
}

function pointStyle(point) {
  return point.outside ? FROM_OUTSIDE : FROM_REPORT;
}

// The middle of each column, or null when they do not fit: columns of one year stand closer than those of two.
function columnPlaces(points, width) {
  if (points.length === 0) return null;
  var steps = [];
  var sum = 1;
  for (var i = 1; i < points.length; i++) {
    steps.push(points[i].year === points[i - 1].year ? 0.94 : 1.06);
    sum += steps[i - 1];
  }
  var pitch = Math.min(width / sum, 128);
  var room = pitch * 0.94 - 6;
  if (!points.every(function (point) { return fitsColumn(point, room); })) return null;
  var places = { room: room, bar: Math.min(44, Math.round(pitch * 0.5)), at: [pitch / 2] };
  steps.forEach(function (step, i) { places.at.push(places.at[i] + step * pitch); });
  return places;
}

function fitsColumn(point, room) {
  return textWidth(point.valueLabel, VALUE.font) <= room && textWidth(point.year, VALUE.font) <= room &&
      longestWord(point.vintage, MUTED.font) <= room && wrap(point.vintage, room, MUTED.font).join('').indexOf('…') < 0;
}

function columnsOption(option, points, places, width, top) {
  var scale = tightScale(points.map(function (point) { return point.value; }));
  var headroom = scale.max > 0 ? LINE + 3 : 0;
  var footroom = scale.min < 0 ? LINE + 3 : 0;
  var gridTop = top + headroom;
  option.grid = { left: 0, right: 0, top: gridTop, height: ABOVE };
  option.xAxis = plainAxis(0, width);
  option.yAxis = plainAxis(scale.min, scale.max);
  var px = function (value) { return gridTop + (scale.max - value) / (scale.max - scale.min) * ABOVE; };
  option.series = [columns(points, places)];
  add(option, strokes([[0, px(0), lastEdge(places), px(0)]], COLOUR.muted));
  points.forEach(function (point, i) { columnValue(option, point, places.at[i], px(point.value)); });
  option.height = columnFeet(option, points, places, gridTop + ABOVE + footroom + 7) + 2;
  return option;
}

function lastEdge(places) {
  return places.at[places.at.length - 1] + places.at[0];
}

function columns(points, places) {
  return {
    type: 'bar', barWidth: places.bar, silent: true, clip: false, z: 3, barMinHeight: 1,
    data: points.map(function (point, i) { return { value: [places.at[i], point.value], itemStyle: pointStyle(point) }; })
  };
}

function columnValue(option, point, x, y) {
  var top = point.value < 0 ? y + 3 : y - LINE - 3;
  add(option, words([point.valueLabel], x, top, aligned(VALUE, 'center')));
}

// The year once under all its columns, each vintage under its own; answers where the words end.
function columnFeet(option, points, places, y) {
  var bottom = y + LINE;
  points.forEach(function (point, i) {
    if (i === 0 || points[i - 1].year !== point.year) {
      var last = i;
      while (last + 1 < points.length && points[last + 1].year === point.year) last++;
      add(option, words([point.year], (places.at[i] + places.at[last]) / 2, y, aligned(LABEL, 'center')));
    }
    if (!point.vintage) return;
    var lines = wrap(point.vintage, places.room, MUTED.font);
    add(option, words(lines, places.at[i], y + LINE, aligned(MUTED, 'center')));
    bottom = Math.max(bottom, y + LINE + lines.length * MUTED.lineHeight);
  });
  return bottom;
}
