import type { Paragraph } from '../../model/paper/block.ts';
import { child, children, childSwitch, toInteger, type XmlElement } from '../xml.ts';
import type { CellStyle } from './cell-style.ts';
import { builtInCode } from './number-format-code.ts';

const aligns: Readonly<Record<string, Paragraph['align']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'justify',
};

/** The cell formats of `styles.xml`, in the order that cells name them by. */
export const readCellStyles = (root: XmlElement | null): readonly CellStyle[] => {
  const list = (name: string): XmlElement[] => children(child(root ?? undefined, name));
  const codes = new Map(
    list('numFmts').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode']]),
  );
  const bold = list('fonts').map((font) => childSwitch(font, 'b') ?? false);
  const bordered = list('borders').map((border) =>
    children(border).some(({ attributes }) => !['none', undefined].includes(attributes['style'])),
  );
  return list('cellXfs').map((format) => {
    const { numFmtId = '0', fontId, borderId } = format.attributes;
    return {
      numberFormat: codes.get(numFmtId) ?? builtInCode(toInteger(numFmtId) ?? 0),
      bold: bold[toInteger(fontId) ?? 0] ?? false,
      bordered: bordered[toInteger(borderId) ?? 0] ?? false,
      align: aligns[child(format, 'alignment')?.attributes['horizontal'] ?? ''] ?? null,
    };
  });
};
