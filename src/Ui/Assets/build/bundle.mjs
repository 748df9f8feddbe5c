// Bundles what the browser gets: one style sheet, one script, the fonts, the themes and the notices of what others made.
// Plain Node, no packages: it runs inside the build, so it may not need the network or a platform binary.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const assets = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(assets, '..', 'node_modules');
const out = join(assets, 'dist');
const read = (...path) => readFileSync(join(...path), 'utf8').replaceAll('\r\n', '\n');

const components = ['button', 'textbox', 'textarea', 'select', 'form-label'];
// Order matters: later files win.
const ours = ['tokens', 'base', 'shell', 'text', 'status', 'tables', 'forms', 'components', 'reports', 'charts', 'picture', 'network', 'public', 'print'];
// Variants of the library that no component here can produce.
const unused = /--(ready|warning|busy|pressed|distanced|custom)\b|--subtle\.|--secondary-action\.utrecht-button--danger/;

// Cuts a sheet into its top-level rules, so that unused ones can be left out.
function rules(css) {
  const found = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] === '}' && --depth === 0) {
      found.push(css.slice(start, at + 1).trim());
      start = at + 1;
    }
  }
  return found;
}

const notices = new Set();
function strip(css) {
  for (const [notice] of css.matchAll(/\/\*\*\s*\n \* @license[\s\S]*?\*\//g)) notices.add(notice);
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}

const minify = (css) => strip(css).replace(/\s+/g, ' ').replace(/\s*([{};,])\s*/g, '$1').replaceAll(';}', '}').trim();

function library() {
  return components
    .flatMap((name) => rules(strip(read(modules, '@utrecht', `${name}-css`, 'dist', 'index.css'))))
    .filter((rule) => !unused.test(rule.slice(0, rule.indexOf('{'))))
    .join('\n');
}

// Of the two thousand tokens of the example theme only those that a shipped rule can reach, directly or through another token.
function tokensFor(css) {
  const all = new Map();
  for (const [, name, value] of read(modules, '@nl-design-system-unstable', 'voorbeeld-design-tokens', 'dist', 'theme.css')
    .matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)) all.set(name, value);
  const reached = new Set();
  const queue = [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);
  while (queue.length > 0) {
    const name = queue.pop();
    if (reached.has(name) || !all.has(name)) continue;
    reached.add(name);
    queue.push(...[...all.get(name).matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
  }
  return [...reached].sort().map((name) => `${name}:${all.get(name)};`).join('');
}

function fonts() {
  const from = join(modules, '@fontsource-variable', 'source-sans-3');
  for (const set of ['latin', 'latin-ext'])
    for (const style of ['normal', 'italic'])
      copyFileSync(join(from, 'files', `source-sans-3-${set}-wght-${style}.woff2`), join(out, `source-sans-3-${set}-${style}.woff2`));
  copyFileSync(join(from, 'LICENSE'), join(out, 'source-sans-3.license.txt'));
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const rulesOfLibrary = library();
const rulesOfOurs = ours.map((name) => read(assets, 'css', `${name}.css`)).join('\n');
const tokens = tokensFor(rulesOfLibrary + rulesOfOurs);
const sheet = minify(`@layer nlds{:root{${tokens}}\n${rulesOfLibrary}}\n${rulesOfOurs}`);
writeFileSync(join(out, 'opkoers.css'), `${[...notices].sort().join('\n')}\n${sheet}\n`);
copyFileSync(join(assets, 'js', 'opkoers.js'), join(out, 'opkoers.js'));
for (const theme of readdirSync(join(assets, 'themes')))
  writeFileSync(join(out, `thema-${theme}`), `${minify(read(assets, 'themes', theme))}\n`);
fonts();
// Written last: the build compares its age with the inputs.
writeFileSync(join(out, 'stamp.txt'), 'bundled\n');
