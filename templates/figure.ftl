<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.FigurePage. -->
<#import "part/layout.ftl" as layout>
<#import "part/chart.ftl" as chart>
<#import "part/figure.ftl" as figure>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<div class="indicator-head"><#if page.value??><@figure.large page.value/></#if><p><#if page.badge??><@figure.badge page.badge/><br></#if><span class="status muted">${page.standing}</span></p></div>
<@layout.notices page.frame/>
<#list page.quotes as quote><@figure.quote quote/></#list>
<section class="section" aria-labelledby="terms">
<h2 id="terms">${t['figure.known']}</h2>
<dl class="terms">
<#list page.terms as term>
<div class="term"><dt>${term.name}</dt><dd><#if term.details?has_content><#list term.details as detail><p class="known"><#if !detail.value?? && !detail.badge?? && !detail.text?has_content><@figure.unstated t['unstated']/></#if><#if detail.value??><@figure.value detail.value/></#if><#if detail.badge??><@figure.badge detail.badge/></#if><#if detail.text?has_content> <span>${detail.text}</span></#if><#if detail.origin??> <span class="origin">${t['chart.source']}: <@figure.origin detail.origin/></span></#if></p></#list><#else><@figure.unstated t['unstated']/></#if></dd></div>
</#list>
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
<section class="section" aria-labelledby="cite">
<h2 id="cite">${t['cite']}</h2>
<p class="prose citation">${page.citation}</p>
<p><a class="more" href="${page.csv}">${t['chart.csv']}</a></p>
</section>
</@layout.page>
