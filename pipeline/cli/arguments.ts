import { parseArgs } from 'node:util';
import { nearest } from '../model/nearest.ts';
import { usageFailure } from './usage-failure.ts';

/** One option of a command; a text option has a `placeholder`, the name of its value in the help. */
export type Option =
  | { readonly type: 'boolean'; readonly short?: string; readonly help: string }
  | { readonly type: 'string'; readonly short?: string; readonly help: string; readonly placeholder: string };

export type Options = Readonly<Record<string, Option>>;

export interface Arguments<Known extends Options> {
  readonly values: {
    readonly [Name in keyof Known]?: Known[Name]['type'] extends 'boolean' ? boolean : string;
  };
  readonly positionals: readonly string[];
}

/** Every command has these. */
export const everywhere = {
  json: { type: 'boolean', help: 'итог работы в JSON, для программ' },
  quiet: { type: 'boolean', short: 'q', help: 'не печатать итог, только ошибки' },
  help: { type: 'boolean', short: 'h', help: 'эта справка' },
} as const satisfies Options;

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

const checkOption = ({ name, rawName, value, inlineValue }: OptionToken, known: Options) => {
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!option) {
    const meant = nearest(name, Object.keys(known));
    const advice = meant ? `Возможно, имелось в виду --${meant}.` : 'Список параметров покажет --help.';
    throw usageFailure('cli/unknown-option', `Неизвестный параметр ${rawName}.`, advice);
  }
  if (option.type === 'boolean') {
    if (inlineValue === true)
      throw usageFailure(
        'cli/unexpected-value',
        `У параметра ${rawName} нет значения.`,
        `Оставьте ${rawName}.`,
      );
  } else if (!value?.trim() || (inlineValue === false && value.startsWith('-') && value !== '-')) {
    const advice = `Напишите его следом: ${rawName} ${option.placeholder}.`;
    throw usageFailure('cli/missing-value', `У параметра ${rawName} не указано значение.`, advice);
  }
};

/**
 * What was typed after the command's name. Node's own check is off: it speaks English.
 * @throws Failure `cli/unknown-option`, `cli/missing-value`, `cli/unexpected-value`
 */
export const parseArguments = <Known extends Options>(
  argv: readonly string[],
  options: Known,
): Arguments<Known> => {
  const known: Options = { ...options, ...everywhere };
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: known,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(token, known);
  // The loop above has checked each value against its option's type, which `strict: false` loses.
  return { values: values as Arguments<Known>['values'], positionals };
};
