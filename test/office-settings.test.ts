import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { settingsOf } from '../pipeline/cli/options/office-settings.ts';
import { usualSettings } from '../pipeline/model/office/settings.ts';
import { officeSettingsSchema } from '../pipeline/model/office/settings-schema.ts';
import { runPrikaz } from './run-prikaz.ts';

const folder = mkdtempSync(join(tmpdir(), 'prikaz-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { signal } = new AbortController();
const settings = (values: Parameters<typeof settingsOf>[0]) => settingsOf(values, signal);

const officeFile = (content: unknown): string => {
  const file = join(folder, 'учреждение.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('the settings of an office', () => {
  it('are given as a file to begin with', async () => {
    const { out } = await runPrikaz(['schema', 'office', '--example']);
    expect(Object.keys(JSON.parse(out)).toSorted()).toEqual(
      Object.keys(officeSettingsSchema.shape).toSorted(),
    );
    expect(await settings({ office: officeFile(out) })).toEqual(usualSettings);
    expect((await runPrikaz(['schema', 'report', '--example'])).err).toMatch(/cli\/no-example/u);
  });

  it('are the usual ones where nothing is said', async () => {
    expect(await settings({})).toEqual(usualSettings);
    expect(officeSettingsSchema.parse({})).toEqual(usualSettings);
    expect(await settings({ office: officeFile({}) })).toEqual(usualSettings);
  });

  it('are taken from the options', async () => {
    const typed = { week: '6', 'day-off': 'previous', profile: '2016', pdf: 'A-3B' };
    expect(await settings(typed)).toEqual({
      ...usualSettings,
      week: 6,
      dayOff: 'previous',
      profile: '2016',
      pdf: 'a-3b',
    });
  });

  it.each([
    [{ week: '7' }, /Нет такой рабочей недели: «7»/u],
    [{ 'day-off': 'завтра' }, /«завтра»/u],
    [{ profile: '2003' }, /«2003»/u],
    [{ pdf: 'x-1a' }, /«x-1a»/u],
  ])('refuse %j', async (typed, said) => {
    await expect(settings(typed)).rejects.toThrow(said);
  });

  it('are taken from a file ; the options have the last word', async () => {
    const office = officeFile('\uFEFF{ "schema": "prikaz.office/1", "week": 6, "profile": "2016" }');
    expect(await settings({ office, profile: '2025' })).toEqual({ ...usualSettings, week: 6 });
  });

  it('tell all their faults at once', async () => {
    const office = officeFile({ profil: '2016', week: 4, qr: 5, executor: { nam: 'И.О. Исполнитель' } });
    const said = expect(settings({ office })).rejects;
    await said.toThrow(/настройки «profil» нет; возможно, «profile»/u);
    await said.toThrow(/«week»: допустимо 5, 6/u);
    await said.toThrow(/«qr»: нужен текст в кавычках/u);
    await said.toThrow(/«executor\.name»/u);
    await said.toThrow(/настройки «nam» нет; возможно, «name»/u);
  });

  it.each([['{ "week": 6'], ['не JSON'], ['[]'], [`"${'щ'.repeat(200_000)}"`]])(
    'refuse %.20s',
    async (text) => {
      await expect(settings({ office: officeFile(text) })).rejects.toThrow(/Файл настроек/u);
    },
  );
});
