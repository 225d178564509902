/**
 * o-spreadsheet reports timings of every command with `console.debug`, which Node prints to stdout, where a CLI prints
 * its results. Nothing of ours uses `debug`, so it is switched off for the process.
 */
console.debug = () => undefined;
