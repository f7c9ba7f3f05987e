import { parseLiteral } from './parse-filters.ts';
import { type Path, type Question, type Sign, signs } from './tag.ts';

/** Other ways to write a sign; Word makes «≠» and «≥» of some by itself. */
const spellings: Readonly<Record<string, Sign>> = {
  ...Object.fromEntries(signs.map((sign) => [sign, sign])),
  '==': '=',
  '!=': '≠',
  '<>': '≠',
  '≥': '>=',
  '≤': '<=',
};

/** Two questions in one: there is one to a condition. */
const joined = /^[^"“”„«]*\s(?:и|или|and|or)\s/iu;

const comparisonPattern = /^(?<path>[^=≠!<>≥≤]+?)\s*(?<sign>==|!=|<>|>=|<=|[=≠<>≥≤])\s*(?<value>.+)$/u;

/** Understands what stands behind «если»: «поле», «не поле», «поле = "значение"», «число > 1». */
export const parseQuestion = (text: string, parsePath: (text: string) => Path | null): Question | null => {
  const asked = text.trim();
  if (joined.test(asked)) return null;
  const negated = /^(?:не|нет|not) /iu.test(asked);
  const bare = negated ? asked.slice(asked.indexOf(' ') + 1) : asked;
  const { path: left = bare, sign, value } = comparisonPattern.exec(bare)?.groups ?? {};
  const path = parsePath(left);
  if (!path) return null;
  if (sign === undefined || value === undefined) return { path, negated, comparison: null };
  const literal = parseLiteral(value);
  const known = spellings[sign];
  return literal !== null && known ? { path, negated, comparison: { sign: known, value: literal } } : null;
};
