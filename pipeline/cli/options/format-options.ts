import { type PaperForm, paperForms, usualForms } from '../../model/paper-form.ts';
import type { Arguments, Options } from '../arguments.ts';
import { usageFailure } from '../usage-failure.ts';

/** In which forms a document is issued. */
export const formatOptions = {
  formats: {
    type: 'string',
    placeholder: 'ФОРМАТЫ',
    help: `что записать, через запятую (обычно ${usualForms.join(',')}): ${paperForms.join(', ')}`,
  },
  'per-party': {
    type: 'boolean',
    help: 'календарь (ics) для каждого ответственного, кроме общего',
  },
} as const satisfies Options;

/** «xlsx,pdf» → the forms, each once. @throws Failure `cli/unknown-format` */
export const parseForms = <Form extends string>(typed: string, known: readonly Form[]): readonly Form[] => {
  const forms = typed
    .split(/[\s,;]+/u)
    .filter(Boolean)
    .map((name) => {
      const form = known.find((each) => each === name.toLowerCase());
      if (form) return form;
      throw usageFailure(
        'cli/unknown-format',
        `Неизвестный формат «${name}».`,
        `Есть: ${known.join(', ')}; несколько — через запятую.`,
      );
    });
  return [...new Set(forms)];
};

type Typed = Arguments<typeof formatOptions>['values'];

/** What is to be written: who wants calendars for the parties wants calendars. @throws Failure `cli/unknown-format` */
export const formsOf = ({ formats, 'per-party': perParty }: Typed): readonly PaperForm[] => {
  const forms = formats === undefined ? usualForms : parseForms(formats, paperForms);
  return perParty && !forms.includes('ics') ? [...forms, 'ics'] : forms;
};
