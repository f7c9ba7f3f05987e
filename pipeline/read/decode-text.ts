import { createRequire } from 'node:module';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Say } from '../report/say.ts';

const byteOrderMarks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The one-byte encodings in which Russian texts are found, by the names that the detector gives them. */
const cyrillicEncodings: Readonly<Record<string, { label: string; name: string }>> = {
  'windows-1251': { label: 'windows-1251', name: 'Windows-1251' },
  'koi8-r': { label: 'koi8-r', name: 'KOI8-R' },
  ibm866: { label: 'ibm866', name: 'CP866' },
  maccyrillic: { label: 'x-mac-cyrillic', name: 'MacCyrillic' },
};

/** Bytes looked at to tell an encoding; more text changes no verdict. */
const sampleBytes = 64 * 1024;

/**
 * Text of a file in UTF-8, UTF-16 (with or without a mark), Windows-1251, KOI8-R, CP866 or MacCyrillic.
 * An encoding that had to be detected is said. Throws `read/not-text` for bytes that are no text.
 */
export const decodeText = (bytes: Uint8Array, say: Say): string => {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  const wide = wideEncoding(bytes.subarray(0, sampleBytes));
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeOneByte(bytes, say);
  }
};

/** UTF-16 without a mark: Russian letters (U+0400–U+04FF), spaces and digits leave 00 or 04 in every other byte. */
const wideEncoding = (sample: Uint8Array): string | null => {
  const pairs = Math.floor(sample.length / 2);
  if (pairs === 0) return null;
  let little = 0;
  let big = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (sample[index + 1] === 0x04 || sample[index + 1] === 0x00) little += 1;
    if (sample[index] === 0x04 || sample[index] === 0x00) big += 1;
  }
  if (little > pairs * 0.9) return 'utf-16le';
  return big > pairs * 0.9 ? 'utf-16be' : null;
};

const decodeOneByte = (bytes: Uint8Array, say: Say): string => {
  // CommonJS and 35 ms to load: only the files that are not Unicode pay for it.
  const { detect } = createRequire(import.meta.url)('jschardet') as typeof import('jschardet');
  const sample = Buffer.from(bytes.subarray(0, sampleBytes));
  const { encoding } = detect(sample, {
    detectEncodings: ['windows-1251', 'KOI8-R', 'IBM866', 'MacCyrillic'],
  });
  const found = cyrillicEncodings[encoding?.toLowerCase() ?? ''];
  if (!found || sample.includes(0)) {
    throw new Failure({
      rule: 'read/not-text',
      exitCode: exitCodes.input,
      message: 'Это не текст или текст в неизвестной кодировке.',
      advice: 'Откройте файл в программе, где он был создан, и сохраните его как DOCX или как текст в UTF-8.',
    });
  }
  say('read/encoding-detected', { encoding: found.name });
  return new TextDecoder(found.label).decode(bytes);
};
