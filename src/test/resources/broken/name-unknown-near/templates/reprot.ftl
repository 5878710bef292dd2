<#ftl output_format="HTML">
