// The one function Java calls: a list of specifications as JSON in, of each the narrow and the wide drawing out, one after
// the other. What ECharts draws of all of them it draws at once: its answer costs nearly the same for one as for fifty.
var SHEETS = { outcomes: outcomesSheet, plan: planSheet, history: historySheet, counts: countsSheet };
var WIDTHS = [320, 680];

function draw(json) {
  restartChance();
  var sheets = [];
  JSON.parse(json).forEach(function (spec) {
    WIDTHS.forEach(function (width) { sheets.push(SHEETS[spec.kind](spec, width)); });
  });
  together(sheets, 'bars', function (bar) { return bar.way + ' ' + bar.thick; }, function (bars) {
    return drawBars(bars[0].way, bars[0].thick, bars);
  });
  together(sheets, 'marks', function () { return ''; }, drawMarks);
  return sheets.map(svgOf).join('');
}

// Puts in the place of each thing on the sheets how it was drawn: those of one kind together, wherever they lie.
function together(sheets, layer, kindOf, drawAll) {
  var kinds = {};
  sheets.forEach(function (sheet) {
    sheet[layer].forEach(function (thing, i) {
      var kind = kindOf(thing);
      kinds[kind] = kinds[kind] || { things: [], places: [] };
      kinds[kind].things.push(thing);
      kinds[kind].places.push([sheet[layer], i]);
    });
  });
  Object.keys(kinds).forEach(function (kind) {
    var things = kinds[kind].things;
    drawAll(things).forEach(function (path, k) {
      var place = kinds[kind].places[k];
      place[0][place[1]] = ['<path d="M' + at(path.x) + ' ' + at(path.y) + path.way + '"' + path.transform,
        { fill: things[k].style.color, edge: path.edge }, '></path>'];
    });
  });
}

var LAYERS = ['areas', 'bars', 'strokes', 'marks', 'badges'];

function svgOf(sheet) {
  var hatches = [];
  var svg = '<svg viewBox="0 0 ' + sheet.width + ' ' + Math.ceil(sheet.height) + '">';
  LAYERS.forEach(function (layer) {
    sheet[layer].forEach(function (shape) { svg += shape[0] + fillOf(shape[1].fill, hatches) + shape[1].edge + shape[2]; });
  });
  svg += sheet.words.join('');
  if (hatches.length) {
    svg += '<defs>' + hatches.map(function (hatch, i) { return hatch.start + 'p' + i + hatch.end; }).join('') + '</defs>';
  }
  return svg + '</svg>';
}

function fillOf(fill, hatches) {
  if (typeof fill === 'string') return ' fill="' + fill + '"';
  if (hatches.indexOf(fill) < 0) hatches.push(fill);
  return ' fill="url(#p' + hatches.indexOf(fill) + ')"';
}
