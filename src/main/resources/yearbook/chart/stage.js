// Where ECharts draws: bars and marks of any number of sheets, laid one over the other. Its axes count pixels, as the words
// beside the bars do, and stay as they are; a stage is told only what to draw next. To lay out axes anew costs ECharts more
// than all bars of a report together.
var SIDE = 1000;
var PLACE = { type: 'category', data: [''], show: false };
var STAGES = {
  across: function () { return stage(pixels(-SIDE), PLACE, { type: 'bar', z: 3 }); },
  up: function () { return stage(PLACE, pixels(-SIDE, true), { type: 'bar', z: 3 }); },
  marks: function () { return stage(pixels(0), pixels(0, true), { type: 'scatter', z: 5 }); }
};
var stages = {};

function pixels(start, inverse) {
  return { type: 'value', min: start, max: SIDE, inverse: !!inverse, show: false };
}

function stage(xAxis, yAxis, series) {
  var width = xAxis.min < 0 ? 2 * SIDE : SIDE;
  var height = yAxis.min < 0 ? 2 * SIDE : SIDE;
  var chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: height });
  series.silent = true;
  // Or ECharts would keep some of many marks for later, which never comes here.
  series.progressive = 0;
  series.clip = false;
  series.emphasis = { disabled: true };
  chart.setOption({
    animation: false, grid: { left: 0, top: 0, right: 0, bottom: 0 }, xAxis: xAxis, yAxis: yAxis, series: [series]
  });
  return chart;
}

// The path of each thing on a stage, in their order.
function onStage(name, series) {
  if (!stages[name]) stages[name] = STAGES[name]();
  var chart = stages[name];
  try {
    chart.setOption({ series: [series] });
    // renderToSVGString() would add a style element, which the site's security policy forbids.
    return pathsOf(chart.getZr().painter.renderToString({ cssAnimation: false, cssEmphasis: false }), series.data.length);
  } catch (e) {
    chart.dispose();
    delete stages[name];
    throw e;
  }
}

var PATH = /<path d="M([^ "]+) ([^ a-zA-Z"]+)([^"]*)"( transform="[^"]*")? fill="[^"]*"([^>]*?) ecmeta_[^>]*ecmeta_data_index="(\d+)"/g;

function pathsOf(svg, count) {
  var paths = [];
  var found = 0;
  svg.replace(PATH, function (all, x, y, way, transform, edge, i) {
    paths[+i] = { x: +x, y: +y, way: way, transform: transform || '', edge: edge };
    found++;
  });
  if (found !== count) throw new Error('ECharts drew ' + found + ' of ' + count);
  return paths;
}

// All start at one place, where the axes cross, and are then moved to their own.
function drawBars(way, thick, bars) {
  var across = way === 'across';
  var data = bars.map(function (bar) {
    return { value: across ? [bar.length, 0] : [0, bar.length], itemStyle: plain(bar.style) };
  });
  return onStage(way, { barWidth: thick, data: data }).map(function (path, i) {
    var along = bars[i].from - SIDE;
    var beside = bars[i].middle - SIDE / 2;
    path.x += across ? along : beside;
    path.y += across ? beside : along;
    return path;
  });
}

function drawMarks(marks) {
  var data = marks.map(function (mark) {
    return {
      value: mark.value, symbol: mark.symbol, symbolRotate: mark.symbolRotate, symbolSize: mark.symbolSize,
      itemStyle: plain(mark.style)
    };
  });
  return onStage('marks', { data: data });
}

// A hatch is written afterwards in the place of the colour.
function plain(style) {
  return { color: COLOUR.paper, borderColor: style.borderColor, borderWidth: style.borderWidth, opacity: 1 };
}
