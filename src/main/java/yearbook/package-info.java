/** Yearbook: reports and figures in, a static bilingual site out. Start at {@link yearbook.Yearbook}, the whole story. */
package yearbook;
