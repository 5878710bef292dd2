<#ftl output_format="HTML">
<#-- Shows a yearbook.page.View.Moved: a page of its own, as small as can be, that leads on by itself. -->
<!doctype html>
<html lang="${page.frame.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'">
<meta http-equiv="refresh" content="0; url=${page.href}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.frame.tab}</title>
<link rel="stylesheet" href="${page.frame.root}assets/css/site.css">
<link rel="icon" href="${page.frame.root}assets/favicon.svg" type="image/svg+xml">
<link rel="canonical" href="${page.absolute}">
</head>
<body>
<main class="main" id="main">
<h1>${page.frame.title}</h1>
<p class="prose">${t['moved.text']} <a class="more" href="${page.href}">${page.address}</a></p>
</main>
</body>
</html>
