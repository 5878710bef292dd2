<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.SearchPage. -->
<#import "part/layout.ftl" as layout>
<#import "part/search.ftl" as search>
<@layout.page page.frame false true>
<h1>${page.frame.title}</h1>
<@layout.notices page.frame/>
<@search.form "index.html" "${page.frame.root}assets/js/search/search.js"/>
<p class="muted search-hint" id="search-hint">${t['search.hint']}</p>
<noscript><p class="notice">${t['search.without']}</p></noscript>
<div data-search-words data-r="${t['search.kind.report']}" data-h="${t['search.kind.block']}" data-b="${t['search.kind.block']}" data-f="${t['search.kind.figure']}" data-t="${t['search.kind.task']}" data-p="${t['search.kind.page']}" data-e="${t['search.kind.page']}" data-count-one="${t['search.count.one']}" data-count-many="${t['search.count.many']}" data-most-one="${t['search.most.one']}" data-most-many="${t['search.most.many']}" data-near-one="${t['search.near.one']}" data-near-many="${t['search.near.many']}" data-none-one="${t['search.none']}" data-none-many="${t['search.none']}"<#if page.other??> data-other-one="${t['search.other.one']}" data-other-many="${t['search.other.many']}"</#if>>
<h2 class="visually-hidden" data-search-heading hidden>${t['search.results']}</h2>
<p class="search-count" data-search-count role="status" aria-live="polite"></p>
<div class="prose search-note" data-search-empty hidden>
<p>${t['search.empty']}</p>
<ul class="shelf"><#list page.examples as example><li><a class="more" href="${example.href}">${example.text}</a></li></#list></ul>
</div>
<div class="prose search-note" data-search-none hidden>
<h3>${t['search.none.title']}</h3>
<ul class="dashed"><li>${t['search.none.shorter']}</li><li>${t['search.none.marks']}</li><li>${t['search.none.browse']}</li></ul>
</div>
<p class="notice" data-search-failed hidden>${t['search.failed']}</p>
<ul class="entries results" data-search-results></ul>
<p><button class="button" type="button" data-search-more hidden>${t['search.more']}</button></p>
<#if page.other??>
<p class="search-other" data-search-other data-base="${page.other.folder}" data-lang="${page.other.lang}" hidden><a class="more" href="${page.other.href}" hreflang="${page.other.lang}"></a></p>
<#else>
<p data-search-other hidden></p>
</#if>
</div>
<script src="${page.frame.root}assets/js/wake.js" defer></script>
<section class="section" aria-labelledby="browse">
<h2 id="browse">${t['search.browse']}</h2>
<#list page.shelves as shelf>
<h3 id="y${shelf.id}">${shelf.name}</h3>
<ul class="shelf"><#list shelf.links as link><li><a class="more" href="${link.href}">${link.text}</a></li></#list></ul>
</#list>
</section>
</@layout.page>
