// The few things every chart is drawn with: an empty sheet, words at a place, patterns, shapes of outcomes, a scale.
// COLOUR comes from Java: one stand-in colour for each token; the post-processor turns it into a class and a real colour.
var WIDE = 500;

// What lies on a sheet, from the lowest to the highest. ECharts draws the bars and the marks, see stage.js; the rest
// stands at pixels and is written as it is.
function bare(width) {
  return { width: width, height: 1, areas: [], bars: [], strokes: [], marks: [], badges: [], words: [] };
}

// x and y are the top left, top centre or top right corner of the block, as align says. Every line is an element of its
// own, its place the middle of its height.
function words(sheet, lines, x, y, look) {
  var high = look.lineHeight || LINE;
  lines.forEach(function (line, i) {
    sheet.words.push('<text text-anchor="' + ANCHOR[look.align || 'left'] + '" style="font: ' + look.font +
        '" transform="translate(' + at(x) + ' ' + at(y + (i + 0.5) * high) + ')" fill="' + look.fill + '">' +
        escaped(line) + '</text>');
  });
}

var ANCHOR = { left: 'start', center: 'middle', right: 'end' };

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

// A number of pixels, as short as ECharts writes it.
function at(pixels) {
  return Math.round(pixels * 1e4) / 1e4;
}

var LABEL = { font: font(13, 400), fill: COLOUR.ink };
var VALUE = { font: font(13, 700), fill: COLOUR.ink };
var MUTED = { font: font(12, 400), fill: COLOUR.muted, lineHeight: 15 };
var PLANNED = { font: font(13, 400), fill: COLOUR.plan };

function aligned(look, align) {
  return { font: look.font, fill: look.fill, lineHeight: look.lineHeight, align: align };
}

// Strokes across a tile of paper; rising or falling tells one pattern from another without colour.
function hatch(colour, gap, thick, way) {
  return {
    start: '<pattern width="' + gap + '" height="' + gap + '" patternUnits="userSpaceOnUse" patternTransform="rotate(' +
        way * 45 + ')" id="',
    end: '"><g><rect x="0" y="0" width="' + gap + '" height="' + gap + '" fill="' + COLOUR.paper + '"></rect><path d="M' +
        gap / 2 + ' 0V' + gap + '" stroke="' + colour + '" stroke-width="' + thick + '"></path></g></pattern>'
  };
}

var RISING = -1;
var FALLING = 1;

var FROM_REPORT = { color: COLOUR.result };
var FROM_OUTSIDE = { color: hatch(COLOUR.outside, 5, 1.2, FALLING), borderColor: COLOUR.outside, borderWidth: 1.4 };
var UNCERTAIN = { color: hatch(COLOUR.result, 3, 1.6, FALLING), borderColor: COLOUR.result, borderWidth: 1.4 };

var OUTCOMES = {
  EXCEEDED: { symbol: 'triangle', symbolRotate: 0, style: { color: COLOUR.exceeded } },
  MET: { symbol: 'circle', symbolRotate: 0, style: { color: COLOUR.met } },
  MISSED: { symbol: 'triangle', symbolRotate: 180, style: { color: COLOUR.missed } },
  NOT_STATED: {
    symbol: 'circle', symbolRotate: 0,
    style: { color: hatch(COLOUR.unstated, 4, 1, RISING), borderColor: COLOUR.unstated, borderWidth: 1.6 }
  }
};

function shape(outcome, at, size) {
  var kind = OUTCOMES[outcome];
  return { value: at, symbol: kind.symbol, symbolRotate: kind.symbolRotate, symbolSize: size, style: kind.style };
}

// The same beside words: x and y are its middle.
function badge(sheet, outcome, x, y, size) {
  var kind = OUTCOMES[outcome];
  var paint = painted(kind.style);
  if (kind.symbol === 'circle') {
    sheet.badges.push(['<circle cx="' + at(x) + '" cy="' + at(y) + '" r="' + size / 2 + '"', paint, '></circle>']);
    return;
  }
  var up = kind.symbolRotate ? -size / 2 : size / 2;
  var corners = [[x, y - up], [x + size / 2, y + up], [x - size / 2, y + up]];
  sheet.badges.push([polygon(corners), paint, '></polygon>']);
}

function polygon(corners) {
  return '<polygon points="' + corners.map(function (corner) { return at(corner[0]) + ' ' + at(corner[1]); }).join(' ') + '"';
}

// How something is filled and edged: the colour or the pattern, and what comes after it.
function painted(style) {
  var edge = style.borderColor ? ' stroke="' + style.borderColor + '" stroke-width="' + style.borderWidth + '"' : '';
  return { fill: style.color, edge: edge };
}

// Straight lines between pixels, over the data. A line: x, y, x, y, and its width unless that is 1.
function strokes(sheet, lines, colour) {
  lines.forEach(function (line) {
    var width = line[4] || 1;
    sheet.strokes.push(['<path d="M' + at(line[0]) + ' ' + at(line[1]) + 'L' + at(line[2]) + ' ' + at(line[3]) + '"',
      { fill: 'none', edge: ' stroke="' + colour + '"' + (width === 1 ? '' : ' stroke-width="' + width + '"') }, '></path>']);
  });
}

// A line in stretches, from, to and their width unless that is 1: at each gap it gives way to three dots.
function interrupted(from, to, gaps) {
  var stretches = [];
  var start = from;
  gaps.forEach(function (gap) {
    stretches = stretches.concat([[start, gap - 10]], dots(gap));
    start = gap + 10;
  });
  return stretches.concat([[start, to]]);
}

function dots(middle) {
  return [-5, 0, 5].map(function (beside) { return [middle + beside - 1, middle + beside + 1, 2]; });
}

// Filled areas between two corners, in pixels, under the data.
function strips(sheet, areas, style) {
  areas.forEach(function (area) {
    var across = at(area[2] - area[0]);
    sheet.areas.push(['<path d="M' + at(area[0]) + ' ' + at(area[1]) + 'l' + across + ' 0l0 ' + at(area[3] - area[1]) + 'l' +
        -across + ' 0Z"', painted(style), '></path>']);
  });
}

// A filled shape between pixels, over the data.
function filled(sheet, points, colour) {
  sheet.strokes.push([polygon(points), { fill: colour, edge: '' }, '></polygon>']);
}

// How far something from zero is certain, and between which ends it is open; one that reaches across zero is all open.
function stretchesOf(range) {
  if (range.from === range.to) return { certain: range.to, open: null };
  if (range.from < 0 && range.to > 0) return { certain: 0, open: [range.from, range.to] };
  return range.from >= 0 ? { certain: range.from, open: [range.from, range.to] } :
    { certain: range.to, open: [range.to, range.from] };
}

function uncertain(style) {
  return style === FROM_OUTSIDE ? FROM_OUTSIDE : UNCERTAIN;
}

// The greatest, at least zero.
function highest(values) {
  return Math.max.apply(null, values.concat(0));
}

// A scale with round steps that holds zero and all the values.
function scaleOf(values, most) {
  var low = Math.min.apply(null, values.concat(0));
  var high = highest(values);
  if (high === low) high = 1;
  var step = roundStep((high - low) / most);
  return { min: Math.floor(low / step + 1e-9) * step, max: Math.ceil(high / step - 1e-9) * step, step: step };
}

function roundStep(least) {
  var power = Math.pow(10, Math.floor(Math.log(least) / Math.LN10 + 1e-9));
  var times = [1, 2, 5, 10];
  for (var i = 0; i < times.length; i++) {
    if (times[i] * power >= least * (1 - 1e-9)) return times[i] * power;
  }
  return 10 * power;
}

// As many as a round step needs; a small one is no less exact.
function decimalsOf(step) {
  for (var decimals = 0; decimals < 20; decimals++) {
    var scaled = step * Math.pow(10, decimals);
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 20;
}

// A unit that the labels already carry need not be said again.
function unitToSay(unit, labels) {
  for (var i = 0; i < labels.length; i++) {
    if (unit && labels[i].indexOf(unit) >= 0) return '';
  }
  return unit;
}
