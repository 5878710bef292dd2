#!/usr/bin/env python3
"""Writes one corpus several times over: as a Yearbook workspace, a Hugo, an Eleventy and a JBake site.

usage: src/bench/corpus.py REPORTS DIR

Every report has the text in two languages (the real 2024 report, varied), 22 indicators with plan and result, and 10
tasks, so that each generator makes the same pages: per report and language 1 report page, 1 indicator index, 22 indicator
pages, 1 task index and 10 task pages, each with its table and, on indicator pages, a plan-against-result picture. Yearbook
draws that picture with ECharts; the peers' templates write a plain two-bar SVG, which is less work for them.

DIR/yearbook         everything Yearbook makes
DIR/yearbook-pages   the same pages as the peers make, without PDF editions, PNG pictures and offline zips that no peer makes
DIR/yearbook-plain   those pages without charts: the indicators state no plan, so there is nothing to draw it against

The same arguments give the same bytes.
"""
import json, pathlib, random, re, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = ROOT / "content/2024/bao-cao-nam"
PER_YEAR = 20
LANGUAGES = ("vi", "en")
PAGES_PER_REPORT = 70

HEAD = ('<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        '<title>{t}</title><link rel="stylesheet" href="/site.css"></head><body><header><nav><a href="/">Home</a> '
        '<a href="/vi/">vi</a> <a href="/en/">en</a></nav></header><main><h1>{t}</h1>')
FOOT = "</main><footer><p>Yearbook benchmark corpus</p></footer></body></html>"
SVG = ('<svg role="img" viewBox="0 0 400 80" width="400" height="80"><title>{t}</title><rect x="0" y="5" height="30" '
       'width="{p}"></rect><rect x="0" y="45" height="30" width="{r}"></rect><text x="5" y="25">{p}</text>'
       '<text x="5" y="65">{r}</text></svg>')
ROW = ("<table><thead><tr><th>Plan</th><th>Result</th><th>Unit</th><th>Outcome</th></tr></thead><tbody><tr><td>{p}</td>"
       "<td>{r}</td><td>{u}</td><td>{o}</td></tr></tbody></table><blockquote>{q}</blockquote>")
CSS = "body{max-width:60rem;margin:auto}\n"


def blocks(lang):
    text = (SOURCE / f"report.{lang}.md").read_text(encoding="utf-8")
    return [b for b in re.split(r"\n\s*\n", text.strip()) if b]


VI, EN = blocks("vi"), blocks("en")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def as_json(value, **options):
    return json.dumps(value, ensure_ascii=False, **options)


def number(value, lang):
    return f"{value:.1f}".replace(".", ",") if lang == "vi" else f"{value:.1f}"


def place(index):
    return 1990 + index // PER_YEAR, f"bao-cao-{index % PER_YEAR + 1:02d}"


def outcome(plan, result):
    return "exceeded" if result > plan else "met" if result == plan else "missed"


def quoted(i, index, result):
    """The sentence that states a result, in each language."""
    return {"vi": f"Chỉ tiêu thứ {i} của báo cáo {index} đạt {number(result, 'vi')} điểm",
            "en": f"Indicator {i} of report {index} reached {number(result, 'en')} points"}


def indicator(i, index, plan, result):
    year, quote = place(index)[0], quoted(i, index, result)
    return {"id": f"chi-tieu-{i:02d}", "name": {"vi": f"Chỉ tiêu số {i}", "en": f"Indicator no. {i}"},
            "unit": {"vi": "điểm", "en": "points"}, "decimals": 1, "better": "higher",
            "plan": {"value": plan, "source": {"title": "Plan", "publisher": "Council", "date": f"{year - 1}-12-10"}},
            "results": [{"value": result, "status": "official", "date": f"{year}-12-31", "source": {"quote": quote}}],
            "outcome": {"stated": outcome(plan, result), "source": {"quote": quote}}}


def task(t, index):
    return {"id": f"{place(index)[0] + 1}-{index % PER_YEAR + 1:02d}-{t:02d}", "number": t,
            "title": {"vi": f"Nhiệm vụ {t}", "en": f"Task {t}"},
            "theme": {"vi": f"Nhóm {t % 4 + 1}", "en": f"Theme {t % 4 + 1}"},
            "source": {"quote": {"vi": f"Nhiệm vụ {t} của báo cáo {index}:", "en": f"Task {t} of report {index}:"}}}


def prose(lang, index, chosen, indicators):
    source = VI if lang == "vi" else EN
    body = [source[b] for b in range(4, 8)]
    body += [source[b] for b in chosen
             if not source[b].startswith(("#", "-", "**")) and not re.match(r"\d+\. ", source[b])]
    body += ["### II. Chỉ tiêu" if lang == "vi" else "### II. Indicators"]
    body += [i["results"][0]["source"]["quote"][lang] + "." for i in indicators]
    body += ["## B. Nhiệm vụ" if lang == "vi" else "## B. Tasks"]
    body += [task(t, index)["source"]["quote"][lang] + " " + source[51 + t - 1].lstrip("0123456789. ")
             for t in range(1, 11)]
    return "\n\n".join(body) + "\n"


def make(index):
    """One report: (year, key, {lang: markdown}, indicators, tasks)."""
    rng = random.Random(index)
    indicators = [indicator(i, index, rng.randint(50, 900) / 10, rng.randint(50, 900) / 10) for i in range(1, 23)]
    # Block 20 needs a parity waiver (vạn = 10,000).
    chosen = sorted(rng.sample([b for b in range(8, 49) if b != 20], 30))
    text = {lang: prose(lang, index, chosen, indicators) for lang in LANGUAGES}
    return *place(index), text, indicators, [task(t, index) for t in range(1, 11)]


# Yearbook

def yearbook(out, year, key, text, indicators, tasks):
    home = out / "content" / str(year) / key
    write(home / "report.yaml",
          f"title:\n  vi: Báo cáo {key} năm {year}\n  en: Report {key} for {year}\nissued: {year}-12-31\n")
    for lang in text:
        write(home / f"report.{lang}.md", text[lang])
    write(home / "kpi.json", as_json({"year": year, "indicators": indicators}, indent=1) + "\n")
    write(home / "tasks.json", as_json({"year": year + 1, "tasks": tasks}, indent=1) + "\n")


def yearbook_site(out, more=""):
    write(out / "content/site.yaml",
          "publisher:\n  name: { vi: Ủy ban nhân dân tỉnh, en: Provincial People's Committee }\nlanguages: [vi, en]\n"
          "baseUrl: https://example.org/\npaths: { kpi: chi-tieu, tasks: nhiem-vu, archive: luu-tru, data: du-lieu, "
          "search: tim-kiem, corrections: dinh-chinh }\n" + more)


def without_plan(indicators):
    return [{k: v for k, v in i.items() if k != "plan"} for i in indicators]


# Hugo

def front(**fields):
    return "---\n" + "".join(f"{k}: {as_json(v)}\n" for k, v in fields.items()) + "---\n"


def facts(i, lang):
    """What an indicator page says."""
    return {"unit": i["unit"][lang], "plan": i["plan"]["value"], "result": i["results"][0]["value"],
            "outcome": i["outcome"]["stated"], "quote": i["results"][0]["source"]["quote"][lang]}


def hugo(out, year, key, text, indicators, tasks):
    for lang in text:
        home = out / "content" / lang / str(year) / key
        write(home / "_index.md", front(title=f"{key} {year}", layout="report") + text[lang])
        write(home / "chi-tieu/_index.md", front(title=f"{key} {year}", layout="indicators"))
        for i in indicators:
            write(home / "chi-tieu" / f"{i['id']}.md", front(title=i["name"][lang], **facts(i, lang)))
        write(home / "nhiem-vu/_index.md", front(title=f"{key} {year + 1}", layout="tasks"))
        for t in tasks:
            write(home / "nhiem-vu" / f"{t['id']}.md",
                  front(title=t["title"][lang], theme=t["theme"][lang], quote=t["source"]["quote"][lang]))


def hugo_site(out):
    head, lay = HEAD.format(t="{{ .Title }}"), out / "layouts"
    item = '<a href="{{ .RelPermalink }}">{{ .Title }}</a>'
    write(lay / "_default/report.html", head + "<nav>{{ .TableOfContents }}</nav>{{ .Content }}" + FOOT)
    write(lay / "_default/list.html", head + "<ul>{{ range .Pages }}<li>" + item + "</li>{{ end }}</ul>" + FOOT)
    for name in ("indicators", "tasks"):
        write(lay / f"_default/{name}.html", head + "<table>{{ range .Pages }}<tr><td>" + item
              + "</td><td>{{ .Params.plan }}</td><td>{{ .Params.result }}</td><td>{{ .Params.theme }}</td></tr>{{ end }}"
              "</table>" + FOOT)
    p, r = "{{ .Params.plan }}", "{{ .Params.result }}"
    row = ROW.format(p=p, r=r, u="{{ .Params.unit }}", o="{{ .Params.outcome }}", q="{{ .Params.quote }}")
    write(lay / "_default/single.html", head + "{{ if .Params.plan }}" + SVG.format(t="{{ .Title }}", p=p, r=r) + row
          + "{{ else }}<p>{{ .Params.theme }}</p><blockquote>{{ .Params.quote }}</blockquote>{{ end }}" + FOOT)
    write(lay / "index.html", head + "<ul>{{ range .Site.Sections }}<li>" + item + "</li>{{ end }}</ul>" + FOOT)
    write(out / "config.toml", 'baseURL = "https://example.org/"\ndefaultContentLanguage = "vi"\n'
          'defaultContentLanguageInSubdir = true\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
          '[languages.vi]\ncontentDir = "content/vi"\n[languages.en]\ncontentDir = "content/en"\n')
    write(out / "static/site.css", CSS)


# Eleventy

def eleventy(out, data, year, key, text, indicators, tasks):
    for lang in text:
        base = f"/{lang}/{year}/{key}"
        write(out / "src" / lang / str(year) / key / "index.md",
              front(layout="report.njk", title=f"{key} {year}", permalink=f"{base}/") + text[lang])
        data["indicatorIndexes"].append({"url": base + "/chi-tieu/", "title": f"{key} {year}",
                                         "items": [i["id"] for i in indicators], "lang": lang})
        data["taskIndexes"].append({"url": base + "/nhiem-vu/", "title": f"{key} {year + 1}",
                                    "items": [t["id"] for t in tasks], "lang": lang})
        for i in indicators:
            data["indicators"].append({"url": f"{base}/chi-tieu/{i['id']}/", "lang": lang, "title": i["name"][lang],
                                       **facts(i, lang)})
        for t in tasks:
            data["tasks"].append({"url": f"{base}/nhiem-vu/{t['id']}/", "lang": lang, "title": t["title"][lang],
                                  "theme": t["theme"][lang], "quote": t["source"]["quote"][lang]})


def eleventy_site(out, data):
    e, t = out / "src", "{{ title or item.title }}"
    head = HEAD.format(t=t)
    write(e / "_includes/report.njk", head + "{{ content | safe }}" + FOOT)

    def each(name, link):
        return (f"---\npagination:\n  data: corpus.{name}\n  size: 1\n  alias: item\npermalink: \"{link}\"\n---\n" + head)

    for name in ("indicatorIndexes", "taskIndexes"):
        write(e / f"{name}.njk", each(name, "{{ item.url }}") + "<table>{% for id in item.items %}<tr><td>"
              '<a href="{{ id }}/">{{ id }}</a></td></tr>{% endfor %}</table>' + FOOT)
    p, r = "{{ item.plan }}", "{{ item.result }}"
    row = ROW.format(p=p, r=r, u="{{ item.unit }}", o="{{ item.outcome }}", q="{{ item.quote }}")
    write(e / "indicators.njk", each("indicators", "{{ item.url }}") + SVG.format(t=t, p=p, r=r) + row + FOOT)
    write(e / "tasks.njk", each("tasks", "{{ item.url }}")
          + "<p>{{ item.theme }}</p><blockquote>{{ item.quote }}</blockquote>" + FOOT)
    write(out / "eleventy.config.js",
          'module.exports = (c) => { c.setQuietMode(true); return { dir: { input: "src", output: "_site" } }; };\n')
    write(out / "package.json", '{"private": true, "dependencies": {"@11ty/eleventy": "3.1.2"}}\n')
    write(e / "_data/corpus.json", as_json(data))


# JBake

def header(kind, **fields):
    lines = {"type": kind, "status": "published", **fields}
    return "".join(f"{k}={as_json(v) if isinstance(v, dict) else v}\n" for k, v in lines.items()) + "~~~~~~\n"


def jbake(out, year, key, text, indicators, tasks):
    """Indexes carry their items, as Eleventy's do: asking JBake's database for those of one report costs it far more."""
    for lang in text:
        home = out / "content" / lang / str(year)
        write(home / f"{key}.md", header("report", title=f"{key} {year}") + "[TOC]\n\n" + text[lang])
        base = f"/{lang}/{year}/{key}"
        listed = [{"url": f"{base}/chi-tieu/{i['id']}/", "title": i["name"][lang], "plan": str(i["plan"]["value"]),
                   "result": str(i["results"][0]["value"])} for i in indicators]
        write(home / key / "chi-tieu.md", header("listing", title=f"{key} {year}", listed={"items": listed}))
        for i in indicators:
            write(home / key / "chi-tieu" / f"{i['id']}.md",
                  header("indicator", title=i["name"][lang], **facts(i, lang)))
        listed = [{"url": f"{base}/nhiem-vu/{t['id']}/", "title": t["title"][lang], "theme": t["theme"][lang]} for t in tasks]
        write(home / key / "nhiem-vu.md", header("listing", title=f"{key} {year + 1}", listed={"items": listed}))
        for t in tasks:
            write(home / key / "nhiem-vu" / f"{t['id']}.md", header(
                "task", title=t["title"][lang], theme=t["theme"][lang], quote=t["source"]["quote"][lang]))


def jbake_site(out, reports):
    start, lay = '<#ftl output_format="HTML">', out / "templates"
    head = start + HEAD.format(t="${content.title}")
    write(lay / "report.ftl", head + "${content.body?no_esc}" + FOOT)
    write(lay / "listing.ftl", head + '<table><#list content.listed.items as item><tr><td><a href="${item.url}">${item.title}'
          '</a></td><td>${item.plan!}</td><td>${item.result!}</td><td>${item.theme!}</td></tr></#list></table>' + FOOT)
    p, r = "${content.plan}", "${content.result}"
    row = ROW.format(p=p, r=r, u="${content.unit}", o="${content.outcome}", q="${content.quote}")
    write(lay / "indicator.ftl", head + SVG.format(t="${content.title}", p=p, r=r) + row + FOOT)
    write(lay / "task.ftl", head + "<p>${content.theme}</p><blockquote>${content.quote}</blockquote>" + FOOT)
    kinds = ("report", "listing", "indicator", "task")
    write(out / "jbake.properties", "site.host=https://example.org\nuri.noExtension=true\nuri.noExtension.prefix=/\n"
          "markdown.extensions=TABLES,TOC\nrender.index=false\nrender.archive=false\nrender.feed=false\n"
          "render.sitemap=false\nrender.tags=false\n" + "".join(f"template.{k}.file={k}.ftl\n" for k in kinds))
    write(out / "assets/site.css", CSS)
    for lang in LANGUAGES:
        years = {}
        for index in range(reports):
            year, key = place(index)
            years.setdefault(year, []).append({"url": f"/{lang}/{year}/{key}/", "title": f"{key} {year}"})
        for year, listed in years.items():
            write(out / "content" / lang / f"{year}.md", header("listing", title=year, listed={"items": listed}))
        listed = [{"url": f"/{lang}/{year}/", "title": str(year)} for year in years]
        write(out / "content" / f"{lang}.md", header("listing", title=lang, listed={"items": listed}))


def corpus(reports, out):
    data = {"indicators": [], "tasks": [], "indicatorIndexes": [], "taskIndexes": []}
    for index in range(reports):
        year, key, text, indicators, tasks = made = make(index)
        yearbook(out / "yearbook", *made)
        yearbook(out / "yearbook-pages", *made)
        yearbook(out / "yearbook-plain", year, key, text, without_plan(indicators), tasks)
        hugo(out / "hugo", *made)
        eleventy(out / "eleventy", data, *made)
        jbake(out / "jbake", *made)
    yearbook_site(out / "yearbook")
    for name in ("yearbook-pages", "yearbook-plain"):
        yearbook_site(out / name, "pdf: false\npictures: false\noffline: false\n")
    hugo_site(out / "hugo")
    eleventy_site(out / "eleventy", data)
    jbake_site(out / "jbake", reports)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: src/bench/corpus.py REPORTS DIR")
    corpus(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
    pages = int(sys.argv[1]) * PAGES_PER_REPORT
    print(f"{sys.argv[1]} reports, {pages} report, indicator and task pages for each generator, in {sys.argv[2]}")
