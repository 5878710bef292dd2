/** The files machines read: CSV, JSON, feeds, sitemap. Start at {@link yearbook.export.Exports}. */
package yearbook.export;
