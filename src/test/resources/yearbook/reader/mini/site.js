for (const link of document.querySelectorAll("a[hreflang]")) link.addEventListener("click", () => (link.hash = location.hash));
