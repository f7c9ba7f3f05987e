import { jsonText } from '../../model/json-text.ts';
import { nearest } from '../../model/nearest.ts';
import { usualSettings } from '../../model/office/settings.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { usageFailure } from '../usage-failure.ts';

/** What has a schema, and where it stands. */
const schemas = {
  document: async () => (await import('../../model/schema.ts')).documentSchema,
  answers: async () => (await import('../../model/answers/answers-schema.ts')).answersSchema,
  comparison: async () => (await import('../../model/difference/comparison-schema.ts')).comparisonSchema,
  office: async () => (await import('../../model/office/settings-schema.ts')).officeSettingsSchema,
  'batch-event': async () => (await import('../../run/batch-event-schema.ts')).batchEventSchema,
  report: async () => (await import('../../model/office/report-schema.ts')).reportSchema,
} as const;

const isKnown = (name: string): name is keyof typeof schemas => Object.hasOwn(schemas, name);

export const schema = command({
  usage: 'schema [document | answers | comparison | office [--example] | report | batch-event]',
  about:
    'Выдаёт JSON Schema на стандартный вывод: содержания документа (prikaz.document/1), файла ответов\n' +
    '(answers, prikaz.answers/1), отличий, которые нашла команда diff (comparison, prikaz.comparison/1),\n' +
    'настроек учреждения для --office (office, prikaz.office/1), отчёта команды check (report, prikaz.report/1)\n' +
    'или строк, которые команда batch пишет с --json (batch-event).\n' +
    'С --example — готовый файл настроек с обычными значениями: лишнее удалите, остальное поправьте.',
  options: {
    example: { type: 'boolean', help: 'вместо схемы — готовый файл настроек учреждения (только для office)' },
  },
  examples: ['prikaz schema > prikaz.schema.json', 'prikaz schema office --example > office.json'],
  run: async ({ positionals: [name = 'document'], values }, session) => {
    if (!isKnown(name)) {
      const meant = nearest(name, Object.keys(schemas));
      const advice = meant
        ? `Возможно, вы имели в виду «${meant}».`
        : `Есть схемы: ${Object.keys(schemas).join(', ')}.`;
      throw usageFailure('cli/unknown-schema', `Схемы «${name}» нет.`, advice);
    }
    if (values.example) {
      if (name !== 'office')
        throw usageFailure(
          'cli/no-example',
          `Готового файла «${name}» нет.`,
          'Напишите prikaz schema office --example.',
        );
      session.data(jsonText({ schema: 'prikaz.office/1', ...usualSettings }));
      return exitCodes.ok;
    }
    const [{ z }, known] = await Promise.all([import('zod'), schemas[name]()]);
    session.data(jsonText(z.toJSONSchema(known, { io: 'input' })));
    return exitCodes.ok;
  },
});
