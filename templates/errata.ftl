<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.ErrataPage. -->
<#import "part/layout.ftl" as layout>
<#macro where of><p class="muted">${t['errata.line']} ${of.line}<#list of.blocks as block> · <a href="${block.href}">${block.text}</a></#list></p></#macro>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<p class="standfirst">${page.summary}</p>
<@layout.notices page.frame/>
<section class="section" aria-labelledby="after">
<h2 id="after">${t['errata.later']}</h2>
<p class="prose">${t['errata.later.none']}</p>
</section>
<#if page.applied?has_content>
<section class="section" aria-labelledby="applied">
<h2 id="applied">${t['errata.applied']}</h2>
<ol class="entries">
<#list page.applied as entry>
<li class="entry task" id="${entry.id}"><span class="task-number" aria-hidden="true">${entry?counter}</span>
<p class="erratum"><span class="erratum-label">${t['errata.before']}</span> <del lang="${t['errata.lang']}">${entry.before}</del></p>
<p class="erratum"><span class="erratum-label">${t['errata.after']}</span> <ins lang="${t['errata.lang']}">${entry.after}</ins></p>
<p>${entry.reason}</p><@where entry/></li>
</#list>
</ol>
<p class="muted">${t['errata.break']}</p>
</section>
</#if>
<#if page.noted?has_content>
<section class="section" aria-labelledby="noted">
<h2 id="noted">${t['errata.noted']}</h2>
<ol class="entries">
<#list page.noted as entry>
<li class="entry task" id="${entry.id}"><span class="task-number" aria-hidden="true">${entry?counter}</span>
<#if entry.before??><p class="erratum" lang="${t['errata.lang']}">${entry.before}</p></#if>
<p>${entry.reason}</p><@where entry/></li>
</#list>
</ol>
</section>
</#if>
<#if page.formatOnly?has_content>
<section class="section" aria-labelledby="format">
<h2 id="format">${t['errata.format']}</h2>
<ol class="entries">
<#list page.formatOnly as entry>
<li class="entry task" id="${entry.id}"><span class="task-number" aria-hidden="true">${entry?counter}</span><p>${entry.reason}</p><@where entry/></li>
</#list>
</ol>
</section>
</#if>
<#if page.original??>
<section class="section" aria-labelledby="original">
<h2 id="original">${t['errata.original']}</h2>
<p class="prose"><a class="more" href="${page.original.link.href}">${page.original.link.text}</a></p>
<p class="hash">SHA-256: <code>${page.original.sha256}</code></p>
</section>
</#if>
<@layout.cite page.frame/>
</@layout.page>
