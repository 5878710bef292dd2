// The few things every chart is drawn with: a bare option, words at a place, patterns, shapes of outcomes, a scale.
// COLOUR comes from Java: one stand-in colour for each token; the post-processor turns it into a class and a real colour.
var WIDE = 500;

function bare() {
  return { animation: false, color: [COLOUR.ink], textStyle: { fontFamily: FONT }, graphic: [], series: [] };
}

// x and y are the top left, top centre or top right corner of the block, as align says. Every line is a shape of its own:
// told how high lines are, ECharts would draw a box behind them that nobody sees.
function words(lines, x, y, look) {
  var high = look.lineHeight || LINE;
  return lines.map(function (line, i) {
    return {
      type: 'text', silent: true, x: x, y: y + (i + 0.5) * high, z: 10,
      style: { text: line, font: look.font, fill: look.fill, align: look.align || 'left', verticalAlign: 'middle' }
    };
  });
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
  var stroke = { d: 'M' + gap / 2 + ' 0V' + gap, stroke: colour, 'stroke-width': thick };
  var paper = { x: 0, y: 0, width: gap, height: gap, fill: COLOUR.paper };
  return {
    type: 'pattern',
    svgElement: {
      tag: 'g', key: 'h', attrs: {},
      children: [{ tag: 'rect', key: 'p', attrs: paper, children: [] }, { tag: 'path', key: 's', attrs: stroke, children: [] }]
    },
    svgWidth: gap, svgHeight: gap, x: 0, y: 0, rotation: way * Math.PI / 4
  };
}

var RISING = -1;
var FALLING = 1;

var FROM_REPORT = { color: COLOUR.result };
var FROM_OUTSIDE = { color: hatch(COLOUR.outside, 5, 1.2, FALLING), borderColor: COLOUR.outside, borderWidth: 1.4 };
var UNCERTAIN = { color: hatch(COLOUR.result, 3, 1.6, FALLING), borderColor: COLOUR.result, borderWidth: 1.4 };

var OUTCOMES = {
  EXCEEDED: { symbol: 'triangle', symbolRotate: 0, itemStyle: { color: COLOUR.exceeded } },
  MET: { symbol: 'circle', symbolRotate: 0, itemStyle: { color: COLOUR.met } },
  MISSED: { symbol: 'triangle', symbolRotate: 180, itemStyle: { color: COLOUR.missed } },
  NOT_STATED: {
    symbol: 'circle', symbolRotate: 0,
    itemStyle: { color: hatch(COLOUR.unstated, 4, 1, RISING), borderColor: COLOUR.unstated, borderWidth: 1.6 }
  }
};

function shape(outcome, at, size) {
  var kind = OUTCOMES[outcome];
  return { value: at, symbol: kind.symbol, symbolRotate: kind.symbolRotate, symbolSize: size, itemStyle: kind.itemStyle };
}

// The same beside words: x and y are its middle.
function badge(outcome, x, y, size) {
  var kind = OUTCOMES[outcome];
  var style = { fill: kind.itemStyle.color, stroke: kind.itemStyle.borderColor || null, lineWidth: kind.itemStyle.borderWidth || 0 };
  if (kind.symbol === 'circle') {
    return { type: 'circle', silent: true, z: 6, shape: { cx: x, cy: y, r: size / 2 }, style: style };
  }
  var up = kind.symbolRotate ? -size / 2 : size / 2;
  var points = [[x, y - up], [x + size / 2, y + up], [x - size / 2, y + up]];
  return { type: 'polygon', silent: true, z: 6, shape: { points: points }, style: style };
}

function scatter(points) {
  return { type: 'scatter', silent: true, clip: false, z: 5, itemStyle: { opacity: 1 }, data: points };
}

// Adds shapes that stand at pixels over or under the data. They are plain shapes: marks of a series cost twice the time.
function add(option, shapes) {
  option.graphic = option.graphic.concat(shapes);
}

// Straight lines between pixels, over the data. A line: x, y, x, y, and its width unless that is 1.
function strokes(lines, colour) {
  return lines.map(function (line) {
    return {
      type: 'line', silent: true, z: 5, shape: { x1: line[0], y1: line[1], x2: line[2], y2: line[3] },
      style: { stroke: colour, lineWidth: line[4] || 1 }
    };
  });
}

// Filled areas between two corners, in pixels, under the data.
function strips(areas, style) {
  return areas.map(function (area) {
    return {
      type: 'rect', silent: true, z: 1,
      shape: { x: area[0], y: area[1], width: area[2] - area[0], height: area[3] - area[1] },
      style: { fill: style.color, stroke: style.borderColor || null, lineWidth: style.borderWidth || 0 }
    };
  });
}

// A filled shape between pixels, over the data.
function filled(points, colour) {
  return [{ type: 'polygon', silent: true, z: 5, shape: { points: points }, style: { fill: colour } }];
}

// An axis that counts pixels or values and shows nothing of itself.
function plainAxis(min, max, inverse) {
  return { type: 'value', min: min, max: max, inverse: !!inverse, show: false };
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

function decimalsOf(step) {
  for (var decimals = 0; decimals < 12; decimals++) {
    var scaled = step * Math.pow(10, decimals);
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return decimals;
  }
  return 12;
}

// A unit that the labels already carry need not be said again.
function unitToSay(unit, labels) {
  for (var i = 0; i < labels.length; i++) {
    if (unit && labels[i].indexOf(unit) >= 0) return '';
  }
  return unit;
}
