/** Faults as they stand in print: papers of known faults, printed by LibreOffice and measured in the PDF. */
import { describe, expect, it } from 'vitest';
import { usualSettings as settings } from '../pipeline/model/office/settings.ts';
import { checkPaper } from '../pipeline/pipeline.ts';
import { convertWithLibreOffice } from '../pipeline/tools/libreoffice.ts';
import { drawSheets, type Sheets, soundSheets, spoilt } from './office-paper.ts';
import { hasProgram } from './render-kit.ts';

const print = (sheets: Sheets): Promise<Uint8Array> =>
  convertWithLibreOffice({
    bytes: drawSheets(sheets),
    from: 'docx',
    to: 'pdf',
    signal: new AbortController().signal,
    mostBytes: 10_000_000,
  });

/** Rules broken, but for the archive's: LibreOffice prints plain PDF. */
const failed = async (sheets: Sheets): Promise<readonly string[]> => {
  const { rules, form } = await checkPaper({ name: 'приказ.pdf', bytes: await print(sheets) }, { settings });
  expect(form).toBe('pdf');
  return rules.flatMap(({ rule, outcome }) =>
    outcome === 'failed' && rule !== 'office/archive-form' ? [rule] : [],
  );
};

describe.skipIf(!hasProgram('soffice') && !process.env['CI'])(
  'in print (soffice)',
  { timeout: 120_000 },
  () => {
    it('a sound order breaks no rule', async () => {
      expect(await failed(soundSheets)).toEqual([]);
    });

    it('every fault is found, and no other', async () => {
      const sheets = spoilt(
        {
          title: { spacing: 1.5 },
          task: { spacing: 2, align: 'left', first: 0, size: 11 },
          registration: { text: '12.09.2025~г.\tN~31' },
        },
        { margins: { left: 15, top: 20 } },
      );
      expect((await failed(sheets)).toSorted()).toEqual([
        'office/binding-margin',
        'office/date-form',
        'office/first-line-indent',
        'office/justified',
        'office/line-spacing',
        'office/margins',
        'office/number-form',
        'office/requisite-spacing',
        'office/type-size',
      ]);
    });

    it('a mark at the left and last year’s date are found', async () => {
      const left = { align: 'left' } as const;
      const sheets = spoilt(
        { mark: left, act: left, signed: { ...left, text: 'от 12.09.2024 №~31' } },
        { part: 1 },
      );
      expect(await failed(sheets)).toEqual(['office/appendix-mark-differs', 'office/stamp-place']);
    });
  },
);
