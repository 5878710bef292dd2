<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.Chart: drawn for two widths, with its numbers as a table. -->
<#import "figure.ftl" as figure>
<#macro chart of>
<figure class="chart<#if of.full> chart-full</#if>" data-chart="${of.id}">
<div class="chart-narrow">${of.narrow}</div>
<div class="chart-wide">${of.wide}</div>
<figcaption>
<p class="chart-caption">${of.caption}</p>
<details>
<summary>${t['chart.table']}</summary>
<div class="scroll" role="region" tabindex="0" aria-label="${t['chart.table']}: ${of.tableTitle}">
<table class="table">
<caption class="table-title">${of.tableTitle}</caption>
<thead><tr><#list of.head as name><th scope="col"<#if name?index == 1> class="end"</#if>>${name}</th></#list></tr></thead>
<tbody>
<#list of.rows as row>
<tr><th scope="row">${row.name}</th><#list row.values as value><td class="end">${value}</td></#list><#if row.origin??><td><@figure.origin row.origin/></td></#if></tr>
</#list>
</tbody>
</table>
</div>
<p><a class="more" href="${of.csv}">${t['chart.csv']}</a></p>
</details>
</figcaption>
</figure>
</#macro>
