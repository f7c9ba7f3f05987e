import type { Renewal } from '../model/change.ts';
import { jsonText } from './json-text.ts';
import { type OutputFile, outputPath } from './output.ts';

/** What `renewalFiles` adds to the input's name. */
export const renewalSuffixes = ['.json', '.changes.json', '.changes.html'] as const;

/** The renewed document and its list of changes, for programs and for people. */
export const renewalFiles = async (
  renewal: Renewal,
  folder: string,
  input: string,
): Promise<readonly OutputFile[]> => {
  const { changesPage } = await import('../pipeline.ts');
  const contents = [jsonText(renewal.document), jsonText(renewal.changes), await changesPage(renewal)];
  return renewalSuffixes.map((suffix, index) => ({
    path: outputPath(folder, input, suffix),
    content: contents[index] ?? '',
  }));
};
