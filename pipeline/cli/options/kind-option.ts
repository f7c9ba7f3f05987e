import type { Option } from '../arguments.ts';

export const kindOption = {
  type: 'string',
  placeholder: 'ВИД',
  help: 'приказ, распоряжение, постановление, изменение, отмена, приложения, план, выписка, ознакомление, согласование, карточка или журнал',
} as const satisfies Option;
