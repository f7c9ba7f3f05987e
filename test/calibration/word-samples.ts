import { russianLexicon } from '../../pipeline/lexicon.ts';
import { defaultLimits } from '../../pipeline/model/limits.ts';
import { read } from '../../pipeline/read/read.ts';
import { recognize } from '../../pipeline/recognize/recognize.ts';
import type { Example } from '../score/corpus.ts';
import { type PairedWord, pairWords } from './pair-words.ts';

const context = { say: () => undefined, today: '2026-01-01', signal: new AbortController().signal };

/** Every word that is recognised in a made document, beside what is printed there. */
export const wordSamples = async ({ file, bytes, layout }: Example): Promise<readonly PairedWord[]> => {
  const { content } = await read({ name: file, bytes }, context, {
    limits: defaultLimits,
    lexicon: russianLexicon,
  });
  if (content.kind !== 'pages' || !layout) return [];
  const pages = await recognize(content.pages, context, {});
  return pages.flatMap((page) =>
    page.recognised ? pairWords(page, layout.pages[page.number - 1]?.words ?? []) : [],
  );
};
