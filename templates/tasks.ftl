<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.TasksPage. -->
<#import "part/layout.ftl" as layout>
<#import "part/task.ftl" as task>
<#macro filter of><li><a class="filter" href="${of.link.href}"<#if of.attribute?has_content> data-${of.attribute}="${of.slug}"</#if><#if of.current> aria-current="true"</#if>><span>${of.link.text}</span> <span class="count">${of.count}<span class="visually-hidden"> ${t['tasks.unit']}</span></span></a></li></#macro>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<p class="standfirst">${page.summary}</p>
<p class="to-filters"><a class="more" href="#filters">${t['filter.title']}</a></p>
<@layout.notices page.frame/>
<div class="beside">
<ol class="entries" aria-label="${page.frame.title}">
<#list page.tasks as item><@task.item item 2/></#list>
</ol>
<nav class="filters" id="filters" aria-labelledby="filters-title">
<h2 class="filters-title" id="filters-title">${t['filter.title']}</h2>
<ul><@filter page.all/></ul>
<h3 class="filter-title">${t['filter.themes']}</h3>
<ul><#list page.themes as theme><@filter theme/></#list></ul>
<#if page.leads?has_content>
<h3 class="filter-title">${t['filter.leads']}</h3>
<ul><#list page.leads as lead><@filter lead/></#list></ul>
</#if>
</nav>
</div>
<@layout.cite page.frame/>
</@layout.page>
