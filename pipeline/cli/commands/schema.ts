import { jsonText } from '../../model/json-text.ts';
import { nearest } from '../../model/nearest.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { usageFailure } from '../usage-failure.ts';

/** What has a schema, and where it stands. */
const schemas = {
  document: async () => (await import('../../model/schema.ts')).documentSchema,
  answers: async () => (await import('../../model/answers/answers-schema.ts')).answersSchema,
  comparison: async () => (await import('../../model/difference/comparison-schema.ts')).comparisonSchema,
  office: async () => (await import('../../model/office/settings-schema.ts')).officeSettingsSchema,
  report: async () => (await import('../../model/office/report-schema.ts')).reportSchema,
} as const;

const isKnown = (name: string): name is keyof typeof schemas => Object.hasOwn(schemas, name);

export const schema = command({
  usage: 'schema [document | answers | comparison | office | report]',
  about:
    'Выдаёт JSON Schema на стандартный вывод: содержания документа (prikaz.document/1), файла ответов\n' +
    '(answers, prikaz.answers/1), отличий, которые нашла команда diff (comparison, prikaz.comparison/1),\n' +
    'настроек учреждения для --office (office, prikaz.office/1) или отчёта команды check (report, prikaz.report/1).',
  options: {},
  examples: ['prikaz schema > prikaz.schema.json', 'prikaz schema answers > answers.schema.json'],
  run: async ({ positionals: [name = 'document'] }, session) => {
    if (!isKnown(name)) {
      const meant = nearest(name, Object.keys(schemas));
      const advice = meant
        ? `Возможно, вы имели в виду «${meant}».`
        : 'Есть схемы document, answers, comparison и office.';
      throw usageFailure('cli/unknown-schema', `Схемы «${name}» нет.`, advice);
    }
    const [{ z }, known] = await Promise.all([import('zod'), schemas[name]()]);
    session.data(jsonText(z.toJSONSchema(known, { io: 'input' })));
    return exitCodes.ok;
  },
});
