import { describe, expect, it } from 'vitest';
import { cell, fill, linesOf, paragraph, row, run, table, wordFile } from './fields-kit.ts';
import { packageFaults } from './ooxml/package-faults.ts';
import { exampleOf, partOf } from './render-kit.ts';

const order = exampleOf('order');
const line = async (text: string): Promise<string | undefined> => (await linesOf(text))[0];

describe('a field', () => {
  it.each([
    ['{номер}', '214-ОД'],
    ['{number}', '214-ОД'],
    ['{ Номер }', '214-ОД'],
    ['{\u00A0номер\u00AD}', '214-ОД'],
    ['{подписант.фио}', 'Н.К. Белозёрова'],
    ['{Подписант . ФИО}', 'Н.К. Белозёрова'],
    ['{signatory.name}', 'Н.К. Белозёрова'],
    ['{организация.телефон}', '(81556) 4-17-02'],
    ['{распорядительное слово} {распорядительное_слово}', 'ПРИКАЗЫВАЮ ПРИКАЗЫВАЮ'],
    ['{приказ.строка номера}', '№ 214-ОД'],
    ['{дата}', '29.08.2025'],
    ['a{номер}b{вид}c', 'a214-ОДbприказc'],
  ])('%s prints %s', async (text, printed) => {
    expect((await line(text))?.replaceAll('\u00A0', ' ')).toBe(printed);
  });

  it('that one group alone has is found without naming the group', async () => {
    expect(await line('{последний абзац}')).toBe(
      '3. Контроль за исполнением настоящего приказа оставляю за собой.',
    );
  });

  it('is the document’s own before that of a group nearer by', async () => {
    expect(await line('{#планы}{дата}{/планы}')).toBe('29.08.2025');
  });

  it('that is still missing leaves its place to be written on', async () => {
    const unsigned = {
      ...order,
      order: order.order && { ...order.order, number: null, date: null, signatory: null },
    };
    const texts = [
      '№ {номер}',
      '{дата}',
      '{подписант.фио}',
      '{^номер}без номера{/}',
      '{номер|по умолчанию("б/н")}',
    ];
    const { lines } = await fill(wordFile(texts.map((text) => paragraph(text)).join('')), unsigned);
    expect(lines).toEqual(['№ ______', '«___» ____________ 20__ г.', '_'.repeat(22), 'без номера', 'б/н']);
  });
});

describe('a tag that Word has cut into runs', () => {
  it('is one tag, in the look of its first brace', async () => {
    const { lines, docx } = await fill(wordFile(paragraph('№ {но', 'ме', 'р} от', ' {', 'дата', '}')));
    expect(lines).toEqual(['№ 214-ОД от 29.08.2025']);
    expect(partOf(docx, 'word/document.xml')).not.toContain('{');
  });

  it.each([
    ['proofing marks', `<w:p>${run('{но')}<w:proofErr w:type="spellStart"/>${run('мер}')}</w:p>`],
    [
      'a smart tag',
      `<w:p>${run('{но')}<w:smartTag w:uri="u" w:element="e">${run('мер}')}</w:smartTag></w:p>`,
    ],
    [
      'a bookmark',
      `<w:p>${run('{но')}<w:bookmarkStart w:id="1" w:name="b"/>${run('мер}')}<w:bookmarkEnd w:id="1"/></w:p>`,
    ],
    ['a link', `<w:p>${run('{но')}<w:hyperlink w:anchor="b">${run('мер}')}</w:hyperlink></w:p>`],
    [
      'a control',
      `<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${run('{но')}${run('мер}')}</w:sdtContent></w:sdt></w:p>`,
    ],
    [
      'a tracked change',
      `<w:p>${run('{но')}<w:ins w:id="1" w:author="a">${run('мер}')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>{дата</w:delText></w:r></w:del></w:p>`,
    ],
  ])('by %s works', async (_, body) => {
    const { lines } = await fill(wordFile(body));
    expect(lines).toEqual(['214-ОД']);
  });

  it('works in a text box, a header, a footnote and an endnote', async () => {
    const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const box = `<w:p><w:r><w:pict><w:txbxContent>${paragraph('{вид}')}</w:txbxContent></w:pict></w:r>${run('{номер}')}</w:p>`;
    const { docx, lines } = await fill(
      wordFile(box, {
        parts: {
          'word/header1.xml': `<w:hdr ${word}>${paragraph('{но', 'мер}')}</w:hdr>`,
          'word/endnotes.xml': `<w:endnotes ${word}><w:endnote w:id="2">${paragraph('{но', 'мер}')}</w:endnote></w:endnotes>`,
          'word/footnotes.xml': `<w:footnotes ${word}><w:footnote w:id="2">${paragraph('{место|по умолчанию(«нет»)}')}</w:footnote></w:footnotes>`,
        },
        types: {
          'word/header1.xml': 'header',
          'word/footnotes.xml': 'footnotes',
          'word/endnotes.xml': 'endnotes',
        },
        relations: [
          { kind: 'header', target: 'header1.xml' },
          { kind: 'footnotes', target: 'footnotes.xml' },
          { kind: 'endnotes', target: 'endnotes.xml' },
        ],
      }),
    );
    expect(partOf(docx, 'word/header1.xml')).toContain('214-ОД');
    expect(partOf(docx, 'word/endnotes.xml')).toContain('214-ОД');
    expect(partOf(docx, 'word/footnotes.xml')).toContain('нет');
    expect(lines.join('')).toContain('приказ');
  });
});

describe('a loop', () => {
  it('repeats paragraphs, and loops within them', async () => {
    const lines = await linesOf(
      '{#пункты}',
      '{номер}. {текст}',
      '{#подпункты}',
      '– {текст}',
      '{/подпункты}',
      '{/пункты}',
    );
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^2\. Заместителю/);
    expect(lines[2]?.replaceAll('\u00A0', ' ')).toBe(
      '– довести план до сведения классных руководителей до 5 сентября 2025 года;',
    );
  });

  it('repeats within a line, and is closed by a mere stroke', async () => {
    expect(await line('Пункты: {#пункты}{номер}; {/}конец')).toBe('Пункты: 1; 2; 3; конец');
  });

  it('sees what is around it', async () => {
    expect(await line('{#пункты}{вид} {номер} {/пункты}')).toBe('приказ 1 приказ 2 приказ 3 ');
  });

  it('repeats rows of a table, a section’s row and its items', async () => {
    const merged = `<w:tr>${cell(paragraph('{#разделы}{номер}. {название}'), '<w:gridSpan w:val="2"/>')}</w:tr>`;
    const body = `${paragraph('{#планы}')}${table(row('№', 'Что'), merged, row('{#строки}{номер}', '{мероприятие}{/строки}{/разделы}'))}${paragraph('{/планы}')}`;
    const { docx } = await fill(wordFile(body));
    const sections = order.plans[0]?.sections ?? [];
    const rows = sections.reduce((sum, { items }) => sum + 1 + items.length, 1);
    const xml = partOf(docx, 'word/document.xml');
    expect(xml.match(/<w:tr>/g)).toHaveLength(rows);
    expect(xml.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(sections.length);
  });

  it('merges downwards what stands in its row but outside of it', async () => {
    const one = row('{#разделы}{название}', '{#строки}{номер}', '{мероприятие}{/строки}{/разделы}');
    const { docx } = await fill(wordFile(`${paragraph('{#планы}')}${table(one)}${paragraph('{/планы}')}`));
    const sections = order.plans[0]?.sections ?? [];
    const xml = partOf(docx, 'word/document.xml');
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(
      sections.filter(({ items }) => items.length > 1).length,
    );
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(
      sections.reduce((sum, { items }) => sum + items.length - 1, 0),
    );
    for (const { title } of sections) expect(xml.split(String(title))).toHaveLength(2);
    expect(packageFaults(docx)).toEqual([]);
  });

  it('keeps the merges that a template draws over rows that it repeats', async () => {
    const first = `<w:tr>${cell(paragraph('{#разделы}{название}'), '<w:vMerge w:val="restart"/>')}${cell(paragraph('всего: {строки|число}'))}</w:tr>`;
    const second = `<w:tr>${cell(paragraph(''), '<w:vMerge/>')}${cell(paragraph('{#строки}{номер}{/строки}{/разделы}'))}</w:tr>`;
    const { docx } = await fill(
      wordFile(`${paragraph('{#планы}')}${table(first, second)}${paragraph('{/планы}')}`),
    );
    expect(partOf(docx, 'word/document.xml').match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(
      order.plans[0]?.sections.length ?? 0,
    );
  });

  it('repeats columns, however many the document has', async () => {
    const body = `${paragraph('{#таблицы}')}${table(row('{#заголовки столбцов}{.}{/}'), row('{#строки}{#ячейки}{.}{/ячейки}{/строки}'))}${paragraph('{/таблицы}')}`;
    const { docx } = await fill(wordFile(body));
    const [plain] = order.tables;
    const cells = partOf(docx, 'word/document.xml').match(/<w:tc>/g)?.length ?? 0;
    expect(cells).toBeGreaterThan(plain?.columns.length ?? 0);
  });
});

describe('a condition', () => {
  it.each([
    ['{#если номер}да{/если}', 'да'],
    ['{#if number}да{/if}', 'да'],
    ['{#ЕСЛИ не место}да{/Если}', 'да'],
    ['{#если вид = "приказ"}да{иначе}нет{/если}', 'да'],
    ['{#если вид = «Приказ»}да{иначе}нет{/если}', 'да'],
    ['{#если вид = “распоряжение”}да{иначе}нет{/если}', 'нет'],
    ['{#если вид != распоряжение}да{/если}', 'да'],
    ['{#если вид ≠ "приказ"}да{иначе}нет{/если}', 'нет'],
    ['{#если пункты > 2}много{иначе}мало{/если}', 'много'],
    ['{#если пункты ≥ 4}много{иначе}мало{/если}', 'мало'],
    ['{#если дата > "01.09.2025"}после{иначе}до{/если}', 'до'],
    ['{#если не вид = "приказ"}да{иначе}нет{/если}', 'нет'],
    ['{#место}есть{/место}{^место}нет{/место}', 'нет'],
  ])('%s prints %s', async (text, printed) => {
    expect(await line(text)).toBe(printed);
  });

  it('opens paragraphs, or those behind «иначе»', async () => {
    expect(await linesOf('{#если место}', 'есть', '{иначе}', 'нет', '{/если}', 'конец')).toEqual([
      'нет',
      'конец',
    ]);
    expect(await linesOf('{#если вид}', 'есть', '{иначе}', 'нет', '{/если}', 'конец')).toEqual([
      'есть',
      'конец',
    ]);
  });

  it('keeps or drops a whole row by what kind it is', async () => {
    const body = `${paragraph('{#приложения}{#таблица}')}${table(
      row('{#строки таблицы}{#строка раздела}{текст строки}{/строка раздела}'),
      row('{#обычная строка}{#ячейки}{.}{/ячейки}{/обычная строка}{/строки таблицы}'),
    )}${paragraph('{/таблица}{/приложения}')}`;
    const { docx } = await fill(wordFile(body));
    const items = order.plans[0]?.sections.flatMap((section) => section.items) ?? [];
    const rows = partOf(docx, 'word/document.xml').match(/<w:tr>/g)?.length ?? 0;
    expect(rows).toBe(
      items.length + (order.plans[0]?.sections.length ?? 0) + (order.tables[0]?.rows.length ?? 0),
    );
  });
});

describe('a filter', () => {
  it.each([
    ['{дата|длинная}', '29 августа 2025 г.'],
    ['{дата|краткая}', '29.08.2025'],
    ['{дата|месяц}', 'август 2025'],
    ['{дата|год}', '2025'],
    ['{date|long}', '29 августа 2025 г.'],
    ['{дата|прописью}', 'двадцать девятое августа две тысячи двадцать пятого года'],
    ['{дата|прописью(родительный)|с заглавной}', 'Двадцать девятого августа две тысячи двадцать пятого года'],
    ['{подписант.фио|дательный}', 'Н.К. Белозёровой'],
    ['{подписант.фио|фамилия впереди|винительный}', 'Белозёрову Н.К.'],
    ['{подписант.должность|дательный|строчные}', 'директору'],
    ['{вид|прописные}', 'ПРИКАЗ'],
    ['{вид|с заглавной}', 'Приказ'],
    ['{пункты|число}', '3'],
    ['{пункты|число|прописью}', 'три'],
    ['{пункты|множественное("пункт", "пункта", "пунктов")}', '3 пункта'],
    ['{место|по умолчанию("где-то")}', 'где-то'],
    ['{место|по умолчанию(«где-то»)}', 'где-то'],
    ['{вид|по умолчанию("где-то")}', 'приказ'],
  ])('%s prints %s', async (text, printed) => {
    expect((await line(text))?.replaceAll('\u00A0', ' ')).toBe(printed);
  });

  it('gives a cell by the heading of its column', async () => {
    const [heading] = order.plans[0]?.columns.flatMap((column) => column.heading ?? []).slice(1) ?? [];
    const text = `{#планы}{#разделы}{#строки}[{графы|по заголовку("${heading}")}]{/}{/}{/}`;
    expect(await line(text)).toContain(`[${order.plans[0]?.sections[0]?.items[0]?.activity}]`);
  });

  it('prints cells in the order of the headings above them', async () => {
    const [plan] = order.plans;
    const [section] = plan?.sections ?? [];
    const [item] = section?.items ?? [];
    if (!plan || !section || !item) throw new Error('the example has no item');
    const columns = [
      { role: 'activity', heading: 'Мероприятие' },
      { role: 'other', heading: 'Место' },
      { role: 'deadline', heading: 'Срок' },
    ] as const;
    const own = {
      ...item,
      activity: 'Кросс',
      deadline: { text: 'май', terms: [] },
      other: [{ heading: 'Место', text: 'парк' }],
    };
    const document = {
      ...order,
      plans: [{ ...plan, columns, sections: [{ ...section, items: [own] }] }],
    };
    const text = '{#планы}{#разделы}{#строки}{#графы}[{текст графы}]{/}{/}{/}{/}';
    expect((await fill(wordFile(paragraph(text)), document)).lines[0]).toBe('[Кросс][парк][май]');
  });

  it('says of what case it is not sure', async () => {
    const odd = {
      ...order,
      order: order.order && { ...order.order, signatory: { position: 'Директор', name: 'Кравец О.П.' } },
    };
    const { said } = await fill(wordFile(paragraph('{подписант.фио|дательный}')), odd);
    expect(said).toMatchObject([{ rule: 'render/case-unsure', severity: 'warning' }]);
    const { said: nothing } = await fill(wordFile(paragraph('{подписант.фио|дательный}')));
    expect(nothing).toEqual([]);
  });
});
