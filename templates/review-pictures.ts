/** The rooms of the clerk's page as Chromium shows them, over the real `prikaz serve`, with documents of the corpus. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type APIRequestContext, chromium, type Page } from 'playwright-core';
import type { WrittenAnswers } from '../pipeline/review/contract/renewal-view.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'pipeline/review/pictures');

/** What lies on the desk, the first put there first, by the names that an office gives its files. */
const documents: Readonly<Record<string, string>> = {
  'План библиотеки.html': 'plan/school-library/source.html',
  'Паводок 2025.docx': 'order/flood-season/source.docx',
  'Режим библиотеки.docx': 'order/library-hours/source.docx',
  'Летний лагерь.docx': 'plan/summer-camp/source.docx',
  'Благоустройство (факс).pdf': '',
  'Учёт посещаемости 2022.docx': 'order/school-absence/source.docx',
  'Учёт посещаемости, скан.pdf': 'order/school-absence/scan.pdf',
};

const series = { name: 'ОД', kind: 'основная деятельность', year: 2023, format: '{n}-ОД', first: 1 };
const [period, date] = ['2023-2024', '2023-08-30'];
const answers: WrittenAnswers = {
  date,
  basis:
    'Во исполнение приказа отдела образования администрации Луговского муниципального округа ' +
    'от 21.08.2023 № 231 «Об учёте посещаемости в новом учебном году»',
  texts: { '/plans/0/sections/1/items/2/deadline/text': '20.10.2023' },
};

/** The register of the year so far. */
const registered = [
  ['Об утверждении режима работы школы на 2023 год', '09.01.2023'],
  ['О назначении ответственных за пожарную безопасность', '16.01.2023'],
  ['О проведении школьного этапа олимпиады', '06.02.2023'],
  ['Об организации питания обучающихся льготных категорий', '20.02.2023'],
  ['О работе школы в весенние каникулы', '13.03.2023'],
  ['О подготовке к итоговой аттестации выпускников', '10.04.2023'],
  ['Об организации летнего отдыха обучающихся', '22.05.2023'],
  ['О подготовке школы к новому учебному году', '19.06.2023'],
  ['Об утверждении графика отпусков', '03.07.2023'],
  ['О приёмке кабинетов к началу учебного года', '07.08.2023'],
  ['О зачислении обучающихся в первый класс', '14.08.2023'],
  ['О распределении учебной нагрузки', '25.08.2023'],
] as const;

/** What the page asks its server, asked for it. */
const speakTo = (request: APIRequestContext, origin: string) => {
  const ask = async <Answer>(
    method: string,
    path: string,
    data?: unknown,
    name?: string,
  ): Promise<Answer> => {
    const headers = { origin, ...(name !== undefined && { 'x-name': encodeURIComponent(name) }) };
    const answer = await request.fetch(`${origin}/api${path}`, {
      ...{ method, headers },
      ...(data !== undefined && { data }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const upload = async (name: string, bytes: Buffer): Promise<string> =>
    (await ask<{ upload: string }>('POST', '/uploads', bytes, name)).upload;
  return { ask, upload };
};

type Server = ReturnType<typeof speakTo>;

interface ListedDocument {
  readonly id: string;
  readonly state: { readonly kind: string };
}

/** Ids by name, once all are read, or cannot be. */
const putOnDesk = async ({ ask, upload }: Server): Promise<Readonly<Record<string, string>>> => {
  const ids: Record<string, string> = {};
  for (const [name, source] of Object.entries(documents)) {
    const bytes = source === '' ? Buffer.from('%PDF-1.7\n') : await readFile(join(root, 'corpus', source));
    const uploads = [await upload(name, bytes)];
    ids[name] = (await ask<ListedDocument>('POST', '/documents', { name, uploads })).id;
  }
  const isAtWork = ({ state }: ListedDocument): boolean => ['waiting', 'reading'].includes(state.kind);
  while ((await ask<readonly ListedDocument[]>('GET', '/documents')).some(isAtWork)) await pause(500);
  return ids;
};

const renewInPart = async ({ ask }: Server, id: string, given: WrittenAnswers): Promise<void> => {
  const { revision } = await ask<{ revision: number }>('GET', `/documents/${id}/renewal`);
  await ask('PUT', `/documents/${id}/renewal`, { revision, period, answers: given });
};

/** An old register taken over, a template of the office's own, documents on their way. */
const prepare = async (server: Server): Promise<Readonly<Record<string, string>>> => {
  const { ask, upload } = server;
  await ask('POST', '/register/series', series);
  const rows = registered.map(([title, day], at) => `${at + 1}-ОД;${day};${title};Н.В. Полозова`);
  const old = await upload(
    'журнал.csv',
    Buffer.from(['Номер;Дата;Заголовок;Кем подписан', ...rows].join('\n')),
  );
  const wish = { upload: old, name: 'журнал.csv', series: series.name, voidGaps: false, dry: false };
  await ask('POST', '/register/import', { ...wish, year: series.year });
  const template = await readFile(join(import.meta.dirname, 'order/template.docx'));
  const sent = await upload('Бланк школы.docx', template);
  await ask('POST', '/templates', { upload: sent, name: 'Бланк школы.docx', kind: 'приказ' });
  const ids = await putOnDesk(server);
  const [order = '', scan = '', hours = ''] = [
    ids['Учёт посещаемости 2022.docx'],
    ids['Учёт посещаемости, скан.pdf'],
    ids['Режим библиотеки.docx'],
  ];
  await renewInPart(server, order, answers);
  await renewInPart(server, scan, { date });
  const asItIs = { what: 'as-is', template: null, forms: ['docx', 'pdf'], series: null, date: null };
  await ask('POST', `/documents/${hours}/papers`, { ...asItIs, number: null });
  return { order, scan };
};

/** Each room: its address, and what is done and waited for before its picture is taken. */
const roomsOf = ({ order, scan }: Readonly<Record<string, string>>) =>
  ({
    desk: ['/', (page: Page) => page.getByText('Благоустройство').first().waitFor()],
    review: [
      `/documents/${scan}/review`,
      async (page: Page) => {
        await page.locator('.review-sheets img').first().waitFor();
        // Three words were read right; the fourth, «подведенне», was not, and was mended.
        for (const key of ['F8', 'v', 'v', 'v']) await page.keyboard.press(key);
        await page.getByText('Сохранено').waitFor();
      },
    ],
    renew: [`/documents/${order}/renew`, (page: Page) => page.getByText('Что знаете только вы').waitFor()],
    papers: [`/documents/${order}/papers`, (page: Page) => page.locator('.papers-sheet').first().waitFor()],
    register: ['/register', (page: Page) => page.getByText('12-ОД').waitFor()],
    templates: ['/templates', (page: Page) => page.getByText('Бланк школы').first().waitFor()],
  }) satisfies Readonly<Record<string, readonly [string, (page: Page) => Promise<unknown>]>>;

const serve = async (scratch: string) => {
  const launcher = join(root, 'pipeline/cli/prikaz.mjs');
  const places = ['--folder', join(scratch, 'desk'), '--journal', join(scratch, 'journal.db'), '--port', '0'];
  const child = spawn(process.execPath, [launcher, 'serve', '--no-open', '--json', ...places], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const { address } = JSON.parse(String(line)) as { readonly address: string };
  return { child, address };
};

/** Draws `pipeline/review/pictures`. Needs Chromium and Tesseract's Russian model. */
export const drawReviewPictures = async (scratch: string): Promise<void> => {
  const { child, address } = await serve(scratch);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--lang=ru'],
  });
  try {
    const view = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.25 };
    const context = await browser.newContext({ ...view, locale: 'ru-RU', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(address);
    await page.route('**/api/templates', async (route) => {
      const view = await (await route.fetch()).text();
      await route.fulfill({ body: view.replaceAll(/"added":"[^"]+"/gu, `"added":"${date}T09:00:00Z"`) });
    });
    const { origin } = new URL(address);
    const ids = await prepare(speakTo(context.request, origin));
    await mkdir(pictures, { recursive: true });
    const { default: sharp } = await import('sharp');
    for (const [room, [path, settle]] of Object.entries(roomsOf(ids))) {
      await page.goto(`${origin}${path}`);
      await settle(page);
      // What is drawn on a canvas, or fetched for it, has no moment of its own.
      await pause(1500);
      const picture = join(pictures, `${room}.png`);
      const drawn = await sharp(await page.screenshot()).png({ palette: true, colours: 64, dither: 0 });
      await writeFile(picture, await drawn.toBuffer());
      console.log(relative(root, picture));
    }
  } finally {
    await browser.close();
    const ended = once(child, 'close');
    child.kill('SIGINT');
    await ended;
  }
};
