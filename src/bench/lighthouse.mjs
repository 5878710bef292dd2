// Lighthouse (mobile preset, median of three) on every template in both languages, over a server that compresses.
// Once: npm install --prefix FOLDER lighthouse@12.8.2. Then: node src/bench/lighthouse.mjs FOLDER [target/site] [ROUNDS]
// Pages that the shipped site lacks (archive, calendar) by their addresses: … FOLDER SITE ROUNDS luu-tru/ lich-cong-bo/
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const [tools, site = 'target/site', rounds = '3', ...named] = process.argv.slice(2);
if (!tools) {
  console.error('usage: node src/bench/lighthouse.mjs FOLDER-WITH-LIGHTHOUSE [SITE] [ROUNDS]');
  process.exit(2);
}
const require = createRequire(join(resolve(tools), 'package.json'));
const load = async name => import(pathToFileURL(require.resolve(name)));
const lighthouse = (await load('lighthouse')).default;
const { launch } = await load('chrome-launcher');

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml',
  '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain', '.png': 'image/png', '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json', '.pdf': 'application/pdf' };
const PAGES = ['', '2024/', '2025/', '2024/bao-cao-nam/', '2024/bao-cao-nam/chi-tieu/', '2024/bao-cao-nam/chi-tieu/grdp-growth/',
  '2024/bao-cao-nam/dinh-chinh/', '2025/nhiem-vu/', '2025/nhiem-vu/2025-02/', 'tim-kiem/', 'about/'];
// What the machine itself costs: the blocking time of a page with one word in it.
const EMPTY = '/empty-page';
const NOTHING = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
  + '<title>Empty</title><p>Empty</p></html>';
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const root = resolve(site);
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (path === EMPTY) return void response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end(NOTHING);
  const file = join(root, normalize(path.endsWith('/') ? path + 'index.html' : path));
  try {
    const bytes = gzipSync(await readFile(file));
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Encoding': 'gzip', 'Cache-Control': 'max-age=31536000' }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(ready => server.listen(0, '127.0.0.1', ready));
const home = `http://127.0.0.1:${server.address().port}/`;

const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
let worst = 0;
const chosen = named.length > 0 ? named : PAGES;
for (const page of [EMPTY.slice(1), ...chosen.flatMap(path => [path, 'en/' + path])]) {
  const runs = [];
  for (let i = 0; i < Number(rounds); i++) {
    const chrome = await launch({ chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromeFlags: FLAGS });
    runs.push((await lighthouse(home + page, { port: chrome.port, logLevel: 'silent', output: 'json' })).lhr);
    await chrome.kill();
  }
  const score = id => Math.round(median(runs.map(run => run.categories[id].score)) * 100);
  const metric = id => median(runs.map(run => run.audits[id].numericValue));
  const failed = Object.values(runs[0].audits)
    .filter(audit => audit.score === 0 && audit.scoreDisplayMode === 'binary').map(audit => audit.id);
  const [performance, ...rest] = ['performance', 'accessibility', 'best-practices', 'seo'].map(score);
  const [lcp, tbt, cls] = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'].map(metric);
  const good = performance >= 98 && rest.every(value => value === 100) && lcp <= 1500 && tbt <= 50 && cls <= 0.01;
  if ('/' + page !== EMPTY) worst = Math.max(worst, good ? 0 : 1);
  console.log(`${good ? 'good' : 'BAD '} ${performance} ${rest.join(' ')}  LCP ${Math.round(lcp)} ms  TBT ${Math.round(tbt)} ms  `
    + `CLS ${cls.toFixed(3)}  /${page}  ${failed.join(' ')}`);
}
server.close();
process.exit(worst);
