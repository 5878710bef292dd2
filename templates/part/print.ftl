<#ftl output_format="HTML">
<#-- Parts of the PDF edition. -->
<#macro bookmark of><bookmark name="${of.name}" href="${of.href}"><#list of.below as below><@bookmark below/></#list></bookmark></#macro>

<#macro groups of>
<#list of as group>
<#if group.kind == "numbered"><ol class="numbered"<#if group.start != 1> start="${group.start}"</#if>>
<#list group.blocks as block><li><@single block/></li>
</#list></ol>
<#elseif group.kind == "dashed"><ul class="dashed">
<#list group.blocks as block><li><@single block/></li>
</#list></ul>
<#else>
<#list group.blocks as block><@single block/>
</#list>
</#if>
</#list>
</#macro>

<#macro single block>
<#if block.chart??><div class="block" id="${block.id}"><@told block/><@chart block.chart/></div>
<#elseif (block.heading > 0)><h${block.heading} id="${block.id}"<#if block.lang??> lang="${block.lang}"</#if>>${block.html}</h${block.heading}><@told block/>
<#else><div class="block<#if block.brief> brief</#if>" id="${block.id}"<#if block.lang?? && !block.notice??> lang="${block.lang}"</#if>><@told block/><#if block.lang?? && block.notice??><div lang="${block.lang}">${block.html}</div><#else>${block.html}</#if></div>
</#if>
</#macro>

<#macro told block><#if block.notice??><p class="told">${block.notice.text}<#if block.notice.original??> <a href="${block.notice.original.href}">${block.notice.original.text}</a></#if></p></#if></#macro>

<#macro chart of>
<div class="chart">
<p class="chart-title">${of.tableTitle}</p>
<div class="drawing">${of.wide}</div>
<p class="caption">${of.caption}</p>
<table>
<thead><tr><#list of.head as name><th scope="col"<#if name?index == 1> class="end"</#if>>${name}</th></#list></tr></thead>
<tbody>
<#list of.rows as row>
<tr><th scope="row">${row.name}</th><#list row.values as value><td class="end">${value}</td></#list><#if row.origin??><td><@origin row.origin/></td></#if></tr>
</#list>
</tbody>
</table>
</div>
</#macro>

<#macro origin of><#if of.href??><a href="${of.href}"<#if !of.outside> class="inside" data-page="${t['print.at-page']}"</#if>>${of.text}</a><#else>${of.text}</#if><#if of.outside && of.date?has_content>, ${of.date}</#if><#if of.outside> (${t['source.outside']})</#if></#macro>

<#macro value of><#if of.before?has_content>${of.before} </#if><#list of.numbers as number>${number.shown}<#sep><#if of.numbers?filter(n -> n.machine?starts_with('-'))?has_content> ${t['range.to']} <#else>–</#if></#list>${of.sign}<#if of.unit?has_content> ${of.unit}</#if></#macro>

<#macro entry of>
<tbody class="entry">
<tr><th scope="rowgroup" colspan="3" class="name">${of.name}<#if of.badge??> <span class="badge is-${of.badge.code}">${of.badge.shape} ${of.badge.word}</span></#if></th></tr>
<#list of.terms as term>
<#list term.details as detail>
<tr><th scope="row" class="what">${term.name}</th><td class="end"><#if detail.value??><@value detail.value/><#elseif detail.badge??>${detail.badge.word}<#elseif detail.text?has_content>${detail.text}<#else><span class="unstated">${t['unstated']}</span></#if></td><td><#if detail.origin??><@origin detail.origin/></#if><#if detail.badge?? && detail.text?has_content> ${detail.text}</#if></td></tr>
<#else>
<tr><th scope="row" class="what">${term.name}</th><td class="end"><span class="unstated">${t['unstated']}</span></td><td></td></tr>
</#list>
</#list>
<#list of.results as result>
<tr><th scope="row" class="what">${result.label}</th><td class="end"><@value result.value/></td><td><@origin result.origin/></td></tr>
</#list>
</tbody>
</#macro>

<#macro errata of>
<#if of.later?has_content>
<h3>${t['errata.later']}</h3>
<#list of.later as entry>
<div class="erratum"><p><span class="term">${entry.id}.</span> ${entry.subject.text}</p>
<#if entry.before?has_content || entry.after?has_content>
<p><span class="term">${t['correction.before']}:</span> ${entry.before}</p>
<p><span class="term">${t['correction.after']}:</span> ${entry.after}</p>
</#if>
<p class="why">${entry.reason} (${entry.date})</p></div>
</#list>
</#if>
<#if of.applied?has_content>
<h3>${t['errata.applied']}</h3>
<p class="note">${t['print.break']}</p>
<#list of.applied as entry>
<div class="erratum"><p><span class="term">${entry?counter}. ${t['errata.before']}:</span> <span lang="${t['errata.lang']}">${entry.before}</span></p>
<p><span class="term">${t['errata.after']}:</span> <span lang="${t['errata.lang']}">${entry.after}</span></p>
<p class="why">${entry.reason}<@where entry/></p></div>
</#list>
</#if>
<#if of.noted?has_content>
<h3>${t['errata.noted']}</h3>
<#list of.noted as entry>
<div class="erratum"><p><span class="term">${entry?counter}.</span> <#if entry.before??><span lang="${t['errata.lang']}">${entry.before}</span></#if></p>
<p class="why">${entry.reason}<@where entry/></p></div>
</#list>
</#if>
<#if of.formatOnly?has_content>
<h3>${t['errata.format']}</h3>
<#list of.formatOnly as entry>
<div class="erratum"><p><span class="term">${entry?counter}.</span> ${entry.reason}<@where entry/></p></div>
</#list>
</#if>
<#if of.original??>
<h3>${t['errata.original']}</h3>
<p><a href="${of.original.link.href}">${of.original.link.text}</a></p>
<p class="digest">SHA-256: ${of.original.sha256}</p>
</#if>
</#macro>

<#macro where of> <span class="where">(${t['errata.line']} ${of.line}<#list of.blocks as block>; <a href="${block.href}" class="inside" data-page="${t['print.at-page']}">${block.text}</a></#list>)</span></#macro>

<#macro style>
@page {
  size: A4;
  margin: 22mm 20mm 25mm 25mm;
  @bottom-left { content: element(address); width: 75%; vertical-align: top; padding-top: 1.5mm; border-top: 0.5pt solid #d9d2c5; }
  @bottom-right { content: element(number); width: 25%; vertical-align: top; padding-top: 1.5mm; border-top: 0.5pt solid #d9d2c5; }
}
.foot { font-size: 8.5pt; line-height: 1.4; color: #5c544a; }
#address { position: running(address); }
#number { position: running(number); text-align: right; }
#number .here:before { content: counter(page); }
#number .all:before { content: counter(pages); }
body { margin: 0; font-family: Serif, Sans, Mono; font-size: 12.5pt; line-height: 1.5; color: #1f1b16; word-wrap: break-word; }
p { margin: 0 0 0.55em; orphans: 2; widows: 2; }
a { color: #1f1b16; text-decoration: none; }
h1, h2, h3, h4, h5, h6 { page-break-after: avoid; page-break-inside: avoid; line-height: 1.4; }
h1 { margin: 0; font-size: 27pt; font-weight: normal; }
h2 { margin: 1.6em 0 0.7em; font-size: 15pt; }
h3 { margin: 1.3em 0 0.5em; font-size: 13.5pt; }
h4 { margin: 1.1em 0 0.4em; font-size: 12.5pt; }
h5, h6 { margin: 1em 0 0.4em; font-size: 12.5pt; font-style: italic; }

.publisher { margin: 0; padding-bottom: 3mm; border-bottom: 1.5pt solid #8f1d14; font-size: 13pt; font-weight: bold; }
.kind { margin: 26mm 0 2mm; font-size: 13pt; font-weight: bold; color: #8f1d14; }
.issued { margin: 8mm 0 2mm; font-size: 13pt; font-style: italic; }
.fact { margin: 0 0 1mm; font-size: 11pt; }
.term { color: #5c544a; }
.notice { margin: 8mm 0 0; padding: 3mm 4mm; border-left: 2pt solid #8f1d14; background: #f6f1e6; font-size: 10.5pt; page-break-inside: avoid; }
.notice p { margin: 0; }
.text .told { padding-left: 3mm; border-left: 1.5pt solid #8f1d14; font-size: 9.5pt; line-height: 1.4; text-align: left; color: #5c544a; page-break-after: avoid; }
.told a { text-decoration: underline; }
.cover .chart { margin-top: 10mm; }

.front { page-break-before: always; }
.front h2 { margin-top: 0; }
.contents { margin-top: 6mm; }
.points { font-size: 11pt; line-height: 1.4; }
.points p { margin-bottom: 1mm; }
.muted { color: #5c544a; white-space: nowrap; }
.toc { margin: 0 0 0.8mm; padding-right: 12mm; font-size: 10.5pt; line-height: 1.4; }
.toc a:after { content: leader(dotted) target-counter(attr(href), page); }
.toc-1 { margin-top: 1.6mm; font-weight: bold; }
.toc-2 { padding-left: 6mm; }
.toc-3, .toc-4, .toc-5 { padding-left: 12mm; }

.text { page-break-before: always; }
.text p { text-align: justify; }
.text h2 { padding-top: 3mm; border-top: 1.5pt solid #8f1d14; }
.preamble .brief p { text-align: center; }
.preamble .brief { margin-bottom: 1mm; }
.numbered, .dashed { margin: 0 0 0.55em; padding-left: 8mm; }
.dashed { list-style-type: disc; }
li p { margin-bottom: 0.4em; }
blockquote { margin: 0.6em 0; padding-left: 4mm; border-left: 1.5pt solid #8f1d14; }
pre { margin: 0.6em 0; padding: 2mm 3mm; background: #f6f1e6; font-family: Mono, Sans; font-size: 9.5pt; white-space: pre-wrap; word-wrap: break-word; }
code { font-family: Mono, Sans; font-size: 0.88em; }
hr { border: 0; border-top: 0.5pt solid #d9d2c5; }
sup { font-size: 0.7em; }
.footnote { margin-bottom: 1mm; font-size: 10.5pt; }
.footnote > div, .footnote p { display: inline; }
.footnote p + p { display: block; }
.footnote-number { font-size: 0.75em; vertical-align: super; }

.closing { margin-top: 8mm; page-break-inside: avoid; }
.recipients { float: left; width: 44%; font-size: 10.5pt; line-height: 1.4; }
.recipients p { margin: 0; font-style: italic; font-weight: bold; text-align: left; }
.recipients ul { margin: 0; padding-left: 4mm; }
.signed { margin-left: 46%; text-align: center; }
.signed p { margin: 0; text-align: center; }
.name { padding-top: 22mm; font-weight: bold; }
.after { clear: both; }

table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; font-size: 10.5pt; line-height: 1.4; }
tr { page-break-inside: avoid; }
th, td { padding: 1.2mm 3mm 1.2mm 0; border-bottom: 0.5pt solid #d9d2c5; text-align: left; vertical-align: top; font-weight: normal; }
th p, td p { margin: 0; }
thead th, thead td { padding-top: 0; border-bottom: 0.75pt solid #1f1b16; color: #5c544a; font-size: 9.5pt; vertical-align: bottom; }
.end { text-align: right; }
.center { text-align: center; }
th:last-child, td:last-child { padding-right: 0; }
.inside:after { content: attr(data-page) ' ' target-counter(attr(href), page); }
.scroll { margin: 0.6em 0; }

.chart { margin: 0 0 9mm; page-break-inside: avoid; }
.chart th.end { width: 18%; }
.chart-title { margin: 0 0 2mm; font-weight: bold; }
.drawing svg { width: 165mm; }
.caption { margin: 2mm 0 2mm; font-size: 10pt; color: #5c544a; }

.annex { page-break-before: always; }
.annex h2 { margin-top: 0; padding-top: 3mm; border-top: 1.5pt solid #8f1d14; }
.note { font-size: 10.5pt; color: #5c544a; }
.ledger .name { padding-top: 3mm; border-bottom: 0; font-weight: bold; page-break-after: avoid; }
.ledger { table-layout: fixed; }
.ledger .end { padding-right: 6mm; }
thead .what { width: 34%; }
thead .amount { width: 26%; }
tbody .what { padding-left: 4mm; color: #5c544a; }
.badge { font-weight: normal; }
.is-exceeded { color: #1b6e3c; }
.is-met { color: #2b5c8a; }
.is-missed { color: #a8201a; }
.unstated { color: #5c544a; font-style: italic; }
.erratum { margin-bottom: 3.5mm; page-break-inside: avoid; font-size: 11pt; }
.erratum p { margin: 0; }
.why, .where { color: #5c544a; }
.digest { font-family: Mono; font-size: 9pt; }
.edition { font-size: 11pt; }
</#macro>
