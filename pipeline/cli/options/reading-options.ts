import type { ReadOptions } from '../../pipeline.ts';
import type { Arguments, Options } from '../arguments.ts';
import { pageProgress } from '../page-progress.ts';
import type { Session } from '../session.ts';
import { usageFailure } from '../usage-failure.ts';

/** What every command that reads documents can be told about the reading. */
export const readingOptions = {
  engine: {
    type: 'string',
    placeholder: 'auto|js|native',
    help: 'чем распознавать сканы: js — встроенный движок, native — установленный tesseract',
  },
  password: { type: 'string', placeholder: 'ПАРОЛЬ', help: 'пароль защищённого PDF' },
} as const satisfies Options;

type Typed = Arguments<typeof readingOptions>['values'] & Arguments<{ json: Flag; quiet: Flag }>['values'];
type Flag = { readonly type: 'boolean'; readonly help: string };

const engines = ['auto', 'js', 'native'] as const;

/**
 * How documents are to be read, progress shown unless the output is for a program or nobody.
 * @throws Failure `cli/unknown-engine`
 */
export const readingOf = (
  { engine: typed = 'auto', password, json, quiet }: Typed,
  session: Session,
): ReadOptions & { readonly signal: AbortSignal } => {
  const engine = engines.find((known) => known === typed);
  if (!engine)
    throw usageFailure(
      'cli/unknown-engine',
      `Нет такого движка распознавания: «${typed}».`,
      `Есть: ${engines.join(', ')}.`,
    );
  const { signal } = session;
  return { signal, engine, password, ...(!json && !quiet && { progress: pageProgress(session) }) };
};
