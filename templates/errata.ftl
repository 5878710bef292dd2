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
<#if page.later?has_content>
<p class="prose">${t['correction.kept']}</p>
<ol class="entries">
<#list page.later as entry>
<li class="entry" id="${entry.id}" data-correction="${entry.id}">
<p><strong><#if entry.subject.href?has_content><a href="${entry.subject.href}">${entry.subject.text}</a><#else>${entry.subject.text}</#if></strong></p>
<#if entry.before?has_content || entry.after?has_content>
<p class="erratum"><span class="erratum-label">${t['correction.before']}</span> <del>${entry.before}</del></p>
<p class="erratum"><span class="erratum-label">${t['correction.after']}</span> <ins>${entry.after}</ins></p>
</#if>
<p>${entry.reason}</p>
<p class="muted"><time datetime="${entry.isoDate}">${entry.date}</time> · ${entry.id}<#if entry.kept??> · ${t['correction.edition']} <a href="${entry.kept.href}">${entry.kept.text}</a><#elseif entry.edition??> · ${t['correction.edition']} ${entry.edition}</#if></p></li>
</#list>
</ol>
<#else>
<p class="prose">${t['errata.later.none']}</p>
</#if>
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
