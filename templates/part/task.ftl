<#ftl output_format="HTML">
<#-- A task in a list. Shows a yearbook.page.View.TaskItem; themed says that the list does not name its theme already. -->
<#macro tie of><span class="tie is-${of.basis}"><span class="shape" aria-hidden="true">${of.shape}</span>${of.text}</span></#macro>

<#macro standing of><span class="task-standing"><span class="shape" aria-hidden="true">${of.shape}</span>${of.word}</span></#macro>

<#macro item of level themed=true>
<li class="entry task" data-task="${of.id}" data-theme="${of.theme}" data-lead="${of.leads}" data-limitation="${of.limitations}">
<span class="task-number" aria-hidden="true">${of.number}</span>
<h${level} class="entry-title"><a href="${of.link.href}">${of.link.text}</a></h${level}>
<p class="task-meta"><#if themed><span>${of.themeName}</span></#if><#if of.lead?has_content> <span>${t['task.lead']}: ${of.lead}</span></#if><#if of.deadline??> <span>${t['task.deadline']}: ${of.deadline}</span></#if><#if of.report??> <span>${t['task.report']}: ${of.report}</span></#if></p>
<#if of.outcomes?has_content><p class="task-meta"><#list of.outcomes as outcome><span>${t['task.outcome']}: <@standing outcome/> (<a href="${outcome.source.href}">${outcome.source.text}</a>)</span> </#list></p></#if>
<#if of.ties?has_content><p class="ties"><#list of.ties as found><@tie found/> </#list></p></#if>
</li>
</#macro>

<#macro legend of>
<ul class="legend muted">
<#list of as found><li><@tie found.tie/> ${found.meaning}</li></#list>
</ul>
</#macro>
