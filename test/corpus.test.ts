import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../pipeline/model/schema.ts';
import { readDocument } from '../pipeline/pipeline.ts';
import floors from './floors.json' with { type: 'json' };
import { brokenBounds } from './score/bounds.ts';
import { type Example, readCorpus } from './score/corpus.ts';
import { sumScores } from './score/measures.ts';
import { scoreDocument } from './score/score-document.ts';
import { nameStems, wordsWithStem } from './score/seed-names.ts';
import { sourceText } from './score/source-text.ts';

const corpus = fileURLToPath(new URL('../corpus/', import.meta.url));
const seeds = fileURLToPath(new URL('../../shared/seeds/', import.meta.url));
const examples = await readCorpus(corpus);

/** A whole document of the contract around the truth, which leaves out what only a run knows. */
const asDocument = ({ file, truth }: Example) => ({
  schema: 'prikaz.document/1',
  source: { name: file, mediaType: 'text/plain', sha256: '0'.repeat(64), pages: null, recognised: false },
  ...truth,
  corrections: [],
  diagnostics: [],
});

const stringsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
};

test('the corpus holds documents of each kind', () => {
  const kinds = new Set(examples.map(({ name }) => name.split('/')[0]));
  expect([...kinds].sort()).toEqual(['order', 'plan', 'schedule']);
});

describe.each(examples.map((example) => [example.name, example] as const))('%s', (name, example) => {
  test('has a truth that is a document of the contract', () => {
    expect(documentSchema.safeParse(asDocument(example)).error?.issues ?? []).toEqual([]);
  });

  test('has a truth in single lines with single spaces', () => {
    const untidy = stringsOf(example.truth).filter((text) => text !== text.replace(/\s+/gu, ' ').trim());
    expect(untidy).toEqual([]);
  });

  test('says where it comes from', () => {
    expect(readFileSync(`${corpus}${name}/origin.md`, 'utf8')).toContain('Licence: CC0');
    expect(readFileSync(`${corpus}README.md`, 'utf8')).toContain(`[${name}](${name}/origin.md)`);
  });
});

describe.skipIf(!existsSync(seeds))(
  'names of real documents (skipped where there are no seeds beside the project)',
  () => {
    const stems = nameStems(
      existsSync(seeds)
        ? readdirSync(seeds)
            .map((file) => readFileSync(seeds + file, 'utf8'))
            .join('\n')
        : '',
    );

    test('are known', () => {
      expect(stems.length).toBeGreaterThan(9);
    });

    test.each(examples.map((example) => [example.name, example] as const))(
      'do not occur in %s',
      (_, example) => {
        const text = `${sourceText(example.bytes)}\n${stringsOf(example.truth).join('\n')}`;
        expect(wordsWithStem(text, stems)).toEqual([]);
      },
    );
  },
);

describe('reading the corpus', async () => {
  const scored = await Promise.all(examples.map((example) => scoreDocument(example, readDocument)));
  const all = sumScores(scored.map(({ scores }) => scores));

  test('leaves no document unread', () => {
    expect(scored.flatMap(({ name, failure }) => (failure ? [`${name}: ${failure}`] : []))).toEqual([]);
  });

  // Tighten a bound when reading gets better; loosen one only with the reason in the commit.
  test('is within the bounds', () => {
    expect(brokenBounds(all, floors.source)).toEqual([]);
  });
});
