import type { InputsWanted } from '../../run/batch/inputs/find-inputs.ts';
import type { Arguments, Options } from '../arguments.ts';
import { usageFailure } from '../usage-failure.ts';

/** Which documents a run is to work on, besides those that are named. */
export const inputsOptions = {
  list: { type: 'string', placeholder: 'ФАЙЛ', help: 'список документов: текстовый файл, в строке путь' },
  pictures: {
    type: 'string',
    placeholder: 'auto|pages|each',
    help: 'картинки одной папки: pages — страницы одного документа, each — каждая сама документ (auto — по именам)',
  },
} as const satisfies Options;

const ways = ['auto', 'pages', 'each'] as const;

/** @throws Failure `cli/bad-pictures`, `cli/no-file` */
export const inputsOf = (
  { list, pictures: typed = 'auto' }: Arguments<typeof inputsOptions>['values'],
  inputs: readonly string[],
): Pick<InputsWanted, 'inputs' | 'list' | 'pictures'> => {
  const pictures = ways.find((way) => way === typed.toLowerCase());
  if (!pictures)
    throw usageFailure(
      'cli/bad-pictures',
      `Не понято, как брать картинки: «${typed}».`,
      `Есть: ${ways.join(', ')}.`,
    );
  if (inputs.length === 0 && list === undefined)
    throw usageFailure(
      'cli/no-file',
      'Не указано, что обработать.',
      'Назовите папку, файлы или список: prikaz batch приказы --for 2027 --out готово',
    );
  return { inputs, list: list ?? null, pictures };
};
