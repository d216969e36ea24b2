/**
 * Packs the command line and the painter, with the packages they need, into a few modules: finding and reading 1,100
 * files takes longer than building a report. The modules of `dist/` beside it are for programs that import Proofdeck.
 *
 * node pack.mjs [<folder>], which is dist/program where none is named
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'rolldown';

const { resolve } = createRequire(import.meta.url);
const [dir = 'dist/program'] = process.argv.slice(2);

await build({
  input: { 'command-line': 'src/cli/command-line.ts', painter: 'src/painter.ts' },
  platform: 'node',
  // It looks for a file beside its own code.
  external: ['subset-font'],
  // Vega's usual build waits for a package that draws on a canvas, which charts never do.
  resolve: { alias: { 'vega-canvas': resolve('vega-canvas').replace('.node.', '.browser.') } },
  plugins: [companions()],
  output: {
    dir,
    cleanDir: true,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    dynamicImportInCjs: false,
    comments: false,
  },
});

/** Beside the modules: what they are the digest of, whose work is in them, and the one file that pdfkit looks for there. */
function companions() {
  return {
    name: 'companions',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? [part] : []));
      const digest = createHash('sha256');
      for (const { code } of chunks.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1)))
        digest.update(code);
      const folders = chunks.flatMap(({ moduleIds }) => moduleIds.flatMap(packageFolder));
      const profile = 'data/sRGB_IEC61966_2_1.icc';
      const files = {
        fingerprint: digest.digest('hex'),
        'LICENSES.txt': [...new Set(folders)].toSorted().map(licenceOf).join('\n\n'),
        [profile]: readFileSync(join(resolve('pdfkit'), '..', profile)),
      };
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The folder of the package that a module is a part of; none for our own. */
function packageFolder(module) {
  const found = /^(?:.*[\\/])?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module.replace(/^\0/, ''));
  return found === null ? [] : [found[0]];
}

/** Name, version and licence of a package, and the licence's text where the package holds it. */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  return [`${name} ${version} (${JSON.stringify(license)})`, text].join('\n');
}
