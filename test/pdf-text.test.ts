import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { documentSchema } from '../pipeline/model/schema.ts';
import { templateKinds } from '../pipeline/render/kinds.ts';
import { render } from '../pipeline/render/render.ts';
import { loadPdf } from '../pipeline/tools/pdfjs.ts';
import { exampleOf, paragraphsOf, wordsOf } from './render-kit.ts';

const ofKind = (kind: string): OrderDocument =>
  documentSchema.parse(
    JSON.parse(readFileSync(new URL(`../templates/${kind}/example.json`, import.meta.url), 'utf8')),
  );

const print = (document: OrderDocument) => render(document, { draft: false });

/** The document with another text in every item of its plans. */
const saying = (document: OrderDocument, activity: string): OrderDocument => ({
  ...document,
  plans: document.plans.map((plan) => ({
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, activity })),
    })),
  })),
});

/** The text as pdf.js gives it, a line's end as a line's end. */
const copied = async (pdf: Uint8Array): Promise<string> => {
  const file = await loadPdf(pdf);
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await file.loadingTask.destroy();
  return pages.join('\n');
};

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

const outlineOf = async (pdf: Uint8Array): Promise<readonly Entry[]> => {
  const file = await loadPdf(pdf);
  const outline: readonly Entry[] = await file.getOutline();
  await file.loadingTask.destroy();
  return outline;
};

describe('text copied out of a PDF', () => {
  it.each(templateKinds)('has no divided words: %s', async (kind) => {
    const text = await copied((await print(ofKind(kind))).pdf);
    expect(text).not.toContain('\u00AD');
  });

  it('keeps the hyphens that words have of their own, and no others', async () => {
    const activity =
      'Совершенствование организационно-методического обеспечения здоровьесберегающих технологий, кое-где по-настоящему';
    const text = await copied((await print(saying(exampleOf('order'), activity))).pdf);
    expect(text).not.toContain('\u00AD');
    // A word may end a line at its own hyphen.
    expect(text.replace(/-\n/g, '-').replace(/\s+/g, ' ')).toContain(activity);
  });

  it('divides words alone that no column has room for, and leaves their own hyphens', async () => {
    const endless = 'сверхвысокопревосходительствующий'.repeat(4);
    const text = await copied((await print(saying(exampleOf('plan'), `${endless} кое-где`))).pdf);
    expect(text.replace(/[\u00AD\s]/g, '')).toContain(`${endless}кое-где`);
    expect(text.split(/\s/).some((word) => word.includes(endless))).toBe(false);
  });

  it.skipIf(spawnSync('pdftotext', ['-v']).status !== 0 && !process.env.CI)(
    'is the same to pdftotext',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'text-'));
      const { docx, pdf } = await print(exampleOf('order'));
      writeFileSync(join(folder, 'order.pdf'), pdf);
      const { stdout } = spawnSync('pdftotext', ['-raw', join(folder, 'order.pdf'), '-'], {
        encoding: 'utf8',
      });
      rmSync(folder, { recursive: true });
      expect(stdout).not.toContain('\u00AD');
      const words = new Set(wordsOf(stdout));
      expect(wordsOf(paragraphsOf(docx).join(' ')).filter((word) => !words.has(word))).toEqual([]);
    },
  );
});

describe('the outline of a PDF', () => {
  it('names the order, each appendix and the sections of its plan', async () => {
    const document = exampleOf('order');
    const outline = await outlineOf((await print(document)).pdf);
    const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ');
    const [order, plan] = outline;
    expect(plain(order?.title)).toBe(document.order?.title);
    expect(plain(plan?.title)).toBe(document.plans[0]?.title);
    expect(plan?.items.map(({ title }) => title)).toEqual(
      document.plans[0]?.sections.map(({ title }) => expect.stringContaining(String(title))),
    );
    expect(outline).toHaveLength(1 + document.plans.length + document.tables.length);
  });
});
