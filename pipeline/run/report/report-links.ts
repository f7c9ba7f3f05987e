import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path with «/» as an address: whatever its names hold, it is a path. */
const asAddress = (path: string): string =>
  path
    .toWellFormed()
    .split('/')
    .map((part) => (part === '..' ? part : encodeURIComponent(part)))
    .join('/');

/** From the folder of the reports to what lies in the output folder, one above. */
export const relativeLink = (path: string): string =>
  path.startsWith('report/') ? `./${asAddress(path.slice('report/'.length))}` : `../${asAddress(path)}`;

/** From a folder to any file of this machine: relative, so that both can be moved together; absolute to another disk. */
export const linkBetween = (folder: string, path: string): string => {
  const way = relative(folder, path);
  return isAbsolute(way) ? pathToFileURL(path).href : `./${asAddress(way.replaceAll(sep, '/'))}`;
};

/** What a made file is to a clerk, the first thing to be opened first. */
const labels: readonly (readonly [suffix: string, label: string])[] = [
  ['.changes.html', 'список изменений'],
  ['.redline.html', 'было и стало'],
  ['.redline.docx', 'правки в Word'],
  ['.answers.json', 'вопросы'],
  ['.changes.json', 'изменения (JSON)'],
  ['.docx', 'DOCX'],
  ['.pdf', 'PDF'],
];

const order = ['.docx', '.pdf', '.changes.html', '.answers.json', '.redline.docx', '.redline.html'];

const labelOf = (file: string): readonly [suffix: string, label: string] => {
  const known = labels.find(([suffix]) => file.endsWith(suffix));
  if (known) return known;
  const [suffix = ''] = /\.\w{1,8}$/.exec(file) ?? [];
  return [suffix, suffix ? suffix.slice(1).toUpperCase() : 'файл'];
};

const rank = (suffix: string): number => (order.indexOf(suffix) + order.length + 1) % (order.length + 1);

/** The made files as links with names, in the order in which a clerk wants them. */
export const fileLinks = (
  files: readonly string[],
): readonly { readonly href: string; readonly label: string }[] =>
  files
    .map((file) => ({ file, label: labelOf(file) }))
    .toSorted((a, b) => rank(a.label[0]) - rank(b.label[0]))
    .map(({ file, label: [, label] }) => ({ href: relativeLink(file), label }));
