import { describe, expect, it } from 'vitest';
import { calendarText } from '../pipeline/cli/calendar-text.ts';
import { calendarOf } from '../pipeline/model/calendar/production-calendar.ts';
import { runPrikaz } from './run-prikaz.ts';

describe('a year in words', () => {
  it('names the resolution, the long rests and the worked Saturdays', () => {
    const text = calendarText(calendarOf(2024), 5);
    expect(text).toContain('248 рабочих дней');
    expect(text).toContain('от 10.08.2023 № 1314 «О переносе выходных дней в 2024 году»');
    expect(text).toMatch(/28 апреля – 1 мая +4 дня: .*перенесён с 27 апреля.*перенесён со 2 ноября/u);
    expect(text).toMatch(/12 июня +1 день: День России\n/u);
    expect(text).toContain('Рабочие субботы: 27 апреля, 2 ноября, 28 декабря.');
    expect(text).toContain('Короче на час: 22 февраля, 7 марта, 8 мая, 11 июня, 2 ноября.');
    expect(text).not.toContain('указам');
  });

  it('has no worked Saturdays where all are worked', () => {
    expect(calendarText(calendarOf(2024, 6), 6)).not.toContain('субботы');
  });

  it('says which days a decree gave, and what is not published', () => {
    expect(calendarText(calendarOf(2021), 5)).toContain('Нерабочие дни по указам Президента');
    expect(calendarText(calendarOf(2035), 5)).toContain('в 2035 году ещё не опубликовано');
    expect(calendarText(calendarOf(2035), 5)).not.toContain('Рабочие субботы');
  });
});

describe('prikaz calendar', () => {
  it('prints years, as text or for programs', async () => {
    const text = await runPrikaz(['calendar', '2026', '2027']);
    expect(text.out).toContain('2026 год');
    expect(text.out).toContain('от 17.09.2026 № 1187');
    const { out } = await runPrikaz(['calendar', '2026', '--week', '6', '--json']);
    expect(JSON.parse(out)).toMatchObject([{ week: 6, year: 2026, workingDays: 299 }]);
  });

  it('refuses a year before the holidays of today', async () => {
    const { code, err } = await runPrikaz(['calendar', '2012']);
    expect([code, err]).toEqual([2, expect.stringContaining('cli/bad-year')]);
  });
});
