<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.FigurePage. -->
<#import "part/layout.ftl" as layout>
<#import "part/chart.ftl" as chart>
<#import "part/figure.ftl" as figure>
<#macro row term>
<div class="term"><dt>${term.name}</dt><dd><#if term.details?has_content><#list term.details as detail><p class="known"><#if !detail.value?? && !detail.badge?? && !detail.text?has_content><@figure.unstated t['unstated']/></#if><#if detail.value??><@figure.value detail.value/></#if><#if detail.badge??><@figure.badge detail.badge/></#if><#if detail.text?has_content> <span>${detail.text}</span></#if><#if detail.origin??> <span class="origin">${t['chart.source']}: <@figure.origin detail.origin/></span></#if></p></#list><#else><@figure.unstated t['unstated']/></#if></dd></div>
</#macro>

<#macro result>
<div class="term"><dt>${t['result']}</dt><dd>
<ol class="vintages"><#list page.vintages as vintage><@figure.vintage vintage/></#list></ol>
<#if page.vintages?size gt 1 && page.vintages?filter(vintage -> vintage.reported)?has_content><p>${t['vintage.kept']}</p></#if>
<#if page.missing??><p class="muted">${page.missing}</p></#if>
</dd></div>
</#macro>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<div class="indicator-head"><#if page.value??><@figure.large page.value/></#if><p><#if page.badge??><@figure.badge page.badge/><br></#if><span class="status muted">${page.standing}</span></p><#if page.copy??><@figure.copy page.copy page.frame.title/></#if></div>
<@layout.notices page.frame/>
<#list page.quotes as quote><@figure.quote quote/></#list>
<section class="section" aria-labelledby="terms">
<h2 id="terms">${t['figure.known']}</h2>
<dl class="terms">
<#list page.terms as term><@row term/></#list>
<#if page.vintages?has_content><@result/></#if>
<#if page.outcome??><@row page.outcome/></#if>
</dl>
<#if page.note??><p class="note"><strong>${t['note']}.</strong> ${page.note}</p></#if>
</section>
<#if page.related?has_content>
<section class="section" aria-labelledby="related">
<h2 id="related">${t['figure.related']}</h2>
<ul class="entries"><#list page.related as item><li class="entry tally-row"><a href="${item.link.href}">${item.link.text}</a> <#if item.value??><@figure.value item.value/></#if></li></#list></ul>
</section>
</#if>
<#list page.charts as drawn>
<section class="section" aria-labelledby="title-${drawn.anchor}">
<h2 id="title-${drawn.anchor}">${drawn.tableTitle}</h2>
<@chart.chart drawn/>
</section>
</#list>
<#if page.statements?has_content>
<section class="section" aria-labelledby="through">
<h2 id="through">${t['through.title']}</h2>
<p class="prose">${t['through.note']}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${t['chart.table']}: ${t['through.title']}">
<table class="table statements">
<thead><tr><th scope="col">${t['through.where']}</th><th scope="col">${t['through.value']}</th><th scope="col">${t['through.comparison']}</th></tr></thead>
<tbody>
<#list page.statements as said>
<tr><th scope="row"><#if said.where.href?has_content><a href="${said.where.href}">${said.where.text}</a><#else>${said.where.text}</#if><#if said.moment?has_content><br><span class="muted">${said.moment}</span></#if></th><td>${said.value}<#if said.status?has_content><br><span class="muted keep">${said.status}</span></#if></td><td><#if said.comparison??>${said.comparison}<#else><span aria-hidden="true">–</span></#if></td></tr>
</#list>
</tbody>
</table>
</div>
<#if page.series??>
<figure class="chart">
<div class="chart-narrow">${page.series.narrow}</div>
<div class="chart-wide">${page.series.wide}</div>
<figcaption><p class="chart-caption">${page.series.caption}</p></figcaption>
</figure>
</#if>
</section>
</#if>
<section class="section" aria-labelledby="take">
<h2 id="take">${t['take.title']}</h2>
<p>${t['take.note']}</p>
<p class="report-actions"><#list page.downloads as file><a class="more" href="${file.href}">${file.text}</a> </#list></p>
<h3 class="filter-title" id="cite">${t['cite']}</h3>
<div class="copyable" data-copyable data-copy-what="${t['citation.what']}"><p class="prose citation" data-copy-text>${page.citation}</p></div>
</section>
</@layout.page>
