import type { Form, Part } from './part.ts';

interface Minimising {
  readonly form: Form;
  /** True where an input still shows the same fault. */
  readonly same: (bytes: Uint8Array) => Promise<boolean>;
  /** How often it may be asked. */
  readonly tries: number;
}

/** A smaller input with the same fault: without the parts, and without the pieces of parts, that do not matter. */
export const minimise = async (bytes: Uint8Array, { form, same, tries }: Minimising): Promise<Uint8Array> => {
  let left = tries;
  const holds = async (smaller: Uint8Array): Promise<boolean> => {
    left -= 1;
    return left >= 0 && same(smaller);
  };
  const parts = form.open(bytes);
  // Put together again it may be another file: bare bytes then.
  if (!parts || !(await holds(form.close(parts)))) return shrink(bytes, holds);
  let kept = await withoutParts(parts, (fewer) => holds(form.close(fewer)));
  for (const [at, part] of kept.entries()) {
    const shorter = await shrink(part.bytes, (piece) =>
      holds(form.close(kept.with(at, { ...part, bytes: piece }))),
    );
    kept = kept.with(at, { ...part, bytes: shorter });
  }
  return form.close(kept);
};

const withoutParts = async (
  parts: readonly Part[],
  holds: (fewer: readonly Part[]) => Promise<boolean>,
): Promise<Part[]> => {
  let kept = [...parts];
  for (const part of parts) {
    const fewer = kept.filter((each) => each !== part);
    if (fewer.length > 0 && (await holds(fewer))) kept = fewer;
  }
  return kept;
};

/** Takes out halves, quarters, eighths, … as long as that changes nothing. */
const shrink = async (
  bytes: Uint8Array,
  holds: (shorter: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> => {
  let kept = Buffer.from(bytes);
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const shorter = Buffer.concat([kept.subarray(0, at), kept.subarray(at + size)]);
      if (await holds(shorter)) kept = shorter;
      else at += size;
    }
  }
  return kept;
};
