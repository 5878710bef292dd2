<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.ReportPage. -->
<#import "part/layout.ftl" as layout>
<#import "part/chart.ftl" as chart>
<#import "part/figure.ftl" as figure>
<#import "part/points.ftl" as points>
<#import "part/text.ftl" as text>
<#macro contents>
<ol>
<#list page.contents as section><li><a class="toc-link toc-${section.depth}" href="#${section.id}"<#if section.lang??> lang="${section.lang}"</#if>>${section.text}</a></li></#list>
</ol>
</#macro>
<@layout.page page.frame true>
<header class="report-head">
<p class="report-kind">${page.kind}</p>
<h1>${page.frame.title}</h1>
<ul class="facts muted">
<li><#if page.place??>${page.place}, </#if><time datetime="${page.isoDate}">${page.date}</time></li>
<#if page.signer??><li>${page.signer}</li></#if>
<li>${t['report.number']} <#if page.number??>${page.number}<#else><@figure.unstated t['report.number.unstated']/></#if></li>
</ul>
<p class="report-actions"><#list page.actions as action><a class="more" href="${action.href}">${action.text}</a> </#list></p>
</header>
<@layout.notices page.frame/>
<#if page.waiting??><@text.waiting page.waiting/></#if>
<@points.list page.points/>
<#if page.chart??><@chart.chart page.chart/></#if>
<#if page.contents?has_content>
<details class="toc"><summary>${t['contents']}</summary><nav aria-label="${t['contents']}"><@contents/></nav></details>
</#if>
<div class="report">
<#if page.contents?has_content>
<nav class="toc-wide" aria-label="${t['contents']}"><p class="filter-title">${t['contents']}</p><@contents/></nav>
</#if>
<div class="report-text">
<div class="preamble"><@text.groups page.preamble/></div>
<@text.groups page.groups/>
</div>
</div>
<@layout.cite page.frame/>
</@layout.page>
