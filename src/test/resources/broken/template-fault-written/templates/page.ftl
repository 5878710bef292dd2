<#ftl output_format="HTML">
<p>${page.title</p>
