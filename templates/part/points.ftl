<#ftl output_format="HTML">
<#-- The main points of a report; without values where these stand beside them. Shows yearbook.page.View.MainPoint. -->
<#import "figure.ftl" as figure>
<#macro list of values=true>
<#if of?has_content>
<section class="section points" aria-labelledby="points">
<h2 id="points">${t['points']}</h2>
<ol class="entries">
<#list of as point>
<li class="entry point"><p>${point.text}</p>
<p class="point-source"><#if values && point.item??><#if point.item.value??><a class="point-figure" href="${point.item.link.href}"><span class="visually-hidden">${point.item.link.text}: </span><@figure.value point.item.value/></a> </#if><#if point.item.badge??><@figure.badge point.item.badge/> </#if></#if><a class="more" href="${point.source.href}"${point.source.words}><span>${t['source.read']} <span class="muted">(${point.source.block})</span></span></a></p></li>
</#list>
</ol>
</section>
</#if>
</#macro>
