<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.IndicatorsPage. -->
<#import "part/layout.ftl" as layout>
<#import "part/chart.ftl" as chart>
<#import "part/figure.ftl" as figure>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<p class="standfirst">${page.summary}</p>
<@layout.notices page.frame/>
<#if page.outcomes?has_content>
<section class="section" aria-labelledby="indicators">
<h2 id="indicators">${t['indicators.heading']}</h2>
<div class="scroll" role="region" tabindex="0" aria-label="${t['chart.table']}: ${t['indicators.heading']}">
<table class="table indicators">
<thead><tr><th scope="col">${t['indicator']}</th><th scope="col">${t['plan']}</th><th scope="col">${t['result']}</th></tr></thead>
<#list page.outcomes as group>
<tbody>
<tr><th class="group" scope="rowgroup" colspan="3"><@figure.badge group.badge/> <span class="muted keep">${group.count}</span></th></tr>
<#list group.items as item>
<tr><th scope="row"><a href="${item.link.href}">${item.link.text}</a></th>
<td><#if item.plan??><@figure.value item.plan.value/><#if item.plan.origin?? && item.plan.origin.outside> <span class="outside">${t['source.outside']}</span></#if><#else><@figure.unstated t['unstated']/></#if></td>
<td><#if item.value??><@figure.value item.value/><#if item.value.status?has_content> <span class="muted">(${item.value.status})</span></#if><#else><@figure.unstated t['unstated']/></#if></td></tr>
</#list>
<#if group.unnamed??><tr><td colspan="3"><@figure.unstated group.unnamed/></td></tr></#if>
</tbody>
</#list>
</table>
</div>
</section>
</#if>
<#list page.groups as group>
<section class="section" aria-labelledby="group-${group.id}">
<h2 id="group-${group.id}">${group.name}</h2>
<#if group.chart??><@chart.chart group.chart/></#if>
<ul class="entries figures">
<#list group.items as item>
<li class="entry tally-row"><a href="${item.link.href}">${item.link.text}</a> <#if item.value??><@figure.value item.value/></#if></li>
</#list>
</ul>
</section>
</#list>
<section class="section on-screen" aria-labelledby="data">
<h2 id="data">${t['data.title']}</h2>
<p>${t['data.note']}</p>
<p class="report-actions"><#list page.downloads as file><a class="more" href="${file.href}">${file.text}</a> </#list></p>
</section>
<@layout.cite page.frame/>
</@layout.page>
