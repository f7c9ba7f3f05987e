const entryKinds = ['reserved', 'confirmed', 'voided', 'released', 'imported'];
const states = ['reserved', 'confirmed', 'void'];
const texts = ['date', 'title', 'signatory', 'executor', 'basis', 'note', 'content', 'reason'] as const;

/** Beyond it a database would round or refuse an ordinal. */
const highest = 999_999_999;

type Fields = Readonly<Partial<Record<string, unknown>>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= highest;

const isSeries = ({ name, kind, year, format, first }: Fields): boolean =>
  [name, kind, format].every(isText) && [year, first].every(isCount);

const isEntry = ({ series, year, ordinal, letter, number, state, sheets, ...rest }: Fields): boolean =>
  [series, letter, number].every(isText) &&
  [year, ordinal].every(isCount) &&
  states.includes(String(state)) &&
  (sheets === null || isCount(sheets)) &&
  texts.every((name) => rest[name] === null || isText(rest[name]));

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

/** True for the body of a line that this program could have written: a hash seals nonsense as well. */
export const isEvent = (body: string): boolean => {
  const event = parsed(body);
  if (!isObject(event) || !isText(event['at']) || !isCount(event['seq'])) return false;
  const { kind, series, entry } = event;
  if (kind === 'series-added') return isObject(series) && isSeries(series);
  return entryKinds.includes(String(kind)) && isObject(entry) && isEntry(entry);
};
