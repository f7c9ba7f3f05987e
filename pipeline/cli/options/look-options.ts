import type { OfficeSettings } from '../../model/office/settings.ts';
import type { PaperForm } from '../../model/paper-form.ts';
import type { Arguments, Options } from '../arguments.ts';
import { formatOptions, formsOf } from './format-options.ts';
import { officeOptions, settingsOf } from './office-settings.ts';
import { templateOption } from './template-option.ts';

/** What every command that issues papers can be told about them. */
export const lookOptions = {
  ...formatOptions,
  template: templateOption,
  ...officeOptions,
} as const satisfies Options;

/** How papers are issued. */
export interface Look {
  readonly settings: OfficeSettings;
  readonly forms: readonly PaperForm[];
  readonly perParty: boolean | undefined;
  /** A template; without it the program's own. */
  readonly template: string | undefined;
}

/** @throws Failure `cli/unknown-format`, and for settings of an office that are not understood */
export const lookOf = async (
  values: Arguments<typeof lookOptions>['values'],
  signal: AbortSignal,
): Promise<Look> => ({
  forms: formsOf(values),
  perParty: values['per-party'],
  template: values.template,
  settings: await settingsOf(values, signal),
});
