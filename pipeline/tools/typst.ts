/** Typst, the typesetter. */
import { typesetHere } from './typst-compiler.ts';
import { explainRefusal, type TypesetJob } from './typst-job.ts';

interface Typesetting {
  /** True for what a stranger may have written: it runs in a process of its own, within limits. */
  readonly apart?: boolean;
}

/**
 * Typesets a folder's main file as a tagged PDF.
 *
 * @throws Failure `render/typst-missing`, `render/template-broken`, `render/character-missing`; apart, also
 *   `render/template-too-heavy`
 */
export const typesetPdf = async (
  job: TypesetJob,
  { apart = false }: Typesetting = {},
): Promise<Uint8Array> => {
  const typeset = apart ? (await import('./typst-apart.ts')).typesetApart : typesetHere;
  const result = await typeset(job);
  if ('refusal' in result) throw explainRefusal(job, result.refusal);
  return result.pdf;
};
