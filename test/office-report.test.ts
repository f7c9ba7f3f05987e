import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../pipeline/model/office/report-schema.ts';
import { issueDocument } from '../pipeline/pipeline.ts';
import { exampleDocument } from '../templates/examples.ts';
import { officeFile, officeRules, ruleRow } from './office-page.ts';
import { drawSheets, soundSheets, spoilt } from './office-paper.ts';
import { runPrikaz } from './run-prikaz.ts';
import { documentOf, order } from './stage-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'office-'));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const sound = put('верный.docx', drawSheets(soundSheets));
const narrow = put(
  'узкий.docx',
  drawSheets(spoilt({ task: { align: 'left' } }, { margins: { left: 15, top: 20 } })),
);
const ragged = put('неровный.docx', drawSheets(spoilt({ task: { align: 'left' } })));

describe('prikaz check', () => {
  it('says what to mend, where, and how it should be', async () => {
    const { code, out } = await runPrikaz(['check', narrow]);
    expect(code).toBe(1);
    const [head, ...rest] = out.split('\n').filter(Boolean);
    expect(head).toMatch(/узкий\.docx: ГОСТ Р 7\.0\.97-2025, соблюдено правил: \d+, нарушено: 3\.$/u);
    expect(rest).toEqual([
      'Лист и шрифт',
      expect.stringMatching(
        /ошибка: Поля листа уже допустимых: левое 15 мм, а нужно не меньше: левое 20 мм\..*\[office\/margins\]/u,
      ),
      expect.stringContaining('[office/binding-margin]'),
      expect.stringMatching(/внимание: Текст выровнен по левому краю, а принято по ширине/u),
      '    абзац 8 «2. Заведующей отделом обслуживания Лосевой И.Г. подготовить …»',
    ]);
  });

  it('ends with 0 where all is well, with 1 on warnings where they are asked for', async () => {
    expect(await runPrikaz(['check', sound])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Замечаний нет.'),
    });
    expect((await runPrikaz(['check', ragged])).code).toBe(0);
    expect((await runPrikaz(['check', ragged, '--strict'])).code).toBe(1);
  });

  it('writes JSON that its schema takes, of several papers, and goes on after one that cannot be read', async () => {
    const { code, out, err } = await runPrikaz([
      'check',
      sound,
      join(folder, 'нет.docx'),
      narrow,
      '--format',
      'json',
    ]);
    expect(code).toBe(3);
    expect(err).toContain('нет.docx');
    const report = reportSchema.parse(JSON.parse(out));
    expect(report.papers.map(({ form, findings }) => [form, findings.length])).toEqual([
      ['docx', 0],
      ['docx', 3],
    ]);
    expect(report.failures).toMatchObject([{ rule: 'cli/file-not-found' }]);
    expect(report.papers[0]?.rules.every(({ outcome }) => outcome !== 'failed')).toBe(true);
  });

  it('writes SARIF 2.1.0 into a file', async () => {
    const path = join(folder, 'отчёт.sarif');
    const { code, out } = await runPrikaz(['check', narrow, '--format', 'sarif', '--out', path]);
    expect([code, out]).toEqual([1, '']);
    const log = JSON.parse(readFileSync(path, 'utf8'));
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.tool.driver.name).toBe('prikaz');
    const known = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    for (const { ruleId, ruleIndex, level, message, locations } of run.results) {
      expect(known[ruleIndex]).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text.length).toBeGreaterThan(10);
      expect(decodeURI(locations[0].physicalLocation.artifactLocation.uri)).toContain('узкий.docx');
    }
    expect(run.results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('office/margins');
  });

  it('holds the words of a JSON document against the rules that speak of words', async () => {
    const document = documentOf({ order: order({ directive: 'приказываем', title: 'Подготовка к зиме' }) });
    const { out } = await runPrikaz(['check', put('приказ.json', JSON.stringify(document)), '--json']);
    const [paper] = reportSchema.parse(JSON.parse(out)).papers;
    expect(paper?.form).toBe('text');
    const rules = paper?.findings.map(({ rule }) => rule) ?? [];
    expect(rules).toEqual(expect.arrayContaining(['office/first-person', 'office/title-subject']));
  });

  it.each([
    [['--format', 'xml'], 'cli/unknown-format'],
    [['--profile', '2003'], 'cli/bad-profile'],
  ])('refuses %j', async (options, rule) => {
    const { code, err } = await runPrikaz(['check', sound, ...options]);
    expect([code, err.includes(rule)]).toEqual([2, true]);
  });

  it('never writes over the paper it checks', async () => {
    expect(await runPrikaz(['check', sound, '--out', sound])).toMatchObject({ code: 2 });
  });
});

describe('what the program issues', () => {
  it.each(['order', 'plan', 'directive', 'resolution', 'appendices', 'revocation', 'amendment'])(
    'breaks no rule: %s',
    async (kind) => {
      const { diagnostics, files } = await issueDocument(await exampleDocument(kind));
      expect(files.map(({ suffix }) => suffix)).toEqual(['.docx', '.pdf']);
      expect(diagnostics).toEqual([]);
    },
  );

  it('breaks no rule as a draft, whose number and date are still to come', async () => {
    const document = await exampleDocument('appendices');
    const open = { ...document, order: document.order && { ...document.order, number: null, date: null } };
    const { diagnostics, draft } = await issueDocument(open);
    expect(draft).toBe(true);
    expect(diagnostics).toEqual([]);
  });

  it('is measured, whatever was asked of it', async () => {
    const document = await exampleDocument('order');
    const title = 'Утверждение плана работы';
    const odd = { ...document, order: document.order && { ...document.order, title } };
    const { diagnostics } = await issueDocument(odd);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['office/title-subject']);
    expect((await issueDocument(odd, { measured: false })).diagnostics).toEqual([]);
  });
});

describe('RULES.md', () => {
  it('has a row for every rule; npm run office writes it', () => {
    const page = readFileSync(officeFile, 'utf8');
    expect(officeRules.filter((rule) => !page.includes(ruleRow(rule)))).toEqual([]);
    expect(page.match(/^\| `/gmu)).toHaveLength(officeRules.length);
  });
});
