import { differs, officeRule } from './office-rule.ts';

const source = 'Долговременное хранение: ГОСТ Р ИСО 19005';

/** A paper that is kept says that it is PDF/A; what says nothing may not open in ten years. */
export const archiveForm = officeRule({
  id: 'office/archive-form',
  source,
  mark: 'l',
  forms: ['pdf'],
  judge: ({ measured }) => {
    if (!measured) return null;
    const { standards } = measured.properties;
    return standards.some((standard) => standard.startsWith('PDF/A'))
      ? []
      : [differs('PDF/A-2b', standards.length > 0 ? standards.join(', ') : 'обычный PDF')];
  },
});

/** The faces are in the file itself: else another machine shows other letters. */
export const archiveFonts = officeRule({
  id: 'office/archive-fonts',
  source,
  mark: 'l',
  forms: ['pdf'],
  judge: ({ measured }) => {
    if (!measured || measured.properties.fontsEmbedded === null) return null;
    return measured.properties.fontsEmbedded
      ? []
      : [differs('все шрифты внутри файла', 'шрифты внедрены не все')];
  },
});

/** No password stands before a paper that is kept. */
export const archiveOpen = officeRule({
  id: 'office/archive-open',
  source,
  mark: 'l',
  forms: ['pdf'],
  judge: ({ measured }) => {
    if (!measured) return null;
    return measured.properties.encrypted ? [differs('без пароля и ограничений', 'файл зашифрован')] : [];
  },
});
