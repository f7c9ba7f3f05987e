import { pick, type Random } from '../../../corpus/make/random.ts';
import type { Form, Part, PartKind } from '../part.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateJson } from './mutate-json.ts';
import { mutatePdf } from './mutate-pdf.ts';
import { mutateText } from './mutate-text.ts';
import { mutateXml } from './mutate-xml.ts';
import { anyOf, type Mutation, mostCharacters } from './mutation.ts';

/** How the bytes of a part are a text: PDF is made of bytes, whatever its strings mean. */
const ways: Readonly<Partial<Record<PartKind, readonly [Mutation, BufferEncoding]>>> = {
  xml: [mutateXml, 'utf8'],
  json: [mutateJson, 'utf8'],
  text: [mutateText, 'utf8'],
  pdf: [mutatePdf, 'latin1'],
};

/** Of many changes bare bytes are the fewest: most only break a format's shell. */
const bareShare = 0.1;

const mutatePart = (part: Part, random: Random, other: Uint8Array): Part => {
  const way = random() < bareShare ? undefined : ways[part.kind];
  if (!way) return { ...part, bytes: mutateBytes(part.bytes, random, other) };
  const [mutate, encoding] = way;
  const text = mutate(
    Buffer.from(part.bytes).toString(encoding),
    random,
    Buffer.from(other).toString(encoding),
  );
  return { ...part, bytes: Buffer.from(text.slice(0, mostCharacters), encoding) };
};

/** One of the parts, large ones sooner than small ones: most of what a file says is in the largest. */
const anyPart = (parts: readonly Part[], random: Random): number => {
  const weights = parts.map(({ bytes }) => Math.sqrt(bytes.length + 1));
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
};

/** A part falls away, has its content from another part or another file, or, as a rule, is changed within. */
const mutateParts = (parts: readonly Part[], others: readonly Part[], random: Random): readonly Part[] => {
  const at = anyPart(parts, random);
  const part = parts[at];
  if (!part) return parts;
  const chance = random();
  if (parts.length > 1 && chance < 0.04) return parts.toSpliced(at, 1);
  const twin = others.find(({ name }) => name === part.name);
  const donor = twin ?? anyOf(random, others) ?? part;
  if (parts.length > 1 && chance < 0.1) return parts.with(at, { ...part, bytes: donor.bytes });
  return parts.with(at, mutatePart(part, random, donor.bytes));
};

/** An input like another: one to eight changes of its parts, or of the whole file as bytes. */
export const mutateFile = (form: Form, bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array => {
  const parts = random() < bareShare ? null : form.open(bytes);
  const times = pick(random, [1, 1, 2, 3, 8]);
  if (!parts || parts.length === 0) return repeated(times, bytes, (last) => mutateBytes(last, random, other));
  const others = form.open(other) ?? [];
  return form.close(repeated(times, parts, (last) => mutateParts(last, others, random)));
};

const repeated = <Value>(times: number, first: Value, step: (value: Value) => Value): Value =>
  Array.from({ length: times }).reduce<Value>(step, first);
