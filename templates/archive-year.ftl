<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.ArchiveYearPage. -->
<#import "part/layout.ftl" as layout>
<#import "part/version.ftl" as version>
<#macro link of><#if of.href?has_content><a href="${of.href}">${of.text}</a><#else>${of.text}</#if></#macro>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<p class="standfirst">${t['archive.year.standfirst']}</p>
<@layout.notices page.frame/>
<#list page.versions as compared>
<section class="section" aria-labelledby="${compared.version.id}">
<h2 id="${compared.version.id}"><a href="${compared.version.read.href}">${compared.version.read.text}</a></h2>
<@version.brief compared.version/>
<h3>${compared.title}</h3>
<#if compared.note??><p class="prose">${compared.note}</p></#if>
<#if compared.figures?has_content>
<ul class="entries">
<#list compared.figures as change>
<li class="entry">
<p><strong><@link change.subject/></strong></p>
<p class="erratum"><span class="erratum-label">${t['changes.before']}</span> <del>${change.before}</del></p>
<p class="erratum"><span class="erratum-label">${t['changes.after']}</span> <ins>${change.after}</ins></p>
<#if change.pages?has_content><p class="muted">${t['changes.on']} <#list change.pages as at><@link at/><#sep> · </#list></p></#if>
</li>
</#list>
</ul>
</#if>
<#if compared.also?has_content>
<dl class="terms">
<#list compared.also as kind>
<div class="term"><dt>${kind.name}</dt><dd><#list kind.links as one><@link one/><#sep> · </#list></dd></div>
</#list>
</dl>
</#if>
</section>
</#list>
<#if page.gone?has_content>
<section class="section" aria-labelledby="gone">
<h2 id="gone">${t['gone.title']}</h2>
<p class="prose">${t['gone.text']}</p>
<ul class="prose">
<#list page.gone as lost><li><a class="more" href="${lost.href}">${lost.text}</a></li></#list>
</ul>
</section>
</#if>
<@layout.cite page.frame/>
</@layout.page>
