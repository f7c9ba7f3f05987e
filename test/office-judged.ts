import type { CheckedPaper } from '../pipeline/model/office/report.ts';
import { usualSettings } from '../pipeline/model/office/settings.ts';
import { checkPaper } from '../pipeline/pipeline.ts';
import { drawSheets, type Sheets, spoilt } from './office-paper.ts';

/** What the rules of the office say of a drawn order. */
export const judged = (sheets: Sheets, profile: '2025' | '2016' = '2025'): Promise<CheckedPaper> =>
  checkPaper(
    { name: 'приказ.docx', bytes: drawSheets(sheets) },
    { settings: { ...usualSettings, profile }, today: '2025-09-12' },
  );

export const failedRules = ({ rules }: CheckedPaper): readonly string[] =>
  rules.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule);

/** An order with one plan, over which «УТВЕРЖДЕН приказом …» stands alone, as over what is «прилагаемый». */
export const approvedSheets = (number: string): Sheets => {
  const own = {
    mark: { text: 'УТВЕРЖДЕН' },
    act: { text: 'приказом' },
    signed: { text: `от 12.09.2025 №~${number}` },
  };
  const { parts } = spoilt(own, { part: 1 });
  const [order] = spoilt({ approve: { text: '1. Утвердить прилагаемый план смотра.' } }).parts;
  return { parts: [order, parts[1]].filter((part) => part !== undefined) };
};
