// The one function Java calls: a specification as JSON in, the narrow and the wide drawing out, one after the other.
var OPTIONS = { outcomes: outcomesOption, plan: planOption, history: historyOption, counts: countsOption };
var WIDTHS = [320, 680];

function draw(json) {
  var spec = JSON.parse(json);
  return WIDTHS.map(function (width) { return drawOne(spec, width); }).join('');
}

// One chart draws everything, one after the other: to set up another takes a quarter of what a drawing takes. These
// parts are laid down before the next; all else is the same in every option. See bare().
var PARTS = ['grid', 'xAxis', 'yAxis', 'series', 'graphic'];
var chart = null;

function drawOne(spec, width) {
  restartChance();
  var option = OPTIONS[spec.kind](spec, width);
  var size = { width: width, height: Math.ceil(option.height) };
  delete option.height;
  try {
    setUp(size);
    chart.setOption(option, { replaceMerge: PARTS });
    // renderToSVGString() would add a style element, which the site's security policy forbids.
    return chart.getZr().painter.renderToString({ cssAnimation: false, cssEmphasis: false, useViewBox: true });
  } catch (e) {
    if (chart) chart.dispose();
    chart = null;
    throw e;
  }
}

// resize() of the chart itself would draw what is on it once more.
function setUp(size) {
  if (chart) chart.getZr().resize(size);
  else chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
}
