import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';

const root = join(import.meta.dirname, '..');

const base = ['model', 'report', 'stage'];
const stages = [
  'read',
  'recognize',
  'arrange',
  'extract',
  'normalize',
  'renew',
  'check',
  'compare',
  'compose',
  'render',
];
const pure = ['arrange', 'extract', 'normalize', 'renew', 'check', 'compare', 'compose', 'grammar'];
const usesTools = ['read', 'recognize', 'render'];
const upToRun = [...base, ...stages, 'journal', 'grammar', 'pipeline', 'run'];

/** Rooms of the clerk's page on its server: none sees another's inside. */
const reviewRooms = ['desk', 'papers', 'register', 'templates', 'server', 'report', 'bundle', 'doubts'].map(
  (room) => `review/${room}`,
);
/** What they know of each other: of each desk the file that says what it does. */
const faces = 'review/faces';
const facesAt = /^pipeline\/review\/(?:desk\/desk|(papers|register|templates)\/\1-desk)\.ts$/;
const inReview = [...upToRun, 'review/contract', faces];

/** Room → the rooms it may import, its own aside; a room is a folder or a file of pipeline/. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  report: ['model'],
  stage: ['model', 'report'],
  tools: base,
  ...Object.fromEntries(
    stages.map((stage) => [stage, usesTools.includes(stage) ? [...base, 'tools'] : base]),
  ),
  journal: base,
  grammar: base,
  pipeline: [...base, ...stages, 'journal', 'grammar'],
  run: [...base, ...stages, 'journal', 'pipeline'],
  // What puts the rooms together.
  review: [...inReview, ...reviewRooms],
  ...Object.fromEntries([faces, ...reviewRooms].map((room) => [room, inReview])),
  'review/desk': [...inReview, 'review/doubts'],
  'review/report': [...inReview, 'review/bundle', 'review/doubts'],
  // What the server and its page both know; the page is built for a browser.
  'review/contract': ['model'],
  'review/page': ['model', 'review/contract'],
  cli: [...upToRun, 'review', faces, 'review/bundle', 'review/report', 'review/server'],
};

/** One source file: its path from the project's root, with «/». */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const sourceFiles = (): readonly SourceFile[] =>
  globSync('{pipeline,templates,corpus,test}/**/*.{ts,tsx,mjs}', { cwd: root })
    .map((path) => ({ path: path.replaceAll(sep, '/'), text: readFileSync(join(root, path), 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** What a file imports, statically or when needed; comments could hold one too, which does no harm. */
export const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => specifier);

/**
 * «pipeline/read/docx/table.ts» → read; the contract of a stage is a room of its own, the ways and what else stands
 * beside pipeline.ts belong to it. Undefined outside of pipeline/.
 */
const roomOf = (path: string): string | undefined => {
  if (facesAt.test(path)) return faces;
  const [, name, rest] = /^pipeline\/(review\/[^/.]+(?=\/)|[^/.]+)(\/)?/.exec(path) ?? [];
  if (name === 'way') return 'pipeline';
  return rest || name === undefined || name === 'stage' ? name : 'pipeline';
};

const importFault = ({ path }: SourceFile, specifier: string): string | undefined => {
  const room = roomOf(path);
  if (room === undefined) return undefined;
  const allowed = mayImport[room];
  if (!allowed) return `${path}: the layers know no room «${room}»`;
  if (specifier.startsWith('node:') && pure.includes(room)) return `${path} is pure but imports ${specifier}`;
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.join(dirname(path), specifier);
  const other = roomOf(target);
  const fine = other !== undefined && (other === room || allowed.includes(other));
  return fine ? undefined : `${path} must not import ${target}`;
};

const pureFault = ({ path, text }: SourceFile): string | undefined => {
  const found = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|\bfetch\(/.exec(text)?.[0];
  return found && pure.includes(roomOf(path) ?? '') ? `${path} is pure but uses ${found}` : undefined;
};

const nameFault = ({ path }: SourceFile): string | undefined =>
  /(^|[/-])(utils?|helpers?|common|manager)\b/.test(path) ? `${path}: a name that says nothing` : undefined;

/** Files of tools that insist on a default export. */
const defaultExporters = ['test/vitest.config.ts', 'pipeline/review/page/vite.config.ts'];

const defaultFault = ({ path, text }: SourceFile): string | undefined =>
  /^export default\b/m.test(text) && !defaultExporters.includes(path)
    ? `${path} has a default export`
    : undefined;

/** Once it is loaded, in whichever room, `onChange` is another event on all of the page. */
const compatFault = ({ path, text }: SourceFile): string | undefined =>
  roomOf(path) === 'review/page' && importsOf(text).includes('preact/compat')
    ? `${path} imports preact/compat`
    : undefined;

/** Everything in a file that the design forbids, one sentence each. */
export const layerFaults = (file: SourceFile): readonly string[] =>
  [
    ...importsOf(file.text).map((specifier) => importFault(file, specifier)),
    pureFault(file),
    nameFault(file),
    compatFault(file),
    defaultFault(file),
  ].filter((fault) => fault !== undefined);

/** Lines that a file may have, and one that shows a part of the page. */
const longestFile = 300;
const longestComponent = 200;

export const lengthFaults = ({ path, text }: SourceFile): readonly string[] => {
  const lines = text.split('\n').length - 1;
  const most = path.endsWith('.tsx') ? longestComponent : longestFile;
  return lines > most ? [`${path} has ${lines} lines, more than ${most}`] : [];
};
