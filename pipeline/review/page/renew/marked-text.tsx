import { useMemo } from 'preact/hooks';
import { readableDay } from '../../../model/dates/russian-day.ts';
import { wordMarks } from './word-marks.ts';

interface MarkedTextProps {
  readonly old: string | null;
  /** Null as long as it is not given. */
  readonly next: string | null;
}

/** A text with what went struck out and what came underlined, each named for who does not see it. */
export const MarkedText = ({ old, next }: MarkedTextProps) => {
  const marks = useMemo(() => wordMarks(readableDay(old ?? ''), readableDay(next ?? '')), [old, next]);
  return (
    <p class="renew-text">
      {marks.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Mark = kind === 'old' ? 'del' : 'ins';
        return (
          <Mark key={at}>
            <span class="look-spoken">{kind === 'old' ? 'было: ' : 'стало: '}</span>
            {text}
          </Mark>
        );
      })}
      {next === null && <span class="renew-blank">ждёт вашего ответа</span>}
    </p>
  );
};
