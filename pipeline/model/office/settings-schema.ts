/** The settings of an office, `prikaz.office/1`: how its papers look and how it works. Every one may be left out. */
import { z } from 'zod';
import { dayOffRules, officeProfiles, pdfStandards, workWeeks } from './settings-choices.ts';

const text = z.string().trim().min(1).max(500);

export const officeSettingsSchema = z.strictObject({
  schema: z.literal('prikaz.office/1').optional(),
  profile: z
    .enum(officeProfiles)
    .default('2025')
    .describe('ГОСТ Р 7.0.97, по которому оформляются и проверяются документы'),
  requisites: z
    .enum(['centred', 'corner'])
    .default('centred')
    .describe('расположение реквизитов: продольное (centred) или угловое (corner)'),
  tableHead: z
    .enum(['heading', 'numbers'])
    .default('heading')
    .describe('что повторяется над таблицей на следующих листах: заголовки граф или их номера'),
  appendixList: z
    .boolean()
    .default(false)
    .describe('перечислять ли приложения под текстом: «Приложение: 1. План … на 3 л. в 1 экз.»'),
  executor: z
    .strictObject({ name: text, phone: text.nullable().default(null) })
    .nullable()
    .default(null)
    .describe('отметка об исполнителе внизу последнего листа приказа'),
  qr: text
    .nullable()
    .default(null)
    .describe('что записать в код QR внизу первого листа; поля {{number}}, {{date}}, {{title}}'),
  pdf: z
    .enum(pdfStandards)
    .default('a-2b')
    .describe('вид PDF/A; a-3b и a-3a хранят в себе JSON и DOCX документа'),
  accessible: z.boolean().default(false).describe('соответствие PDF/UA-1, для чтения вслух'),
  engine: z
    .enum(['typst', 'libreoffice'])
    .default('typst')
    .describe('чем делать PDF; шаблон из одного файла DOCX всегда печатает LibreOffice'),
  week: z.literal(workWeeks).default(5).describe('дней в рабочей неделе'),
  reminder: z
    .int()
    .min(0)
    .max(60)
    .nullable()
    .default(null)
    .describe('за сколько дней до срока напоминать в календаре (ICS)'),
  dayOff: z.enum(dayOffRules).default('ask').describe('что делать со сроком в выходной день'),
});
