/** Turns what clerks write into numbered tags: docxtemplater sees {12}, {#12} and {/} and never what a person typed. */
import type { ResolvedTag } from '../faults/resolved.ts';
import type { FieldPlace } from '../faults/scope.ts';
import { innermost, type Unit } from '../syntax/tagged-part.ts';
import { mergedCells } from './merged-cells.ts';
import type { Program } from './program.ts';
import { type Replacement, writeSpans } from './write-spans.ts';

const sharesOne = (a: Unit, b: Unit, name: string): boolean => {
  const found = innermost(a, name);
  return found !== undefined && found === innermost(b, name);
};

/** What a loop over cells or about rows repeats is not what stands between its tags but the cell or row around them. */
const expansionOf = ({ field }: FieldPlace, open: Unit, close: Unit | undefined): string => {
  const name = field.spans === 'cell' ? 'w:tc' : field.spans === 'row' ? 'w:tr' : null;
  return name && close && sharesOne(open, close, name) ? `-${name} ` : '#';
};

/** Writes the numbered tags of one part; adds what each means to `programs`. */
export const numberTags = (tags: readonly ResolvedTag[], programs: Program[]): void => {
  const numbers = new Map<number, number>();
  const closers = new Map(
    tags.flatMap(({ meaning, braced }) =>
      meaning.kind === 'close' ? [[meaning.opener, braced.unit] as const] : [],
    ),
  );
  const add = (index: number, program: Program): number => {
    numbers.set(index, programs.length);
    return programs.push(program) - 1;
  };
  const written = ({ meaning, braced }: ResolvedTag, index: number): string => {
    switch (meaning.kind) {
      case 'value':
        return `{${add(index, meaning)}}`;
      case 'if':
      case 'open': {
        const program: Program = meaning.kind === 'if' ? meaning : { kind: 'loop', place: meaning.place };
        const number = add(index, program);
        if (meaning.kind === 'open' && meaning.inverted) return `{^${number}}`;
        const said = meaning.kind === 'open' && meaning.expands ? `-${meaning.expands} ` : null;
        return `{${said ?? expansionOf(meaning.place, braced.unit, closers.get(index))}${number}}`;
      }
      case 'else':
        return `{/}{^${numbers.get(meaning.opener)}}`;
      case 'close':
        return '{/}';
      default:
        return '';
    }
  };
  const merged = mergedCells(tags);
  const replacements = new Map<Unit, Replacement[]>();
  for (const [index, tag] of tags.entries()) {
    const { unit, span } = tag.braced;
    const all = replacements.get(unit) ?? [];
    const levels = merged.get(index);
    const mark = levels ? `{${programs.push({ kind: 'merge', levels }) - 1}}` : '';
    all.push({ span, text: mark + written(tag, index) });
    replacements.set(unit, all);
  }
  for (const [unit, all] of replacements) writeSpans(unit, all);
};
