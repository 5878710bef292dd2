<#ftl output_format="HTML">
<#-- A task in a list. Shows a yearbook.page.View.TaskItem. -->
<#macro item of level>
<li class="entry task" data-task="${of.id}" data-theme="${of.theme}" data-lead="${of.leads}">
<span class="task-number" aria-hidden="true">${of.number}</span>
<h${level} class="entry-title"><a href="${of.link.href}">${of.link.text}</a></h${level}>
<p class="task-meta"><span>${of.themeName}</span><#if of.lead?has_content> <span>${t['task.lead']}: ${of.lead}</span></#if></p>
</li>
</#macro>
