/** What must hold of a run over many documents whatever they are called and whatever happens between two runs. */
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../pipeline/model/name-key.ts';
import { Failure } from '../pipeline/report/failure.ts';
import { inTurns } from '../pipeline/run/batch/in-turns.ts';
import { resultStems } from '../pipeline/run/batch/inputs/result-stems.ts';
import { parseOwner } from '../pipeline/run/batch/lock/lock-owner.ts';
import { isInside } from '../pipeline/run/queue/inside-path.ts';
import { linkBetween } from '../pipeline/run/report/report-links.ts';
import { storePlace } from '../pipeline/run/store/store-place.ts';

/** What systems, people and strangers call files. */
const piece = fc.oneof(
  fc.constantFrom(
    'приказ',
    'Приказ',
    'ПРИКАЗ',
    'a',
    'A',
    'й',
    'и\u0306',
    'ß',
    'SS',
    'ı',
    'report',
    'con',
    'lpt1',
    'nul',
  ),
  fc.constantFrom(
    '.',
    '..',
    ' ',
    '.docx',
    '.DOCX',
    '.pdf',
    '.changes',
    '.redline',
    '.answers',
    '.2',
    '.email',
    ' (2)',
    '~1',
  ),
  fc.constantFrom(
    '\u202e',
    '\u0000',
    '\n',
    ':',
    '*',
    '?',
    '"',
    '<',
    '|',
    '\\',
    '\ud800',
    '👩‍👩‍👧',
    'ж'.repeat(200),
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => text.replaceAll('/', '')),
);
const fileName = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(''))
  .filter((name) => name !== '' && name !== '.' && name !== '..');
const named = fc.record({
  name: fc.array(fileName, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
  isFolder: fc.boolean(),
});
const documents = fc.uniqueArray(named, { maxLength: 12, selector: ({ name }) => name });

const suffixes = [
  '.docx',
  '.2.docx',
  '.pdf',
  '.json',
  '.changes.json',
  '.answers.json',
  '.redline.docx',
  '.email.txt',
];

describe('the names of results', () => {
  test('never meet, on any system', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const stems = resultStems(all);
        const files = stems.flatMap((stem) => suffixes.map((suffix) => nameKey(stem + suffix)));
        expect(new Set(files).size).toBe(files.length);
        // A file cannot be where a folder is.
        const folders = new Set(stems.flatMap((stem) => parentsOf(nameKey(stem))));
        expect(files.filter((file) => folders.has(file))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('are such as every system takes, within the output folder', () => {
    fc.assert(
      fc.property(documents, (all) => {
        for (const stem of resultStems(all)) {
          const parts = stem.split('/');
          expect(parts[0]).not.toMatch(parts.length > 1 ? /^report$/iu : /^$/u);
          for (const part of parts) {
            expect(part).not.toMatch(
              /[<>:"\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[.\s]*$|^\s|^\.|^(?:con|nul|lpt1)(?:\.|$)/iu,
            );
            expect(Buffer.byteLength(part)).toBeLessThan(225);
          }
          for (const folder of parts.slice(0, -1)) expect(folder).not.toMatch(/[.\s]$/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const parentsOf = (path: string): string[] => {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};

describe('turns', () => {
  test('come in their order, whatever takes how long, and whoever gives his away', async () => {
    const plan = fc.array(fc.record({ pause: fc.nat(4), passes: fc.boolean(), fails: fc.boolean() }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(plan, fc.scheduler(), async (all, scheduler) => {
        const turns = inTurns();
        const done: number[] = [];
        const work = async (index: number, { passes, fails }: { passes: boolean; fails: boolean }) => {
          await scheduler.schedule(Promise.resolve());
          if (passes) return turns.pass(index);
          await turns
            .take(index, async () => {
              await scheduler.schedule(Promise.resolve());
              done.push(index);
              if (fails) throw new Error('failed in its turn');
            })
            .catch(() => undefined);
        };
        const ended = Promise.all(all.map((each, index) => work(index, each)));
        await scheduler.waitFor(ended);
        expect(done).toEqual(all.flatMap(({ passes }, index) => (passes ? [] : [index])));
      }),
      { numRuns: 200 },
    );
  });
});

test('the owner of a lock is one or none, whatever its file holds', () => {
  const owner = { host: 'a', pid: 1, started: '2026-01-12T08:00:00Z', token: 'x' };
  expect(parseOwner(JSON.stringify(owner))).toEqual(owner);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.nat(80).map((at) => JSON.stringify(owner).slice(0, at)),
      ),
      (text) => {
        const found = parseOwner(text);
        expect(found === null || Number.isInteger(found.pid)).toBe(true);
      },
    ),
  );
});

describe('what strangers name', () => {
  const place = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom('s3://', 'a-b', 'postgres://', 'u:secret@', '/', '..', '.', 'C:', '\\', '\0', 'файл'),
        {
          maxLength: 6,
        },
      )
      .map((pieces) => pieces.join('')),
  );

  test('stays in its folder, or is refused', () => {
    fc.assert(
      fc.property(place, (path) => {
        if (isInside(path))
          expect(join('/folder', path).startsWith('/folder/'.replaceAll('/', sep))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('as a store is one, or is refused without telling the password', () => {
    fc.assert(
      fc.property(place, (typed) => {
        try {
          expect(['folder', 'postgres', 's3']).toContain(storePlace(typed).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect(String(error)).not.toContain('secret');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is what a link in a report leads to', () => {
    const report = join(sep, 'out', 'report');
    fc.assert(
      fc.property(fc.array(fileName, { minLength: 1, maxLength: 3 }), (names) => {
        const path = join(sep, 'in', ...names.map((name) => name.toWellFormed().replaceAll('\0', '')));
        const link = new URL(linkBetween(report, path), pathToFileURL(join(report, 'index.html')));
        expect(fileURLToPath(link)).toBe(path);
      }),
      { numRuns: 1000 },
    );
  });
});
