// Names the web manifest, so that the site may be put on a home screen. From a folder on disk browsers refuse manifests.
(function () {
  'use strict';

  var link = document.querySelector('link[data-manifest]');
  if (link instanceof HTMLLinkElement && location.protocol !== 'file:') {
    link.rel = 'manifest';
  }
})();
