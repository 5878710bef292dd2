<#ftl output_format="HTML">
<#-- A version in the archive. Shows a yearbook.page.View.KeptVersion. -->
<#macro facts of>
<dl class="terms">
<div class="term"><dt>${t['version.taken']}</dt><dd><time datetime="${of.iso}">${of.moment}</time></dd></div>
<div class="term"><dt>${t['version.reason']}</dt><dd<#if of.lang??> lang="${of.lang}"</#if>>${of.reason}</dd></div>
<div class="term"><dt>${t['version.by']}</dt><dd>${of.by}</dd></div>
<div class="term"><dt>${t['version.size']}</dt><dd>${of.size}</dd></div>
<div class="term"><dt>${t['version.digest']}</dt><dd><code class="digest">${of.digest}</code></dd></div>
<div class="term"><dt>${t['version.signature']}</dt><dd>${of.signature}<#if of.key??><br><span class="muted">${t['version.key']} <code class="digest">${of.key}</code></span></#if></dd></div>
</dl>
<@take of/>
</#macro>

<#macro brief of>
<p class="prose"<#if of.lang??> lang="${of.lang}"</#if>>${of.reason}</p>
<p class="muted"><time datetime="${of.iso}">${of.moment}</time> · ${of.by} · ${of.size}</p>
<@take of/>
</#macro>

<#macro take of>
<p class="report-actions"><a class="more" href="${of.read.href}">${t['version.read']}<span class="visually-hidden">: ${of.read.text}</span></a> <#list of.take as file><a class="more" href="${file.href}">${file.text}<span class="visually-hidden"> – ${of.read.text}</span></a> </#list></p>
</#macro>
