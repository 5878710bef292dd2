<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.Chart: drawn for two widths, with its numbers as a table, and what one may take away. -->
<#import "figure.ftl" as figure>
<#macro chart of>
<figure class="chart<#if of.full> chart-full</#if>" id="${of.anchor}" data-chart="${of.id}" data-kind="${of.kind}">
<div class="chart-narrow">${of.narrow}</div>
<div class="chart-wide">${of.wide}</div>
<figcaption>
<p class="chart-caption">${of.caption}</p>
<@script of/>
<div class="chart-tools"><p class="chart-files">${t['chart.downloads']}<#list of.downloads as file> <a class="more" href="${file.href}" aria-label="${file.text}: ${of.tableTitle}">${file.text}</a></#list></p></div>
<details>
<summary>${t['chart.table']}</summary>
<div class="scroll" role="region" tabindex="0" aria-label="${t['chart.table']}: ${of.tableTitle}">
<table class="table">
<caption class="table-title">${of.tableTitle}</caption>
<thead><tr><#list of.head as name><th scope="col"<#if name?index == 1> class="end"</#if>>${name}</th></#list></tr></thead>
<tbody>
<#list of.rows as row>
<tr<#if row.mark?has_content> data-mark="${row.mark}"</#if>><th scope="row">${row.name}</th><#list row.values as value><td class="end">${value}</td></#list><#if row.origin??><td><@figure.origin row.origin/></td></#if></tr>
</#list>
</tbody>
</table>
</div>
</details>
<details class="chart-cite">
<summary>${t['chart.cite']}</summary>
<div class="copyable" data-copyable data-copy-what="${t['citation.what']}: ${of.tableTitle}"><p class="citation" data-copy-text>${of.citation}</p></div>
</details>
</figcaption>
</figure>
</#macro>

<#-- Once on a page, at its first chart: what makes charts interactive for those who ask, or a word to those who cannot. -->
<#macro script of>
<#if !told??>
<#global told = true>
<script src="${page.frame.root}assets/js/chart.js" data-engine="${of.engine}" data-open="${t['chart.open']}" data-close="${t['chart.close']}" data-loading="${t['chart.loading']}" data-failed="${t['chart.failed']}" data-help="${t['chart.help']}" data-previous="${t['chart.previous']}" data-next="${t['chart.next']}" defer></script>
<noscript><p class="chart-caption">${t['chart.noscript']}</p></noscript>
</#if>
</#macro>
