import type { Limits } from '../model/limits.ts';
import type { Block } from '../model/paper/block.ts';
import type { Say } from '../report/say.ts';
import { convertWithLibreOffice } from '../tools/libreoffice.ts';

/** The kinds that LibreOffice turns into one of ours. */
export type ConvertedKind = 'doc' | 'odt' | 'rtf' | 'xls' | 'ods';

/**
 * Blocks of a file that only LibreOffice reads: converted to DOCX or XLSX, then read as that. Throws a `Failure` where
 * LibreOffice is not found, fails, or writes more than the limits allow.
 */
export const readOffice = async (
  kind: ConvertedKind,
  bytes: Uint8Array,
  { limits, say, signal }: { readonly limits: Limits; readonly say: Say; readonly signal: AbortSignal },
): Promise<{ blocks: readonly Block[]; pages: number | null }> => {
  const isSheet = kind === 'xls' || kind === 'ods';
  const to = isSheet ? 'xlsx' : 'docx';
  const converted = await convertWithLibreOffice({
    bytes,
    from: kind,
    to,
    signal,
    mostBytes: limits.fileBytes,
  });
  if (isSheet) return (await import('./xlsx/read-xlsx.ts')).readXlsx(converted, limits);
  return (await import('./docx/read-docx.ts')).readDocx(converted, limits, say);
};
