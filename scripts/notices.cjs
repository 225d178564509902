const fs = require('node:fs');

/** The notices of the packages whose code is in a file: their licence asks that they travel with it. */
exports.noticesOf = (packages) =>
  packages
    .map((name) => {
      const folder = `${__dirname}/../node_modules/${name}`;
      const { version } = JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'));
      return `${name} ${version}\n\n${fs.readFileSync(`${folder}/LICENSE`, 'utf8').trim()}`;
    })
    .join('\n\n');
