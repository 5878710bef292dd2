<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.StandingPageView. -->
<#import "part/layout.ftl" as layout>
<#import "part/text.ftl" as text>
<@layout.page page.frame>
<h1<#if page.lang??> lang="${page.lang}"</#if>>${page.frame.title}</h1>
<@layout.notices page.frame/>
<#if page.waiting??><@text.waiting page.waiting/></#if>
<div class="prose standing"><@text.groups page.groups/></div>
</@layout.page>
