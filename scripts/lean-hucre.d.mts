import type { Plugin } from 'esbuild';

/** Leaves out of a bundle what hucre reads besides cells. */
export const leanHucre: Plugin;
