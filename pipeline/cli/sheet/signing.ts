import type { SigningKind } from '../../pipeline.ts';
import { command } from '../command.ts';
import { derivedOptions, writeDerived } from '../compose/write-derived.ts';
import { readInput } from '../input.ts';
import { oneFile } from '../one-file.ts';
import { openDocument } from '../open-document.ts';
import { settingsOf } from '../options/office-settings.ts';
import { readingOf } from '../options/reading-options.ts';

const signingCommand = (kind: SigningKind, about: string, help: string) => {
  const example = `sheet ${kind} приказ.docx`;
  return command({
    usage: `sheet ${kind} ФАЙЛ [--people СПИСОК] [--out ПАПКА]`,
    about: `${about}\nПишет ИМЯ.${kind}.docx и ИМЯ.${kind}.pdf.`,
    options: {
      people: { type: 'string', placeholder: 'СПИСОК', help },
      ...derivedOptions,
      template: { ...derivedOptions.template, help: `свой шаблон вместо templates/${kind}` },
    },
    examples: [`prikaz ${example}`, `prikaz ${example} --people работники.xlsx --out out`],
    run: async ({ positionals, values }, session) => {
      const file = oneFile(positionals, example);
      const { signal } = session;
      const settings = await settingsOf(values, signal);
      const { readPeople, signingSheet } = await import('../../pipeline.ts');
      const list =
        values.people === undefined
          ? null
          : await readPeople(await readInput(values.people, signal), { signal });
      const document = await openDocument(file, readingOf(values, session));
      const { template } = values;
      const { papers, diagnostics } = await signingSheet(document, kind, {
        settings,
        template,
        signal,
        ...(list && { people: list.people }),
      });
      const said = { ...document, diagnostics: [...(list?.diagnostics ?? []), ...diagnostics] };
      return writeDerived(
        { file, document: said, derived: [{ suffix: `.${kind}`, papers }] },
        values,
        session,
      );
    },
  });
};

export const familiarisation = signingCommand(
  'familiarisation',
  'Готовит лист ознакомления с приказом: фамилия, должность, подпись, дата. Людей берёт из списка, а без него — всех, кто\n' +
    'назван в документе; если не назван никто, остаются пустые строки.',
  'кто знакомится: XLSX, CSV, таблица Word или строки «Фамилия И.О., должность»',
);

export const approval = signingCommand(
  'approval',
  'Готовит лист согласования: должность, фамилия, подпись, дата, замечания. Без списка остаются пустые строки.',
  'кто согласует: XLSX, CSV, таблица Word или строки «Фамилия И.О., должность»',
);
