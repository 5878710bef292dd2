/** The commands; the only room that joins everything. Start at {@link yearbook.cli.Main}. */
package yearbook.cli;
