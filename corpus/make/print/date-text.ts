import type { SettingKnobs } from '../knobs.ts';

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** «05.06.2023», «5 июня 2023 г.» or «05» июня 2023 г. with its quotes, of an ISO 8601 date. */
export const dateText = (iso: string, style: SettingKnobs['dates']): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (style === 'digits') return `${day}.${month}.${year}`;
  const name = months[Number(month) - 1] ?? '';
  return style === 'quoted' ? `«${day}» ${name} ${year} г.` : `${Number(day)} ${name} ${year} г.`;
};
