import type { Answers } from '../model/answers/answers.ts';
import type { OrderDocument } from '../model/document.ts';
import type { OfficeSettings } from '../model/office/settings.ts';
import type { Input } from './read-document.ts';

/** A document that `read` or `renew` wrote as JSON. Throws a `Failure` for any other JSON. */
export const checkDocumentJson = async (text: string, name: string): Promise<OrderDocument> =>
  (await import('../read/read-json.ts')).readDocumentJson(text, name);

/** The text of an answers file, in whatever encoding an editor saved it. Throws a `Failure` for what is no text. */
export const answersText = async (bytes: Uint8Array): Promise<string> =>
  (await import('../read/decode-text.ts')).decodeText(bytes, () => undefined);

/** The answers of a person as JSON. Throws a `Failure` where they are not in the form of `Answers`. */
export const parseAnswers = async (text: string, name: string): Promise<Answers> =>
  (await import('../read/read-json.ts')).readAnswersJson(text, name);

/** The settings of an office. Throws a `Failure` that tells everything that is wrong with them. */
export const parseOffice = async ({ name, bytes }: Input): Promise<OfficeSettings> =>
  (await import('../read/read-json.ts')).readOfficeJson(await answersText(bytes), name);
