<#ftl output_format="HTML">
<#-- The blocks of a text. Shows yearbook.page.View.Group. -->
<#import "chart.ftl" as chart>
<#import "task.ftl" as task>
<#macro groups of>
<#list of as group>
<#if group.kind == "numbered"><ol class="numbered"<#if group.start != 1> start="${group.start}"</#if>>
<#list group.blocks as block><li value="${group.start + block?index}"><@single block/></li>
</#list></ol>
<#elseif group.kind == "dashed"><ul class="dashed">
<#list group.blocks as block><li><@single block/></li>
</#list></ul>
<#else>
<#list group.blocks as block><@single block/>
</#list>
</#if>
</#list>
</#macro>

<#macro single block>
<#if block.chart??>
<div class="block" id="${block.id}"><@told block/><@chart.chart block.chart/></div>
<#elseif (block.heading > 0)>
<h${block.heading} id="${block.id}"<#if block.lang??> lang="${block.lang}"</#if>>${block.html}</h${block.heading}>
<@told block/>
<#else>
<div class="block<#if block.brief> brief</#if>" id="${block.id}"><@told block/><#if block.lang??><div lang="${block.lang}">${block.html}</div><#else>${block.html}</#if><a class="block-link" href="#${block.id}" aria-label="${t['block.link']} ${block.id}">¶</a><#if block.figures?has_content>
<details class="block-notes"><summary class="block-summary">${block.notes}</summary>
<ul class="block-figures" aria-label="${block.notes}"><@mentions block.figures/></ul></details></#if><#if block.tasks?has_content>
<ul class="block-figures block-tasks" aria-label="${t['block.tasks']}"><@mentions block.tasks/></ul></#if><#if block.answering?has_content><@answers block.answering/></#if></div>
</#if>
</#macro>

<#-- That a block is not translated, or not as its original is now. Shows yearbook.page.View.BlockNotice. -->
<#macro told block><#if block.notice??><p class="block-notice" data-notice="${block.notice.kind}">${block.notice.text}<#if block.notice.original??> <a href="${block.notice.original.href}">${block.notice.original.text}</a></#if></p></#if></#macro>

<#macro waiting told><p class="notice" data-waiting>${told}</p></#macro>

<#-- The tasks that answer what a block states. Shows yearbook.page.View.Answering. -->
<#macro answers of>
<div class="block-answers"><p class="block-answers-title">${t['block.answers']}</p>
<ul>
<#list of as found><li class="block-answer"><@task.tie found.tie/> <#list found.tasks as link><a href="${link.href}">${link.text}<span class="visually-hidden">: ${link.more}</span></a><#sep>, </#list></li></#list>
</ul></div>
</#macro>

<#macro mentions of><#list of as mention><li class="block-figure"><a class="block-way" href="${mention.href}"><b>${mention.value}</b> ${mention.name}</a></li></#list></#macro>
