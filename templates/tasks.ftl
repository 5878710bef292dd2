<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.TasksPage. -->
<#import "part/layout.ftl" as layout>
<#import "part/task.ftl" as task>
<#import "part/figure.ftl" as figure>
<#macro filter of><li><a class="filter" href="${of.link.href}"<#if of.attribute?has_content> data-${of.attribute}="${of.slug}"</#if><#if of.current> aria-current="page"</#if>><span>${of.link.text}</span> <span class="count">${of.count}<span class="visually-hidden"> ${t['tasks.unit']}</span></span></a></li></#macro>
<#macro filters title of><#if of?has_content>
<h3 class="filter-title">${title}</h3>
<ul><#list of as choice><@filter choice/></#list></ul>
</#if></#macro>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<p class="standfirst">${page.summary}</p>
<#if page.addressees??><p class="prose">${t['tasks.addressees']} <a href="${page.addressees.href}">${page.addressees.text}</a>.</p></#if>
<#if page.subject??><@figure.quote page.subject/></#if>
<p class="report-actions"><#if page.back??><a class="more" href="${page.back.href}">${page.back.text}</a> </#if><#list page.calendars as file><a class="more" href="${file.href}">${file.text}</a> </#list><a class="more to-filters" href="#filters">${t['filter.title']}</a></p>
<@layout.notices page.frame/>
<#if page.legend?has_content><@task.legend page.legend/></#if>
<div class="beside">
<div>
<#list page.groups as group>
<#if group.title??>
<section class="task-group" aria-labelledby="${group.id}">
<h2 class="group-title" id="${group.id}">${group.title}</h2>
<ol class="entries">
<#list group.tasks as item><@task.item item 3 false/></#list>
</ol>
</section>
<#else>
<ol class="entries" aria-label="${page.frame.title}">
<#list group.tasks as item><@task.item item 2 false/></#list>
</ol>
</#if>
</#list>
<#if page.unstated?has_content>
<section class="section" aria-labelledby="silent">
<h2 id="silent">${t['unstated.title']}</h2>
<ul class="prose silent">
<#list page.unstated as line><li>${line}</li></#list>
</ul>
</section>
</#if>
</div>
<nav class="filters" id="filters" aria-labelledby="filters-title">
<h2 class="filters-title" id="filters-title">${t['filter.title']}</h2>
<ul><@filter page.filters.all/><#if page.filters.deadlines??><@filter page.filters.deadlines/></#if></ul>
<@filters t['filter.themes'] page.filters.themes/>
<@filters t['filter.leads'] page.filters.leads/>
<@filters t['filter.limitations'] page.filters.limitations/>
</nav>
</div>
<#if page.downloads?has_content>
<section class="section on-screen" aria-labelledby="data">
<h2 id="data">${t['data.title']}</h2>
<p class="prose">${t['tasks.data']}</p>
<p class="report-actions"><#list page.downloads as file><a class="more" href="${file.href}">${file.text}</a> </#list></p>
</section>
</#if>
<@layout.cite page.frame/>
</@layout.page>
