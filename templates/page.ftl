<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.StandingPageView. -->
<#import "part/layout.ftl" as layout>
<#import "part/text.ftl" as text>
<@layout.page page.frame>
<h1>${page.frame.title}</h1>
<@layout.notices page.frame/>
<div class="prose standing"><@text.groups page.groups/></div>
</@layout.page>
