/**
 * `npm run calibrate`: what the confidence of a recognised word is worth, measured on scans made from the
 * corpus: words by their confidence and how many of them are right, the knots for `pipeline/recognize/confidence.ts` that
 * follow, and what each kind of word costs and catches at several limits (`pipeline/model/doubt.ts`).
 *
 * `--variant NAME` (more than once), `--seed WORD`; `--wrong` lists the wrong words.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { russianLexicon } from '../../pipeline/lexicon.ts';
import { isDoubtful } from '../../pipeline/model/doubt.ts';
import type { Word } from '../../pipeline/model/paper/word.ts';
import { type WordKind, wordKind } from '../../pipeline/model/paper/word-kind.ts';
import { readCorpus } from '../score/corpus.ts';
import { scanSetFolder } from '../score/scan-set.ts';
import { certaintyOf } from './certainty-of.ts';
import { type Cases, inBins, isotonic, share } from './isotonic.ts';
import type { PairedWord } from './pair-words.ts';
import { wordSamples } from './word-samples.ts';

const { values: options } = parseArgs({
  options: {
    variant: {
      type: 'string',
      multiple: true,
      default: ['clean-300', 'skewed-noisy-300', 'photocopy-200', 'fax-1bit'],
    },
    seed: { type: 'string', default: 'calibration' },
    wrong: { type: 'boolean', default: false },
  },
});

type Sample = PairedWord & { readonly kind: WordKind };

const samplesOf = async (variant: string): Promise<readonly Sample[]> => {
  const folder = await scanSetFolder({ variants: [variant], documents: [], seed: options.seed });
  const samples: Sample[] = [];
  for (const example of await readCorpus(join(folder, variant)))
    for (const paired of await wordSamples(example))
      samples.push({ ...paired, kind: wordKind(paired.word.text, russianLexicon) });
  return samples;
};

const casesOf = (samples: readonly Sample[], value: (confidence: number) => number): readonly Cases[] =>
  samples.map(({ word, right }) => ({ value: value(word.confidence), right: Number(right), total: 1 }));

const percent = (value: number): string => `${(value * 100).toFixed(2).padStart(6)} %`;

const edges = [0, 0.3, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.001];

/** One line a range of confidence: words, what is claimed on average, what is right. */
const reliability = (samples: readonly Sample[]): string =>
  edges
    .slice(1)
    .flatMap((to, place) => {
      const from = edges[place] ?? 0;
      const own = samples.filter(({ word }) => word.confidence >= from && word.confidence < to);
      if (own.length === 0) return [];
      const claimed = own.reduce((all, { word }) => all + word.confidence, 0) / own.length;
      const right = own.filter((one) => one.right).length / own.length;
      return `  ${from.toFixed(3)} – ${Math.min(1, to).toFixed(3)}  ${String(own.length).padStart(6)} words  claimed ${percent(claimed)}  right ${percent(right)}`;
    })
    .join('\n');

const kinds: readonly WordKind[] = ['known', 'number', 'short', 'unknown', 'odd'];
const limits = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995];

/** For each kind of word: how many of all words are below a limit, and how many of its wrong words are. */
const doubts = (samples: readonly Sample[]): string =>
  kinds
    .map((kind) => {
      const own = samples.filter((one) => one.kind === kind);
      const wrong = own.filter(({ right }) => !right);
      const at = limits.map((limit) => {
        const below = (of: readonly Sample[]): number =>
          of.filter(({ word }) => word.confidence < limit).length;
        return `<${limit}: ${below(own)}/${below(wrong)}`;
      });
      return `  ${kind.padEnd(8)} ${own.length} words, ${wrong.length} wrong; below a limit/wrong: ${at.join('  ')}`;
    })
    .join('\n');

/** What a person is asked to look at, by certainty or because two readings differ, and how much of what is wrong that is. */
const asked = (samples: readonly Sample[]): string => {
  const wrong = samples.filter(({ right }) => !right);
  const counted = (of: readonly Sample[], is: (word: Word) => boolean): number =>
    of.filter(({ word }) => is(word)).length;
  const differs = (word: Word): boolean => word.otherwise !== undefined;
  const doubtful = (word: Word): boolean => isDoubtful(word, russianLexicon);
  return `  read otherwise: ${counted(samples, differs)} words, ${counted(wrong, differs)} of ${wrong.length} wrong ones; doubtful in all: ${counted(samples, doubtful)}, ${counted(wrong, doubtful)}`;
};

const all: Sample[] = [];
for (const variant of options.variant) {
  const samples = await samplesOf(variant);
  const wrong = samples.filter(({ right }) => !right);
  all.push(...samples);
  console.log(`${variant}: ${samples.length} words, ${percent(1 - wrong.length / samples.length)} right`);
  console.log(`${reliability(samples)}\n${doubts(samples)}\n${asked(samples)}`);
  if (options.wrong)
    for (const { word, printed, kind } of wrong)
      console.log(`    ${word.text}\t${printed ?? '(nothing)'}\t${word.confidence.toFixed(3)}\t${kind}`);
}
console.log(`all: ${all.length} words\n${reliability(all)}\n${doubts(all)}\n${asked(all)}`);
console.log('knots: certainty, share right');
for (const knot of isotonic(inBins(casesOf(all, certaintyOf), Math.ceil(all.length / 60))))
  console.log(`  [${knot.value.toFixed(1)}, ${share(knot).toFixed(4)}],`);
