/** What a document, a name or a register says is text on every page, whatever it looks like to a browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskDocument } from '../pipeline/review/contract/desk-document.ts';
import type { RenewalView } from '../pipeline/review/contract/renewal-view.ts';
import { type Clerk, isChromiumMissing, openClerk } from './browser/clerk.ts';
import { type Browser, openBrowserAt } from './serve-kit.ts';

const minutes = 180_000;

/** Would set `window.harmed` wherever it were markup. */
const hostile = `<img src=x onerror="harmed=1"></script><script>harmed=2</script>{{constructor.constructor('harmed=3')()}}`;

const order = `ПРИКАЗ

01.09.2025 № 1

О проверке ${hostile} на 2025 год

На основании ${hostile}

ПРИКАЗЫВАЮ:

1. Провести ${hostile} до 15.10.2025.

Директор ${hostile} В.А. Рябинина
`;

const page = `<html><head><script>harmed=4</script><meta http-equiv="refresh" content="0;url=http://evil.example"></head>
<body onload="harmed=5"><p>ПРИКАЗ</p><p>01.09.2025 № 2</p><p>О проверке &lt;img src=x onerror=harmed=6&gt;</p><p>ПРИКАЗЫВАЮ:</p>
<p>1. Провести <img src="http://evil.example/a.png" onerror="harmed=7"> <a href="javascript:harmed=8">осмотр</a> до 15.10.2025.</p>
<iframe src="javascript:parent.harmed=9"></iframe><p>Директор В.А. Рябинина</p></body></html>`;

const picture = `<svg xmlns="http://www.w3.org/2000/svg" onload="harmed=10"><script>harmed=11</script><text>ПРИКАЗ</text></svg>`;

const register = `Номер;Дата;О чём;Кто подписал\n1-ОД;12.01.2026;${hostile.replaceAll(/["{}]/gu, '')};<img src=x onerror=harmed=12>\n`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Puts hostile words into every place that a page shows; gives the documents. */
const fill = async ({ ask, read, get, upload }: Browser): Promise<readonly DeskDocument[]> => {
  const documents = [
    await read(`${hostile}.txt`, utf8(order)),
    await read('страница.html', utf8(page)),
    await read('картинка.png', utf8(picture)),
  ];
  const [{ id } = { id: '' }] = documents;
  const { revision } = await ask<RenewalView>('GET', `/api/documents/${id}/renewal`);
  const answers = { date: '01.09.2026', basis: `На основании ${hostile}`, others: 'да' };
  await ask('PUT', `/api/documents/${id}/renewal`, { revision, period: '2026', answers });
  await ask('POST', '/api/register/series', {
    ...{ name: 'ОД', kind: hostile, year: 2026, format: '{n}-ОД', first: 1 },
  });
  const old = { upload: await upload(utf8(register)), name: 'журнал.csv', series: 'ОД', year: 2026 };
  await ask('POST', '/api/register/import', { ...old, voidGaps: false, dry: false });
  const starter = await (await get(`/api/templates/starter/${encodeURIComponent('приказ')}`)).arrayBuffer();
  const template = { upload: await upload(new Uint8Array(starter)), name: `${hostile}.docx` };
  await ask('POST', '/api/templates', template);
  return documents;
};

describe.skipIf(isChromiumMissing)('hostile words on the pages (chromium)', { timeout: minutes }, () => {
  let clerk: Clerk;
  let documents: readonly DeskDocument[];

  beforeAll(async () => {
    clerk = await openClerk();
    const [{ name, value } = { name: '', value: '' }] = await clerk.context.cookies();
    documents = await fill(openBrowserAt({ origin: clerk.origin() }, `${name}=${value}`));
  }, minutes);
  afterAll(() => clerk.close());

  const harmOf = async (path: string, shown: string): Promise<unknown> => {
    const tab = await clerk.openTab(path);
    await tab.getByText(shown).first().waitFor({ state: 'attached' });
    const found = await tab.evaluate(() => ({
      harmed: Reflect.get(window, 'harmed'),
      markup: [...document.querySelectorAll('[onerror], [onload], iframe, img[src=x], main script')].length,
    }));
    await tab.close();
    return found;
  };

  it('are text wherever they are shown', async () => {
    const [first] = documents;
    const places = [
      ...[
        ['/', 'harmed=2'],
        ['/register', 'harmed=12'],
        ['/templates', 'harmed=2'],
      ],
      ...['review', 'renew', 'papers'].map((room) => [`/documents/${first?.id}/${room}`, 'harmed=2']),
      ...documents.slice(1).map(({ id }) => [`/documents/${id}/review`, 'harmed']),
    ];
    for (const [path = '', shown = ''] of places)
      expect([path, await harmOf(path, shown)]).toEqual([path, { harmed: undefined, markup: 0 }]);
  });

  it('are text in the comparison with last year’s, which is a page of its own', async () => {
    const tab = await clerk.openTab(`/api/documents/${documents[0]?.id}/redline`);
    expect(await tab.locator('body').textContent()).toContain('harmed=1');
    expect(await tab.locator('script, img, iframe, [onerror]').count()).toBe(0);
  });

  it('make no page ask for anything outside of this machine', () => {
    expect(clerk.faults()).toEqual([]);
  });
});
