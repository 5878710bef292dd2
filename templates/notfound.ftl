<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.NotFound. -->
<#import "part/layout.ftl" as layout>
<@layout.page page.frame>
<p class="kicker">404</p>
<h1>${page.frame.title}</h1>
<p class="standfirst">${t['notfound.text']}</p>
<ul class="entries notfound">
<#list page.links as link><li class="entry entry-title"><a href="${link.href}">${link.text}</a></li></#list>
</ul>
</@layout.page>
