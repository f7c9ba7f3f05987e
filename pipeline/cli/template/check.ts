import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { writeFiles } from '../../run/output/stage-files.ts';
import { command } from '../command.ts';
import { oneFile } from '../one-file.ts';
import { kindOption } from '../options/kind-option.ts';
import { checkOutputs, outputPath } from '../output.ts';
import { checkText } from './check-text.ts';

/** What the name of the copy with comments ends in. */
const commentedSuffix = '.замечания.docx';

export const checkTemplate = command({
  usage: 'template check ШАБЛОН [--kind ВИД] [--out ПАПКА]',
  about:
    'Находит в шаблоне все ошибки сразу: где стоит (страница, абзац, ячейка, колонтитул), что не так и что, наверное,\n' +
    'имелось в виду. В папку (по умолчанию out) ложится ИМЯ.замечания.docx — копия шаблона с примечаниями Word к этим\n' +
    'местам. Что шаблон нигде не печатает (номер, дату, …), сказано к сведению. Если есть ошибки, код выхода 1.',
  options: {
    kind: kindOption,
    out: { type: 'string', short: 'o', placeholder: 'ПАПКА', help: 'куда записать копию (по умолчанию out)' },
  },
  examples: ['prikaz template check приказ.docx', 'prikaz template check шаблоны/план --kind план --out out'],
  run: async ({ positionals, values }, session) => {
    const place = oneFile(positionals, 'template check приказ.docx');
    const { out = 'out' } = values;
    checkOutputs(out, [place], [commentedSuffix]);
    const { checkTemplate: check } = await import('../../pipeline.ts');
    const { remarks, commented } = await check(place, values.kind, session.signal);
    session.signal.throwIfAborted();
    const files = commented ? [{ path: outputPath(out, place, commentedSuffix), content: commented }] : [];
    writeFiles(files);
    const paths = files.map(({ path }) => path);
    if (values.json) session.data(jsonText({ template: place, remarks, files: paths }));
    else if (!values.quiet) session.tell(checkText(place, remarks, paths, session.paint));
    return remarks.some(({ severity }) => severity === 'error') ? exitCodes.documentError : exitCodes.ok;
  },
});
