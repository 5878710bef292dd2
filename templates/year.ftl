<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.YearPage. -->
<#import "part/layout.ftl" as layout>
<#import "part/chart.ftl" as chart>
<#import "part/figure.ftl" as figure>
<#import "part/points.ftl" as points>
<#import "part/task.ftl" as task>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<@layout.notices page.frame/>
<#if page.lede??><div class="lede">${page.lede}</div></#if>
<#list page.answers as answer>
<div class="lede">${answer.sentence}</div>
<#if answer.chart??><@chart.chart answer.chart/></#if>
<div class="tallies">
<#list answer.tallies as tally>
<section class="tally is-${tally.badge.code}" aria-labelledby="${tally.badge.code}-${answer?index}">
<h2 class="tally-title" id="${tally.badge.code}-${answer?index}"><span class="tally-count">${tally.count}</span> <span><span class="shape" aria-hidden="true">${tally.badge.shape}</span>${tally.badge.word}</span></h2>
<#if tally.items?has_content>
<ul class="tally-list">
<#list tally.items as item>
<li class="tally-row"><a href="${item.link.href}">${item.link.text}</a> <#if item.value??><@figure.value item.value/></#if></li>
</#list>
</ul>
</#if>
<#if tally.unnamed??><p class="tally-row tally-note"><@figure.unstated tally.unnamed/></p></#if>
</section>
</#list>
</div>
<#if answer.unstated?has_content>
<section class="section" aria-labelledby="silent-${answer?index}">
<h2 id="silent-${answer?index}">${t['unstated.title']}</h2>
<ul class="prose silent">
<#list answer.unstated as line><li>${line}</li></#list>
</ul>
</section>
</#if>
</#list>
<@points.list page.points false/>
<#if page.keys?has_content>
<section class="section" aria-labelledby="keys">
<h2 id="keys">${t['year.keys']}</h2>
<div class="keys">
<#list page.keys as key>
<div class="key"><h3 class="key-name"><a href="${key.link.href}">${key.link.text}</a></h3><@figure.large key.value/><p class="muted">${key.note}</p><#if key.badge??><p><@figure.badge key.badge/></p></#if><@figure.copy key.copy key.link.text/></div>
</#list>
</div>
<#if page.more??><p><a class="more" href="${page.more.href}">${page.more.text}</a></p></#if>
</section>
</#if>
<#if page.tasks?has_content>
<section class="section" aria-labelledby="tasks">
<h2 id="tasks">${page.taskIndex.text}</h2>
<ol class="entries">
<#list page.tasks as item><@task.item item 3/></#list>
</ol>
<p><a class="more" href="${page.taskIndex.href}">${t['tasks.filter-them']}</a></p>
</section>
</#if>
<#if page.tasksUnstated?has_content>
<section class="section" aria-labelledby="silent-tasks">
<h2 id="silent-tasks">${t['unstated.title']}</h2>
<ul class="prose silent">
<#list page.tasksUnstated as line><li>${line}</li></#list>
</ul>
</section>
</#if>
<#if page.reports?has_content>
<section class="section" aria-labelledby="documents">
<h2 id="documents">${page.reportsTitle}</h2>
<ul class="entries">
<#list page.reports as report>
<li class="entry"><p class="entry-title"><a href="${report.link.href}">${report.link.text}</a></p><p class="muted">${report.note}</p></li>
</#list>
</ul>
</section>
</#if>
<#if page.offline??>
<section class="section on-screen" aria-labelledby="offline">
<h2 id="offline">${t['offline.title']}</h2>
<p class="prose">${t['offline.note']}</p>
<p><a class="more" href="${page.offline.href}">${page.offline.text}</a></p>
</section>
</#if>
<#if page.archive??>
<section class="section" aria-labelledby="archive">
<h2 id="archive">${t['archive.title']}</h2>
<p class="prose">${t['archive.year.note']}</p>
<p><a class="more" href="${page.archive.href}">${page.archive.text}</a></p>
</section>
</#if>
<@layout.cite page.frame/>
</@layout.page>
