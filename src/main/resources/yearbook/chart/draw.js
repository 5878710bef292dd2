// The one function Java calls: a specification as JSON in, the narrow and the wide drawing out, one after the other.
var OPTIONS = { outcomes: outcomesOption, plan: planOption, history: historyOption, counts: countsOption };
var WIDTHS = [320, 680];

function draw(json) {
  var spec = JSON.parse(json);
  return WIDTHS.map(function (width) { return drawOne(spec, width); }).join('');
}

function drawOne(spec, width) {
  restartChance();
  var option = OPTIONS[spec.kind](spec, width);
  var chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: Math.ceil(option.height) });
  try {
    delete option.height;
    chart.setOption(option);
    // renderToSVGString() would add a style element, which the site's security policy forbids.
    return chart.getZr().painter.renderToString({ cssAnimation: false, cssEmphasis: false, useViewBox: true });
  } finally {
    chart.dispose();
  }
}
