<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.CalendarPage. -->
<#import "part/layout.ftl" as layout>
<#macro list of>
<ul class="entries">
<#list of as entry>
<li class="entry"><p class="entry-title"><#if entry.href??><a href="${entry.href}">${entry.title}</a><#else>${entry.title}</#if></p>
<p class="muted">${entry.year} · <time datetime="${entry.iso}">${entry.moment}</time></p>
<#list entry.moves as move><p class="moved">${move}</p></#list></li>
</#list>
</ul>
</#macro>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<p class="standfirst">${t['calendar.standfirst']}</p>
<p class="report-actions"><a class="more" href="${page.file.href}">${page.file.text}</a></p>
<@layout.notices page.frame/>
<section class="section" aria-labelledby="coming">
<h2 id="coming">${t['calendar.coming']}</h2>
<#if page.coming?has_content><@list page.coming/><#else><p class="prose">${t['calendar.none']}</p></#if>
</section>
<#if page.out?has_content>
<section class="section" aria-labelledby="out">
<h2 id="out">${t['calendar.out']}</h2>
<@list page.out/>
</section>
</#if>
<@layout.cite page.frame/>
</@layout.page>
