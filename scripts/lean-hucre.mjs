// The browser reads lists of people with hucre. What else a book may hold is passed over there: charts, pivot tables and
// encryption would be half of the sidebar's page. Each stub gives what hucre takes for "there is none".
const PASSED_OVER = {
  './chart-reader.mjs': ['parseChart'],
  './pivot-reader.mjs': ['attachPivotCacheFields', 'parsePivotCacheDefinition', 'parsePivotTable'],
  './crypto/agile.mjs': ['decryptAgile'],
};

/** A plugin of esbuild. A name that hucre no longer has fails the build; a file that it no longer has is in the page. */
export const leanHucre = {
  name: 'lean-hucre',
  setup(build) {
    build.onResolve({ filter: /^\.\/(chart-reader|pivot-reader|crypto\/agile)\.mjs$/ }, ({ path, importer }) =>
      /hucre[\\/]dist[\\/]xlsx[\\/]reader\.mjs$/.test(importer) ? { path, namespace: 'passed-over' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'passed-over' }, ({ path }) => ({
      contents: PASSED_OVER[path].map((name) => `export const ${name} = () => undefined;`).join('\n'),
    }));
  },
};
