<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.TaskPage. -->
<#import "part/layout.ftl" as layout>
<#import "part/figure.ftl" as figure>
<#import "part/task.ftl" as task>
<@layout.page page.frame>
<article data-task="${page.task.id}" data-theme="${page.task.theme}" data-lead="${page.task.leads}" data-limitation="${page.task.limitations}">
<p class="kicker">${page.place}<#if page.task.report??> · ${page.task.report}</#if></p>
<h1>${page.frame.title}</h1>
<@layout.notices page.frame/>
<#if page.text??><@figure.quote page.text/></#if>
<#if page.outcomes?has_content>
<section class="section" aria-labelledby="outcome">
<h2 id="outcome">${t['task.outcome']}</h2>
<#list page.outcomes as outcome>
<p class="reported"><@task.standing outcome.standing/> <span class="muted">(${outcome.standing.source.text})</span></p>
<#if outcome.words??><p class="prose">${t['task.outcome.words']} “${outcome.words}”</p></#if>
<#if outcome.quote??><@figure.quote outcome.quote/></#if>
<#if outcome.note??><p class="note"><strong>${t['note']}.</strong> ${outcome.note}</p></#if>
</#list>
</section>
</#if>
<dl class="terms">
<#list page.terms as term>
<div class="term"><dt>${term.name}</dt><dd><#if term.details?has_content><#list term.details as detail><p>${detail.text}</p></#list><#else><@figure.unstated t['unstated']/></#if></dd></div>
</#list>
<#if !page.outcomes?has_content><div class="term"><dt>${t['task.outcome']}</dt><dd><@figure.unstated t['task.outcome.none']/></dd></div></#if>
</dl>
<#if page.note??><p class="note"><strong>${t['note']}.</strong> ${page.note}</p></#if>
<#list page.responses as group>
<section class="section answers is-${group.basis}" aria-labelledby="answers-${group.basis}">
<h2 id="answers-${group.basis}"><span class="shape" aria-hidden="true">${group.shape}</span>${group.title}</h2>
<p class="prose muted">${group.explanation}</p>
<ul>
<#list group.limits as limits><li class="answer"><#list limits.quotes as quote><p>“${quote}”</p></#list><p class="report-actions"><a class="more" href="${limits.source.href}"${limits.source.words}><span>${t['source.read']} <span class="muted">(${limits.source.block})</span></span></a> <a class="more" href="${limits.all.href}">${limits.all.text}</a></p></li></#list>
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
