// What ECharts expects of a browser, made the same on every run: time stands still, chance repeats, nothing happens later.
(function (world) {
  var RealDate = world.Date;
  var seed = 1;

  // ECharts changes how it measures text when it thinks the machine is slow; a stopped clock never looks slow.
  function StillDate(year, month, day, hour, minute, second, milli) {
    if (!(this instanceof StillDate)) return '';
    if (arguments.length === 0) return new RealDate(0);
    if (arguments.length === 1) return new RealDate(year);
    return new RealDate(RealDate.UTC(year, month, day || 1, hour || 0, minute || 0, second || 0, milli || 0));
  }
  StillDate.prototype = RealDate.prototype;
  StillDate.UTC = RealDate.UTC;
  StillDate.parse = RealDate.parse;
  StillDate.now = function () { return 0; };
  world.Date = StillDate;

  Math.random = function () {
    seed = (seed * 16807) % 2147483647;
    return (seed - 1) / 2147483646;
  };
  world.restartChance = function () { seed = 1; };

  world.setTimeout = world.setInterval = function () { return 0; };
  world.clearTimeout = world.clearInterval = function () {};
  world.console = { log: function () {}, warn: function () {}, error: function () {} };
})(this);
