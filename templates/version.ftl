<#ftl output_format="HTML">
<#-- What a version of the archive says of itself. Shows a yearbook.page.View.VersionPage. -->
<#import "part/layout.ftl" as layout>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<p class="standfirst">${t['version.standfirst']}</p>
<@layout.notices page.frame/>
<section class="section" aria-labelledby="facts">
<h2 id="facts">${t['version.facts']}</h2>
<dl class="terms">
<#list page.facts as fact>
<div class="term"><dt>${fact.name}</dt><dd<#if fact.lang??> lang="${fact.lang}"</#if>><#if fact.code><code class="digest">${fact.text}</code><#else>${fact.text}</#if></dd></div>
</#list>
</dl>
</section>
<section class="section" aria-labelledby="proof">
<h2 id="proof">${t['version.proof']}</h2>
<div class="prose">
<p>${t['version.proof.text']}</p>
<p class="command"><code>${page.command}</code></p>
<p>${t['version.proof.good']}</p>
<p>${t['version.proof.web']} <a class="address" href="${page.manifest}" rel="external">${page.manifest}</a></p>
</div>
</section>
</@layout.page>
