/**
 * Keeps a year for good: every snapshot of it is a version of one object in the Oxford Common File Layout, and shows by
 * itself that nothing of it was changed.
 */
package yearbook.archive;
