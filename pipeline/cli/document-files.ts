import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** JSON that the program writes beside a document's own. */
const beside = /\.(?:changes|answers)\.json$/iu;

/** What a document is kept in, JSON of the program first. */
const kinds = [['.json'], ['.docx', '.odt', '.rtf', '.doc', '.pdf', '.txt', '.html', '.htm', '.md', '.xlsx']];

/** The documents of a folder in the order in which a person counts; a folder of pictures is one document itself. */
const inFolder = (folder: string): readonly string[] => {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !beside.test(entry.name))
    .map(({ name }) => name)
    .sort(new Intl.Collator('ru', { numeric: true }).compare);
  const found = kinds.map((kind) => names.filter((name) => kind.includes(extname(name).toLowerCase())));
  const documents = found.find(({ length }) => length > 0);
  return documents?.map((name) => join(folder, name)) ?? [folder];
};

/**
 * Files as they are, folders as the documents in them: their JSON, where there is any, else what may be read. What is
 * not there is left as it is: reading it will say so.
 */
export const documentFiles = (inputs: readonly string[]): readonly string[] =>
  inputs.flatMap((input) =>
    statSync(input, { throwIfNoEntry: false })?.isDirectory() ? inFolder(input) : [input],
  );
