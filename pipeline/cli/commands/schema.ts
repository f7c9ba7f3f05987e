import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { jsonText } from '../json-text.ts';

export const schema = command({
  usage: 'schema',
  about: 'Выдаёт JSON Schema содержания документа (prikaz.document/1) на стандартный вывод.',
  options: {},
  examples: ['prikaz schema > prikaz.schema.json'],
  run: async (_typed, session) => {
    const [{ z }, { documentSchema }] = await Promise.all([import('zod'), import('../../model/schema.ts')]);
    session.data(jsonText(z.toJSONSchema(documentSchema)));
    return exitCodes.ok;
  },
});
