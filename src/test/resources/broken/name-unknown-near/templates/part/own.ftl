<#ftl output_format="HTML">
<#import "pointz.ftl" as own>
