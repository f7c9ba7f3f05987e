import type { Diagnostic } from '../../model/document.ts';
import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { writeFiles } from '../../run/output/stage-files.ts';
import { command } from '../command.ts';
import { oneFile } from '../one-file.ts';
import { openDocument } from '../open-document.ts';
import { kindOption } from '../options/kind-option.ts';
import { officeOptions, settingsOf } from '../options/office-settings.ts';
import { outOption } from '../options/out-option.ts';
import { checkOutputs, outputPath } from '../output.ts';
import type { Session } from '../session.ts';
import { messageLine } from '../summary-text.ts';

/** What the names of a template's samples end in. */
const sampleSuffixes = ['.образец.docx', '.образец.pdf', '.образец.png'];

export const previewTemplate = command({
  usage: 'template preview ШАБЛОН [--kind ВИД] [--with ДОКУМЕНТ] [--out ПАПКА]',
  about:
    'Заполняет шаблон примером или вашим документом и показывает, что выйдет: ИМЯ.образец.docx, ИМЯ.образец.pdf и\n' +
    'картинка первой страницы, ИМЯ.образец.png. Для приказов всех видов и планов; ничего не регистрирует.',
  options: {
    kind: kindOption,
    with: {
      type: 'string',
      placeholder: 'ДОКУМЕНТ',
      help: 'чем заполнить: JSON или любой документ, который читает read (обычно пример этого вида)',
    },
    out: outOption,
    ...officeOptions,
  },
  examples: ['prikaz template preview приказ.docx', 'prikaz template preview шаблоны/план --with план.json'],
  run: async ({ positionals, values }, session) => {
    const place = oneFile(positionals, 'template preview приказ.docx');
    const { out = 'out', with: filling, kind } = values;
    checkOutputs(out, [place], sampleSuffixes);
    const { signal } = session;
    const settings = await settingsOf(values, signal);
    const { previewTemplate: preview } = await import('../../pipeline.ts');
    const document = filling === undefined ? null : await openDocument(filling, { signal });
    const { files: made, diagnostics } = await preview(place, { kind, document, settings });
    signal.throwIfAborted();
    const files = made.map(({ suffix, bytes }) => ({ path: outputPath(out, place, suffix), content: bytes }));
    writeFiles(files);
    const paths = files.map(({ path }) => path);
    if (values.json) session.data(jsonText({ template: place, diagnostics, files: paths }));
    else if (!values.quiet) session.tell(previewText(place, paths, diagnostics, session.paint));
    return exitCodes.ok;
  },
});

const previewText = (
  place: string,
  paths: readonly string[],
  diagnostics: readonly Diagnostic[],
  paint: Session['paint'],
): string =>
  [
    `Образец по шаблону ${place}:`,
    ...paths.map((path) => `  ${path}`),
    ...diagnostics.map((each) => messageLine(each, paint)),
    '',
  ].join('\n');
