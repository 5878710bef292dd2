<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.Home. -->
<#import "part/layout.ftl" as layout>
<#import "part/chart.ftl" as chart>
<#import "part/search.ftl" as search>
<@layout.page page.frame true true>
<h1>${page.frame.title}</h1>
<@search.form page.frame.search.href/>
<@layout.notices page.frame/>
<#if page.next??><p class="next"><span class="muted">${t['calendar.next']}</span> <a href="${page.next.link.href}">${page.next.link.text}</a>, ${page.next.note}</p></#if>
<#list page.years as year>
<section class="section" aria-labelledby="${year.id}">
<h2 id="${year.id}"><a href="${year.link.href}">${year.link.text}</a></h2>
<#if year.sentence??><div class="lede">${year.sentence}</div></#if>
<#if year.chart??><@chart.chart year.chart/></#if>
<ul class="entries">
<#list year.entries as entry>
<li class="entry"><p class="entry-title"><a href="${entry.link.href}">${entry.link.text}</a></p><p class="muted">${entry.note}</p></li>
</#list>
</ul>
</section>
</#list>
<#if page.earlier?has_content>
<section class="section" aria-labelledby="earlier">
<h2 id="earlier">${t['home.earlier']}</h2>
<ul class="shelf"><#list page.earlier as year><li><a class="more" href="${year.href}">${year.text}</a></li></#list></ul>
</section>
</#if>
</@layout.page>
