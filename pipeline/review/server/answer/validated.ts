/** What the page sent, checked: whatever does not fit its schema is refused before anybody works on it. */
import type { Context } from 'hono';
import { z } from 'zod';
import { badRequest } from '../refusals.ts';
import { bodyText } from './body-text.ts';

/** Ids are the desk's own, and of these signs. */
export const idSchema = z.string().regex(/^[\w-]{1,64}$/u);

/** A file's name as a person knows it: only ever shown. */
export const nameSchema = z.string().trim().min(1).max(255);

const checked = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw badRequest();
};

/** @throws Failure `serve/bad-request` */
export const jsonOf = <Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest();
  }
  return checked(schema, value);
};

/** Bytes of a JSON request: the answers to a document of a thousand items have one million. */
const mostJson = 8 * 2 ** 20;

/** The body, which must say that it is JSON: a form of another site cannot. @throws Failure `serve/bad-request`, `serve/too-large` */
export const bodyOf = async <Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
  mostBytes = mostJson,
): Promise<z.output<Schema>> => {
  if (!/^application\/json\b/iu.test(c.req.header('content-type') ?? '')) throw badRequest();
  return jsonOf(schema, await bodyText(c, mostBytes));
};

/** @throws Failure `serve/bad-request` */
export const queryOf = <Schema extends z.ZodType>(c: Context, schema: Schema): z.output<Schema> =>
  checked(schema, c.req.query());

/** A part of the address. @throws Failure `serve/bad-request` */
export const partOf = <Schema extends z.ZodType>(
  c: Context,
  name: string,
  schema: Schema,
): z.output<Schema> => checked(schema, c.req.param(name));

/** The document that the address names. @throws Failure `serve/bad-request` */
export const idOf = (c: Context): string => partOf(c, 'id', idSchema);
