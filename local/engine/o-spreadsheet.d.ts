/** The package declares types for its CommonJS entry only; Node and jest need the ES module file. */
declare module '@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js' {
  export * from '@odoo/o-spreadsheet';
}
