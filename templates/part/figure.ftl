<#ftl output_format="HTML">
<#-- Figures: outcome badges, values, where they come from. -->
<#macro badge of><span class="<#if of.code == 'unstated'>unstated<#else>outcome is-${of.code}</#if>"><span class="shape" aria-hidden="true">${of.shape}</span>${of.word}</span></#macro>

<#macro unstated text><span class="unstated"><span class="shape" aria-hidden="true">○</span>${text}</span></#macro>

<#macro numbers of><#list of.numbers as number><data value="${number.machine}" data-${of.role}="${of.id}">${number.shown}</data><#sep><#if of.numbers?filter(n -> n.machine?starts_with('-'))?has_content> ${t['range.to']} <#else>–</#if></#list></#macro>

<#macro value of><span class="number"><#if of.before?has_content>${of.before} </#if><@numbers of/>${of.sign}<#if of.unit?has_content> ${of.unit}</#if></span></#macro>

<#-- A long number in smaller type: it is never broken, and a phone is 320 px wide. -->
<#function length of><#local most = 0><#list of.numbers as number><#if number.shown?length gt most><#local most = number.shown?length></#if></#list><#return most></#function>

<#macro large of><#local digits = length(of)><div class="value<#if digits gt 14> is-longer<#elseif digits gt 8> is-long</#if>"><#if of.before?has_content><span class="unit">${of.before}</span> </#if><@numbers of/><#if of.sign?has_content><span class="sign">${of.sign}</span></#if><#if of.unit?has_content> <span class="unit">${of.unit}</span></#if></div></#macro>

<#macro origin of><#if of.href??><a href="${of.href}"${of.words}<#if of.outside> rel="external"</#if><#if of.lang??> lang="${of.lang}" hreflang="${of.lang}"</#if>>${of.text}</a><#else><span<#if of.lang??> lang="${of.lang}"</#if>>${of.text}</span></#if><#if of.outside && of.date?has_content>, ${of.date}</#if><#if of.outside> <span class="outside">${t['source.outside']}</span></#if></#macro>

<#macro copy text what><div class="copyable" data-copyable data-copy="${text}" data-copy-what="${what}"></div></#macro>

<#-- A value in time: the report's own is filled, one from elsewhere is hollow and says so. -->
<#macro vintage of><li class="vintage<#if !of.reported> is-outside</#if>">
<p class="muted">${of.label}</p>
<p class="known"><span class="vintage-value"><@value of.value/></span><#if of.reported> <strong>${t['vintage.reported']}</strong></#if> <span class="origin">${t['chart.source']}: <@origin of.origin/></span></p>
<#if of.difference??><p class="muted">${of.difference}</p></#if></li></#macro>

<#macro quote of>
<figure class="quoted">
<blockquote class="prose quote"<#if of.lang??> lang="${of.lang}"</#if>><p>${of.text}</p></blockquote>
<figcaption><a class="more" href="${of.href}"${of.words}><span>${t['source.read']} <span class="muted">(${of.block})</span></span></a></figcaption>
</figure>
</#macro>
