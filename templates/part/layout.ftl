<#ftl output_format="HTML">
<#-- What stands around every page. Shows page.frame, a yearbook.page.Frame. -->
<#--
  The notice of the successor is about the publisher, so it stands below the publisher's name on every page, in one line;
  told says that it is told in full at once; asks says that the page has a form.
-->
<#macro page frame told=false asks=false>
<!doctype html>
<html lang="${frame.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; img-src 'self' file:; script-src 'self' file:<#if frame.data??> 'sha256-${frame.data.digest}'</#if>;<#if frame.manifest??> manifest-src 'self';</#if> connect-src 'self'; base-uri 'none'; form-action <#if asks>'self' file:<#else>'none'</#if>">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.tab}</title>
<meta name="description" content="${frame.description}">
<link rel="stylesheet" href="${frame.root}assets/css/site.css">
<script src="${frame.root}assets/js/place.js" defer></script>
<script src="${frame.root}assets/js/words.js" defer></script>
<script src="${frame.root}assets/js/copy.js" data-button="${t['copy']}" data-copied="${t['copied']}" data-failed="${t['copy.failed']}" defer></script>
<link rel="icon" href="${frame.root}assets/icons/favicon.ico" sizes="32x32">
<link rel="icon" href="${frame.root}assets/favicon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${frame.root}assets/icons/apple-touch-icon.png">
<#if frame.manifest??>
<link rel="alternate" type="application/manifest+json" href="${frame.manifest}" data-manifest>
<script src="${frame.root}assets/js/home-screen.js" defer></script>
</#if>
<#if frame.canonical??>
<link rel="canonical" href="${frame.canonical}">
<@share frame/>
</#if>
<#if frame.frozen?? && frame.frozen.timemap??>
<link rel="original" href="${frame.frozen.today}">
<link rel="timemap" type="application/link-format" href="${frame.frozen.timemap}">
</#if>
<#if frame.archived??>
<#list frame.archived.timemaps as map>
<link rel="timemap" type="application/link-format" href="${map}">
</#list>
<link rel="memento" data-datetime="${frame.archived.datetime}" href="${frame.archived.newest}">
</#if>
<#list frame.alternates as alternate>
<link rel="alternate" hreflang="${alternate.lang}" href="${alternate.href}">
</#list>
<link rel="alternate" type="application/atom+xml" href="${frame.feed}" title="${frame.site}">
<meta name="theme-color" content="#fffdf8" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#181510" media="(prefers-color-scheme: dark)">
<#if frame.data??>
<script type="application/ld+json">${frame.data.text}</script>
</#if>
</head>
<body>
<a class="skip" href="#main">${t['skip']}</a>
<header class="masthead">
<#if frame.frozen??>
<div class="snapshot" data-notice="snapshot">
<p><strong>${t['snapshot.title']}</strong> ${t['snapshot.text']}</p>
<p class="report-actions"><#if frame.frozen.about??><a class="more" href="${frame.frozen.about}">${t['snapshot.about']}</a> </#if><a class="more" href="${frame.frozen.today}" rel="external">${frame.frozen.todayText}</a></p>
</div>
</#if>
<a class="publisher" href="${frame.sections[0].href}">${frame.publisher}</a>
<div class="tools">
<a class="link" href="${frame.search.href}"<#if frame.search.current?has_content> aria-current="${frame.search.current}"</#if>>${frame.search.text}</a>
<#list frame.switches as switch>
<a class="link" href="${switch.href}" hreflang="${switch.lang}" lang="${switch.lang}" rel="alternate">${switch.name}</a>
</#list>
</div>
<nav class="sections" aria-label="${t['nav.sections']}"><ul class="links">
<#list frame.sections as section>
<li><a class="link" href="${section.href}"<#if section.current?has_content> aria-current="${section.current}"</#if>>${section.text}</a></li>
</#list>
</ul></nav>
<#list frame.notices?filter(notice -> notice.kind == 'successor') as notice>
<details class="successor" data-notice="successor"<#if told> open</#if>>
<summary><strong>${notice.title}</strong></summary>
<p class="successor-text">${notice.text}</p>
</details>
</#list>
</header>
<main class="main" id="main">
<#if frame.trail?has_content>
<nav aria-label="${t['nav.trail']}"><ol class="trail">
<#list frame.trail as step>
<li class="trail-step"><a class="trail-step" href="${step.href}">${step.text}</a></li>
</#list>
</ol></nav>
</#if>
<@elsewhen frame/>
<#nested>
</main>
<footer class="colophon">
<nav aria-label="${t['nav.colophon']}"><ul class="links">
<#list frame.colophon as link>
<li><a class="link" href="${link.href}"<#if link.lang??> lang="${link.lang}"</#if><#if link.current?has_content> aria-current="${link.current}"</#if>>${link.text}</a></li>
</#list>
</ul></nav>
<p class="colophon-text">${frame.source}</p>
<#if frame.canonical??><p class="on-paper">${t['print.here']} ${frame.canonical}</p></#if>
</footer>
</body>
</html>
</#macro>

<#-- The same in other years, and as the archive has it. -->
<#macro elsewhen frame>
<#if frame.years?has_content || (frame.archived?? && frame.trail?has_content)>
<nav class="elsewhen" aria-label="${t['years.label']}">
<#if frame.years?has_content><p class="facts"><span>${t['years.others']}</span><#list frame.years as year> <#if year.href??><a class="trail-step" href="${year.href}">${year.text}</a><#else><span class="trail-step">${year.text}</span></#if></#list></p></#if>
<#if frame.archived??><p class="facts"><span>${t['years.versions']}</span><#list frame.archived.versions as version> <a class="trail-step" href="${version.href}">${version.text}</a></#list></p></#if>
</nav>
</#if>
</#macro>

<#-- What other sites show where a link to the page is shared. -->
<#macro share frame>
<meta property="og:site_name" content="${frame.site}">
<meta property="og:title" content="${frame.title}">
<meta property="og:description" content="${frame.description}">
<meta property="og:type" content="${frame.share.type}">
<meta property="og:url" content="${frame.canonical}">
<meta property="og:locale" content="${frame.share.locale}">
<#list frame.share.otherLocales as locale>
<meta property="og:locale:alternate" content="${locale}">
</#list>
<#if frame.share.picture??>
<meta property="og:image" content="${frame.share.picture.address}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${frame.share.picture.text}">
<meta name="twitter:card" content="summary_large_image">
<#else>
<meta name="twitter:card" content="summary">
</#if>
</#macro>

<#macro cite frame>
<#if frame.citation??>
<details class="cite"><summary>${t['cite']}</summary>
<div class="copyable" data-copyable data-copy-what="${t['citation.what']}"><p class="prose citation" data-copy-text>${frame.citation}</p></div>
</details>
</#if>
</#macro>

<#macro notices frame>
<#list frame.notices?filter(notice -> notice.kind != 'successor') as notice>
<p class="notice" data-notice="${notice.kind}"><strong>${notice.title}</strong> ${notice.text}</p>
</#list>
</#macro>
