// A WACZ file of `export` in replayweb.page's own code, in Chromium: home, report, chart, table, an English page, a picture
// and the PDF must be there, links must lead on, and nothing may be asked of another host.
// Once, in a FOLDER: npm install replaywebpage@2.5.3 playwright-core@1.62.0, with "overrides": { "warcio": "2.4.11" } in its
// package.json. Then: node src/bench/replay.mjs FOLDER FILE.wacz [SCREENSHOTS]
// A second reader of the records: warcio 2.4.11 (npm) read all 453 of the shipped year, every payload's SHA-256 as stated, and
// its cdx-index agreed with indexes/index.cdxj in every offset, length and digest.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [tools, wacz, pictures] = process.argv.slice(2);
if (!wacz) {
  console.error('usage: node src/bench/replay.mjs FOLDER-WITH-REPLAYWEBPAGE FILE.wacz [SCREENSHOTS]');
  process.exit(2);
}
const require = createRequire(join(resolve(tools), 'package.json'));
const { chromium } = (await import(pathToFileURL(require.resolve('playwright-core')))).default;
const player = join(resolve(tools), 'node_modules/replaywebpage');

/** The files of a zip in which nothing is compressed. */
function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map();
  for (let i = 0, at = bytes.readUInt32LE(end + 16); i < bytes.readUInt16LE(end + 10); i++) {
    const [method, size, name, extra, comment, start] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    if (method !== 0) throw new Error('an entry is compressed');
    const body = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), bytes.subarray(body, body + size));
    at += 46 + name + extra + comment;
  }
  return files;
}

const files = unzip(await readFile(wacz));
const home = JSON.parse(files.get('datapackage.json')).mainPageUrl;
const captures = files.get('indexes/index.cdxj').toString().trim().split('\n').map(line => JSON.parse(line.slice(line.indexOf('{'))));
const pages = files.get('pages/pages.jsonl').toString().trim().split('\n').slice(1).map(line => JSON.parse(line));
const pdf = captures.find(capture => capture.mime === 'application/pdf' && !capture.url.startsWith(home + 'en/'));
const drawing = captures.find(capture => capture.mime === 'image/svg+xml' && capture.url.includes('outcomes'))
  ?? captures.find(capture => capture.mime === 'image/svg+xml');
const report = pdf.url.replace(/[^/]+$/, '');
const english = home + 'en/' + report.slice(home.length);

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
  '.json': 'application/json', '.wasm': 'application/wasm' };
const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const file = path === '/the.wacz' ? wacz : join(player, path.endsWith('/') ? path + 'index.html' : path);
  try {
    const size = (await stat(file)).size;
    const [, from, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
    const start = Number(from ?? 0);
    const end = to ? Math.min(Number(to), size - 1) : size - 1;
    response.writeHead(from === undefined ? 200 : 206, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Accept-Ranges': 'bytes', 'Content-Length': end - start + 1,
      ...(from === undefined ? {} : { 'Content-Range': `bytes ${start}-${end}/${size}` }) });
    createReadStream(file, { start, end }).pipe(response);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(ready => server.listen(0, '127.0.0.1', ready));
const host = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox',
  '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
const outside = new Set();
// What the player itself would ask of its own makers is refused; what the replayed site asks for is counted.
await context.route(url => !url.href.startsWith(host), route => {
  if (route.request().frame()?.url().includes('mp_/')) outside.add(route.request().url());
  return route.abort();
});
const tab = await context.newPage();

/** The frame that shows an archived page. */
async function replayed(url) {
  await tab.goto('about:blank');
  await tab.goto(`${host}?source=${host}the.wacz#view=replay&url=${encodeURIComponent(url)}`);
  return framed(url);
}
async function framed(url) {
  for (let i = 0; i < 300; i++) {
    const frame = tab.frames().find(one => /mp_\//.test(one.url()) && one.url().endsWith('mp_/' + url));
    if (frame && await frame.evaluate('document.readyState === "complete" && !!document.body').catch(() => false)) return frame;
    await tab.waitForTimeout(100);
  }
  throw new Error('not replayed: ' + url + '; frames: ' + tab.frames().map(frame => frame.url()).join(' '));
}
let bad = 0;
async function check(what, look) {
  const [good, said] = await look().catch(fault => [false, fault.message.split('\n')[0]]);
  bad += good ? 0 : 1;
  console.log(`${good ? 'good' : 'BAD '} ${what}: ${said}`);
}
const picture = async name => pictures && tab.screenshot({ path: join(pictures, name + '.png') });
const bytesOf = (frame, url) => frame.evaluate(async at => {
  const bytes = new Uint8Array(await (await fetch(at)).arrayBuffer());
  return [bytes.length, String.fromCharCode(...bytes.slice(0, 5))];
}, url);

await check('home', async () => {
  const frame = await replayed(home);
  const [title, styled] = await frame.evaluate(() => [document.title, getComputedStyle(document.querySelector('main')).maxWidth
    + ' ' + document.styleSheets[0].cssRules.length + ' rules']);
  await picture('home');
  return [title === pages[0].title && !styled.endsWith(' 0 rules'), `${title} (${styled})`];
});
await check('a link of it', async () => {
  const frame = await framed(home);
  const link = frame.locator('main a[href$="index.html"]').first();
  const to = new URL(await link.getAttribute('href'), home).href;
  await link.click();
  const next = await framed(to);
  return [await next.locator('h1').count() === 1, `${to}: ${await next.locator('h1').innerText()}`];
});
let frame;
await check('report', async () => {
  frame = await replayed(report);
  const [heading, blocks] = await frame.evaluate(() => [document.querySelector('h1').innerText,
    document.querySelectorAll('main .block[id]').length]);
  await picture('report');
  return [blocks > 0, `${heading} (${blocks} blocks)`];
});
await check('chart', async () => {
  const svg = frame.locator('figure[data-chart] svg[role=img]:visible').first();
  await svg.scrollIntoViewIfNeeded();
  const box = await svg.boundingBox();
  await picture('chart');
  return [box.width > 200 && box.height > 50, `${Math.round(box.width)} x ${Math.round(box.height)}, `
    + `${await svg.locator('path').count()} paths, ${await svg.locator('text').count()} texts`];
});
await check('table', async () => {
  const rows = await frame.locator('figure[data-chart] table tr').count();
  const first = await frame.locator('figure[data-chart] table tr').nth(1).textContent({ timeout: 5000 });
  return [rows > 1, `${rows} rows: ${first.replace(/\s+/g, ' ').trim()}`];
});
await check('drawing to download', async () => {
  const [length, start] = await bytesOf(frame, drawing.url);
  return [length > 500 && start.startsWith('<'), `${drawing.url.slice(home.length)}, ${length} bytes, ${start}`];
});
await check('pdf', async () => {
  const [length, start] = await bytesOf(frame, pdf.url);
  return [start === '%PDF-' && length > 10_000, `${pdf.url.slice(home.length)}, ${length} bytes, ${start}`];
});
await check('english', async () => {
  const there = await replayed(english);
  const [lang, heading] = await there.evaluate(() => [document.documentElement.lang, document.querySelector('h1').innerText]);
  await picture('english');
  return [lang === 'en', `${heading} (${lang})`];
});
await check('every capture', async () => {
  const there = await framed(english);
  const wrong = [];
  for (const capture of captures) {
    const status = await there.evaluate(async at => {
      const answer = await fetch(at);
      return answer.status + ' ' + (await answer.arrayBuffer()).byteLength;
    }, capture.url);
    if (!status.startsWith('200 ') || status === '200 0') wrong.push(`${capture.url} ${status}`);
  }
  return [wrong.length === 0, `${captures.length} addresses answered` + (wrong.length ? `, not: ${wrong.slice(0, 3).join('; ')}` : '')];
});
await check('search of the pages', async () => {
  const word = pages.find(page => page.url === report).text.split(' ').filter(part => part.length > 3)[5];
  await tab.goto('about:blank');
  await tab.goto(`${host}?source=${host}the.wacz#view=pages&query=${encodeURIComponent(word)}`);
  await tab.locator('wr-page-entry, .page-entry').first().waitFor({ timeout: 20_000 });
  const found = await tab.locator('wr-page-entry').count();
  await picture('pages');
  return [found > 0, `"${word}" in ${found} of ${pages.length} pages`];
});
await check('other hosts', async () => [outside.size === 0, outside.size ? [...outside].slice(0, 3).join(' ') : 'nothing asked of them']);

await browser.close();
server.close();
process.exit(bad ? 1 : 0);
