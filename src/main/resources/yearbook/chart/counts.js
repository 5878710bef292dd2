// Counted things as bars in the given order. The numbers carry the chart: 7 beside 4,780 is a sliver with its number.
function countsSheet(spec, width) {
  var sheet = bare(width);
  var unit = unitToSay(spec.unit, spec.bars.map(function (bar) { return bar.valueLabel; }));
  var top = captionAbove(sheet, unit);
  var rows = spec.bars.map(function (bar) {
    return { label: bar.label, note: '', valueLabel: bar.valueLabel, from: bar.from, to: bar.to, outcome: null,
      style: bar.outside ? FROM_OUTSIDE : FROM_REPORT };
  });
  return rowsSheet(sheet, rows, top);
}

function rowsSheet(sheet, rows, top) {
  if (rows.length === 0) {
    sheet.height = top + 1;
    return sheet;
  }
  var lay = layRows(rows, sheet.width, top, [], 0);
  drawRows(lay, sheet, null);
  strokes(sheet, baseline(lay), COLOUR.muted);
  sheet.height = lay.bottom + 2;
  return sheet;
}

// The unit in quiet letters over the chart; answers how much height it took.
function captionAbove(sheet, unit) {
  if (!unit) return 2;
  var lines = wrap(unit, sheet.width, MUTED.font);
  words(sheet, lines, 0, 0, MUTED);
  return lines.length * MUTED.lineHeight + 8;
}
