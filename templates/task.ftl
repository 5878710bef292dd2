<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.TaskPage. -->
<#import "part/layout.ftl" as layout>
<#import "part/figure.ftl" as figure>
<@layout.page page.frame>
<article data-task="${page.task.id}" data-theme="${page.task.theme}" data-lead="${page.task.leads}">
<p class="kicker">${page.place}</p>
<h1>${page.frame.title}</h1>
<@layout.notices page.frame/>
<#if page.text??><@figure.quote page.text/></#if>
<dl class="terms">
<#list page.terms as term>
<div class="term"><dt>${term.name}</dt><dd><#if term.details?has_content><#list term.details as detail><p>${detail.text}</p></#list><#else><@figure.unstated t['unstated']/></#if></dd></div>
</#list>
</dl>
<#if page.note??><p class="note"><strong>${t['note']}.</strong> ${page.note}</p></#if>
<#list page.responses as group>
<section class="section answers is-${group.basis}" aria-labelledby="answers-${group.basis}">
<h2 id="answers-${group.basis}">${group.title}</h2>
<p class="prose muted">${group.explanation}</p>
<ul>
<#list group.quotes as quote><li class="answer"><p>“${quote.text}”</p><p><a class="more" href="${quote.href}"${quote.words}><span>${t['source.read']} <span class="muted">(${quote.block})</span></span></a></p></li></#list>
</ul>
</section>
</#list>
</article>
<nav class="section pager" aria-label="${t['task.neighbours']}">
<#if page.previous??><a class="more" rel="prev" href="${page.previous.href}">${t['previous']}: ${page.previous.text}</a></#if>
<#if page.next??><a class="more" rel="next" href="${page.next.href}">${t['next']}: ${page.next.text}</a></#if>
</nav>
<@layout.cite page.frame/>
</@layout.page>
