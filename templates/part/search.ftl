<#ftl output_format="HTML">
<#-- The search form. Without JavaScript it leads to the search page, which says what to do. -->
<#macro form href wake="">
<form class="search" role="search" action="${href}" method="get"<#if wake?has_content> data-search data-wake="${wake}"</#if>>
<label class="search-label" for="q">${t['search.label']}</label>
<input class="search-input" type="search" id="q" name="q" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"<#if wake?has_content> aria-describedby="search-hint"</#if>>
<button class="button" type="submit">${t['search.button']}</button>
</form>
</#macro>
