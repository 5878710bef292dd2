// Text: how wide it is, where it breaks, how numbers are written.
// The site's own list, without system-ui: where a desktop has no interface font, that is the widest one there is.
var FONT = "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
var LINE = 17;
var MOST_LINES = 3;

var ADVANCES = (function () {
  function flat(runs) {
    var advances = {};
    for (var first in runs) {
      for (var i = 0; i < runs[first].length; i++) advances[+first + i] = runs[first][i];
    }
    return advances;
  }
  return { regular: flat(METRICS[400]), bold: flat(METRICS[700]) };
})();

function font(size, weight) {
  return weight + ' ' + size + 'px ' + FONT;
}

// Size and widths of a font, read once.
var FONTS = {};

function readFont(fontText) {
  var size = parseFloat(/([\d.]+)px/.exec(fontText)[1]);
  return { size: size, advances: /^\s*(bold|700)/.test(fontText) ? ADVANCES.bold : ADVANCES.regular };
}

function textWidth(text, fontText) {
  var known = FONTS[fontText] || (FONTS[fontText] = readFont(fontText));
  var sum = 0;
  for (var i = 0; i < text.length; i++) {
    var advance = known.advances[text.charCodeAt(i)];
    // An unknown sign counts one em.
    sum += advance === undefined ? 1000 : advance;
  }
  return sum * known.size / 1000;
}

function widest(texts, fontText) {
  var most = 0;
  for (var i = 0; i < texts.length; i++) most = Math.max(most, textWidth(texts[i], fontText));
  return most;
}

// A word too long for its line is cut where the line ends; an address or a code has no better place.
function pieces(word, room, fontText) {
  var parts = [];
  var part = '';
  for (var i = 0; i < word.length; i++) {
    if (part && textWidth(part + word.charAt(i), fontText) > room) {
      parts.push(part);
      part = '';
    }
    part += word.charAt(i);
  }
  parts.push(part);
  return parts;
}

// The lines of a text. A third line that is still too short ends in an ellipsis: the table beside the chart has it all.
function wrap(text, room, fontText) {
  var words = text.split(/[ \t\r\n]+/);
  var lines = [];
  var line = '';
  for (var i = 0; i < words.length; i++) {
    var parts = pieces(words[i], room, fontText);
    for (var j = 0; j < parts.length; j++) {
      var longer = line ? line + ' ' + parts[j] : parts[j];
      if (line && (j > 0 || textWidth(longer, fontText) > room)) {
        lines.push(line);
        line = parts[j];
      } else {
        line = longer;
      }
    }
  }
  lines.push(line);
  return lines.length > MOST_LINES ? shortened(lines, room, fontText) : lines;
}

function shortened(lines, room, fontText) {
  var last = lines[MOST_LINES - 1];
  while (last && textWidth(last + '…', fontText) > room) last = last.slice(0, -1);
  return lines.slice(0, MOST_LINES - 1).concat(last + '…');
}

function longestWord(text, fontText) {
  return widest(text.split(/[ \t\r\n]+/), fontText);
}

// No Intl: V8 comes without it here, and Rhino's differs.
function number(value, decimals, style) {
  var parts = Math.abs(value).toFixed(decimals).split('.');
  var whole = parts[0].replace(/\B(?=(\d{3})+$)/g, style === 'VI' ? '.' : ',');
  var zero = !/[1-9]/.test(parts.join(''));
  return (value < 0 && !zero ? '\u2212' : '') + whole + (parts[1] ? (style === 'VI' ? ',' : '.') + parts[1] : '');
}
