<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.ArchivePage. -->
<#import "part/layout.ftl" as layout>
<#import "part/version.ftl" as version>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<p class="standfirst">${t['archive.standfirst']}</p>
<@layout.notices page.frame/>
<#list page.years as year>
<section class="section" aria-labelledby="${year.id}">
<h2 id="${year.id}">${year.name}</h2>
<p><a class="more" href="${year.more.href}">${year.more.text}</a></p>
<#list year.versions as kept>
<section class="kept" aria-labelledby="${kept.id}">
<h3 id="${kept.id}"><a href="${kept.read.href}">${kept.read.text}</a></h3>
<@version.facts kept/>
</section>
</#list>
</section>
</#list>
<section class="section" aria-labelledby="proof">
<h2 id="proof">${t['archive.proof']}</h2>
<p class="prose">${t['archive.proof.text']}</p>
<p class="command"><code>sha256sum -c MANIFEST.sha256</code></p>
</section>
<@layout.cite page.frame/>
</@layout.page>
