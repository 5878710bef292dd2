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

// Where a line may end inside a word that is too long for it: after a no-break space, a dash between two numbers, and a
// slash or a hyphen that no digit follows. Never inside a number.
var JOINTS = /[\u00A0\u202F]+|[^\u00A0\u202F][\u2013\u2014](?=.)|[\/-](?=\D)/g;

function wordsOf(text) {
  return text.split(/[ \t\r\n]+/);
}

function partsOf(word) {
  return word.replace(JOINTS, '$&\n').split('\n');
}

// Without the no-break space that a line cannot end in.
function ended(line) {
  return line.replace(/[\u00A0\u202F]+$/, '');
}

// How much room a text needs so that nothing in it must be cut.
function longestPart(text, fontText) {
  return widest(wordsOf(text).join('\n').replace(JOINTS, '$&\n').split('\n').map(ended), fontText);
}

// A word that fits, or its parts; what is too long even so is cut where the line ends.
function pieces(word, room, fontText) {
  if (textWidth(word, fontText) <= room) return [word];
  return partsOf(word).reduce(function (all, part) { return all.concat(cut(part, room, fontText)); }, []);
}

function cut(part, room, fontText) {
  var all = [];
  var piece = '';
  for (var i = 0; i < part.length; i++) {
    if (piece && textWidth(ended(piece + part.charAt(i)), fontText) > room) {
      all.push(piece);
      piece = '';
    }
    piece += part.charAt(i);
  }
  all.push(piece);
  return all;
}

// The lines of a text. A third line that is still too short ends in an ellipsis: the table beside the chart has it all.
function wrap(text, room, fontText) {
  var lines = [];
  var line = '';
  wordsOf(text).forEach(function (word) {
    pieces(word, room, fontText).forEach(function (piece, i) {
      var longer = line ? line + (i === 0 ? ' ' : '') + piece : piece;
      if (line && textWidth(ended(longer), fontText) > room) {
        lines.push(ended(line));
        line = piece;
      } else {
        line = longer;
      }
    });
  });
  lines.push(ended(line));
  return lines.length > MOST_LINES ? shortened(lines, room, fontText) : lines;
}

function shortened(lines, room, fontText) {
  var last = lines[MOST_LINES - 1];
  // A number goes as a whole: a part of it would be another number.
  while (last && textWidth(last + '…', fontText) > room) last = last.replace(/(\d[\d.,]*|[^\d])$/, '');
  return lines.slice(0, MOST_LINES - 1).concat(last + '…');
}

function isShortened(lines) {
  return lines.join('').indexOf('…') >= 0;
}

// No Intl: V8 comes without it here, and Rhino's differs.
function number(value, decimals, style) {
  var parts = Math.abs(value).toFixed(decimals).split('.');
  var whole = parts[0].replace(/\B(?=(\d{3})+$)/g, style === 'VI' ? '.' : ',');
  var zero = !/[1-9]/.test(parts.join(''));
  return (value < 0 && !zero ? '\u2212' : '') + whole + (parts[1] ? (style === 'VI' ? ',' : '.') + parts[1] : '');
}
