// Counted things as bars in the given order. The numbers carry the chart: 7 beside 4,780 is a sliver with its number.
function countsOption(spec, width) {
  var option = bare();
  var unit = unitToSay(spec.unit, spec.bars.map(function (bar) { return bar.valueLabel; }));
  var top = captionAbove(option, unit, width);
  var rows = spec.bars.map(function (bar) {
    return { label: bar.label, note: '', valueLabel: bar.valueLabel, from: bar.value, to: bar.value, outcome: null,
      style: bar.outside ? FROM_OUTSIDE : FROM_REPORT };
  });
  return rowsOption(option, rows, width, top);
}

function rowsOption(option, rows, width, top) {
  if (rows.length === 0) return emptyOption(option, width, top);
  var lay = layRows(rows, width, top, [], 0);
  drawRows(lay, option, null);
  add(option, strokes(baseline(lay), COLOUR.muted));
  option.height = lay.bottom + 2;
  return option;
}

function emptyOption(option, width, top) {
  option.grid = { left: 0, right: 0, top: 0, bottom: 0 };
  option.xAxis = plainAxis(0, width);
  option.yAxis = plainAxis(0, 1);
  option.height = top + 1;
  return option;
}

// The unit in quiet letters over the chart; answers how much height it took.
function captionAbove(option, unit, width) {
  if (!unit) return 2;
  var lines = wrap(unit, width, MUTED.font);
  add(option, words(lines, 0, 0, MUTED));
  return lines.length * MUTED.lineHeight + 8;
}
