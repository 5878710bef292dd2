<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.PrintPage: the PDF edition, as XHTML with CSS 2.1 for paper. -->
<#import "part/print.ftl" as print>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${page.frame.lang}">
<head>
<title>${page.frame.title}</title>
<meta name="author" content="${page.frame.publisher}"/>
<meta name="subject" content="${page.frame.description}"/>
<meta name="description" content="${page.frame.description}"/>
<meta name="date" content="${page.report.isoDate}"/>
<bookmarks><#list page.bookmarks as bookmark><@print.bookmark bookmark/></#list></bookmarks>
<style><@print.style/></style>
</head>
<body>
<div id="address" class="foot">${page.address}<br/>${t['print.digest']} ${page.digest.brief}</div>
<div id="number" class="foot">${t['print.page']} <span class="here"></span>/<span class="all"></span></div>

<div class="cover">
<p class="publisher">${page.frame.publisher}</p>
<p class="kind">${page.report.kind}</p>
<h1>${page.frame.title}</h1>
<p class="issued"><#if page.report.place??>${page.report.place}, </#if>${page.report.date}</p>
<p class="fact"><span class="term">${t['report.number']}</span> <#if page.report.number??>${page.report.number}<#else>${t['report.number.unstated']}</#if></p>
<#if page.report.signer??><p class="fact">${page.report.signer?cap_first}</p></#if>
<p class="fact"><span class="term">${t['print.address']}</span> <a href="${page.address}">${page.address}</a></p>
<#list page.frame.notices as notice>
<div class="notice"><p><strong>${notice.title}</strong></p><p>${notice.text}</p></div>
</#list>
<#if page.report.waiting??><div class="notice"><p>${page.report.waiting}</p></div></#if>
<#if page.report.chart??><@print.chart page.report.chart/></#if>
</div>

<div class="front">
<#if page.report.points?has_content>
<h2 class="plain">${t['points']}</h2>
<ul class="dashed points"><#list page.report.points as point><li><p>${point.text} <a class="inside muted" href="${point.source.href}" data-page="" title="${t['source.read']}">${t['print.page']?uncap_first}</a></p></li></#list></ul>
</#if>
<#if page.contents?has_content>
<div class="contents">
<h2 class="plain">${t['contents']}</h2>
<#list page.contents as section>
<p class="toc toc-${section.depth}"<#if section.lang??> lang="${section.lang}"</#if>><a href="#${section.id}">${section.text}</a></p>
</#list>
</div>
</#if>
</div>

<div class="text">
<div class="preamble"><@print.groups page.report.preamble/></div>
<@print.groups page.groups/>
<#if page.closing??>
<div class="closing">
<#if page.closing.recipients?has_content><div class="recipients"><#list page.closing.recipients as block>${block.html}</#list></div></#if>
<div class="signed"><#list page.closing.office as block>${block.html}</#list><div class="name">${page.closing.name.html}</div></div>
<div class="after"></div>
</div>
</#if>
</div>

<#if page.plates??>
<div class="annex">
<h2 id="plates">${page.plates.title}</h2>
<#list page.plates.charts as chart><@print.chart chart/></#list>
</div>
</#if>

<#if page.ledger??>
<div class="annex">
<h2 id="ledger">${page.ledger.title}</h2>
<p class="note">${t['print.ledger.note']}</p>
<table class="ledger">
<thead><tr><th scope="col" class="what">${t['chart.what']}</th><th scope="col" class="end amount">${t['chart.value']}</th><th scope="col">${t['chart.source']}</th></tr></thead>
<#list page.ledger.entries as entry><@print.entry entry/></#list>
</table>
</div>
</#if>

<#if page.errata??>
<div class="annex">
<h2 id="errata">${page.errata.title}</h2>
<p class="note">${page.errata.page.summary}</p>
<@print.errata page.errata.page/>
</div>
</#if>

<div class="annex edition">
<h2 id="edition">${t['print.edition']}</h2>
<p>${t['print.edition.text']}</p>
<p>${t['print.edition.figures']}</p>
<p data-lost="true">${t['print.lost']}</p>
<p>${t['print.edition.digest']}</p>
<p class="digest">${page.digest.whole}</p>
<p>${t['print.edition.address']} <a href="${page.address}">${page.address}</a></p>
</div>
</body>
</html>
