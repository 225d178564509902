// Server bundle: src/index.ts -> dist/Code.js (one Apps Script file).
const path = require('node:path');
const fs = require('node:fs');
const GasPlugin = require('gas-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { noticesOf } = require('./scripts/notices.cjs');

/** Parameter names of the formulas of src/index.ts. */
const FORMULA_PARAMETERS = [
  ...new Set(
    [...fs.readFileSync(path.join(__dirname, 'src/index.ts'), 'utf8').matchAll(/^ \* @param \{[^}]*\} (\w+)/gm)].map(
      (m) => m[1],
    ),
  ),
];

/** Copies the manifest into dist so that `clasp push` (rootDir: dist) finds it. */
class CopyManifest {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('CopyManifest', (c) => {
      c.hooks.processAssets.tap({ name: 'CopyManifest', stage: c.constructor.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const file = path.join(__dirname, 'appsscript.json');
        c.fileDependencies.add(file);
        c.emitAsset('appsscript.json', new RawSource(fs.readFileSync(file, 'utf8')));
      });
    });
  }
}

/** Puts the notices of other people's code on top, when nothing takes comments out any more. */
class AddNotices {
  apply(compiler) {
    const { ConcatSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('AddNotices', (c) => {
      c.hooks.processAssets.tap({ name: 'AddNotices', stage: c.constructor.PROCESS_ASSETS_STAGE_REPORT }, () => {
        c.updateAsset('Code.js', (code) => new ConcatSource(`/*\n${noticesOf(['zod'])}\n*/\n`, code));
      });
    });
  }
}

module.exports = {
  mode: 'production',
  context: __dirname,
  devtool: false,
  entry: './src/index.ts',
  target: ['webworker', 'es2020'], // no DOM, no Node; global object = globalThis
  // compareBeforeEmit: an unchanged bundle, too, must become newer than its sources, or every start builds it again
  output: { path: path.resolve(__dirname, 'dist'), filename: 'Code.js', compareBeforeEmit: false },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'esbuild-loader',
        // charset: default 'ascii' would write \u0411... for every Cyrillic identifier and string
        // legalComments: 'inline' keeps only /*! */, @license and @preserve comments
        options: { target: 'es2020', charset: 'utf8', legalComments: 'inline' },
      },
    ],
  },
  performance: { hints: false },
  optimization: {
    minimize: true, // needed: only the minimizer drops unused zod code
    minimizer: [
      new TerserPlugin({
        parallel: false, // one file: a worker only costs its start
        extractComments: false, // default moves @preserve JSDoc to Code.js.LICENSE.txt
        terserOptions: {
          ecma: 2020,
          // Short names, for the size; the formulas' parameters are reserved: Sheets shows them in its help.
          mangle: { reserved: FORMULA_PARAMETERS },
          compress: { passes: 2, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
          format: { semicolons: false, ascii_only: false, comments: /@customfunction/ },
        },
      }),
    ],
  },
  plugins: [new GasPlugin({ comment: true, include: ['src/index.ts'] }), new CopyManifest(), new AddNotices()],
};
