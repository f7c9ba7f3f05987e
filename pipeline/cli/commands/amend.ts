import { command } from '../command.ts';
import { composingOptions, issueComposed } from '../compose/issue-composed.ts';
import { openDocument } from '../open-document.ts';
import { readingOf } from '../options/reading-options.ts';
import { twoFiles } from '../two-files.ts';

const example = 'amend действует.docx должно-быть.docx';

export const amend = command({
  usage: 'amend БЫЛО СТАЛО [--out ПАПКА] [ответы]',
  about:
    'Готовит приказ о внесении изменений: сравнивает действующий приказ (БЫЛО) с тем, каким он должен стать (СТАЛО), и\n' +
    'записывает отличия: «слова … заменить словами …», «изложить в следующей редакции», «дополнить пунктом», «исключить».\n' +
    'Приложение, в котором изменилось многое, прилагается в новой редакции целиком. Номер, дату и основание указываете вы.\n' +
    'Пишет СТАЛО.amendment.json, .docx и .pdf.',
  options: composingOptions,
  examples: [`prikaz ${example} --out out`, `prikaz ${example} --number 31 --date 12.01.2026`],
  run: async ({ positionals, values }, session) => {
    const [old, next] = twoFiles(positionals, example);
    const reading = readingOf(values, session);
    const before = await openDocument(old, reading);
    const after = await openDocument(next, reading);
    const { amendOrder } = await import('../../pipeline.ts');
    const { signal } = session;
    return issueComposed(
      {
        file: next,
        suffix: '.amendment',
        compose: (answers, office) => amendOrder(before, after, { answers, office, signal }),
      },
      values,
      session,
    );
  },
});
