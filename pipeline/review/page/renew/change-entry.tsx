import { useRef } from 'preact/hooks';
import { Badge, type Tone } from '../look/badge.tsx';
import { memoised } from '../look/memoised.tsx';
import { ChangeActions, type RowDeeds } from './change-actions.tsx';
import { ChangeEditor } from './change-editor.tsx';
import { shelfNames } from './change-filter.ts';
import type { ChangeItem, Shelf } from './change-item.ts';
import { DayVerdicts } from './day-verdicts.tsx';
import { MarkedText } from './marked-text.tsx';
import { textToEdit } from './row-replies.ts';

interface ChangeEntryProps {
  readonly item: ChangeItem;
  /** True for the row that the person is at. */
  readonly current: boolean;
  readonly editing: boolean;
  readonly deeds: RowDeeds;
  readonly onEdit: (key: string | null) => void;
}

const labels = new Map(shelfNames);

const tones: Readonly<Record<Shelf, Tone>> = {
  blocked: 'bad',
  confirm: 'warn',
  derived: 'plain',
  kept: 'plain',
  yours: 'good',
};

const Entry = ({ item, current, editing, deeds, onEdit }: ChangeEntryProps) => {
  const self = useRef<HTMLLIElement>(null);
  const { row, typed, shelf } = item;
  const { where, old, reason } = row.change;
  const next = typed ?? row.change.new;
  const leaveEditor = (): void => {
    onEdit(null);
    self.current?.focus();
  };
  return (
    <li
      ref={self}
      class={`renew-row renew-row-${shelf}`}
      tabIndex={current ? 0 : -1}
      aria-current={current ? 'true' : undefined}
    >
      <div class="renew-where">
        <strong>{where}</strong>
        <Badge tone={tones[shelf]}>{labels.get(shelf)}</Badge>
      </div>
      <div class="renew-change">
        {editing ? (
          <ChangeEditor
            label={where}
            text={textToEdit(item)}
            onKeep={(text) => {
              deeds.override(item, text);
              leaveEditor();
            }}
            onGiveUp={leaveEditor}
          />
        ) : (
          <MarkedText old={typed === null ? old : (row.text ?? old)} next={next} />
        )}
        <p class="renew-reason">{typed === null ? reason : 'Указано вами.'}</p>
        {typed === null && <DayVerdicts days={row.days} />}
      </div>
      {!editing && (
        <ChangeActions item={item} deeds={deeds} current={current} onEdit={() => onEdit(item.key)} />
      )}
    </li>
  );
};

/** Items are made anew with every letter typed anywhere: a row is drawn again only where something in it is another. */
const isSame = (one: ChangeEntryProps, other: ChangeEntryProps): boolean =>
  one.item.row === other.item.row &&
  one.item.shelf === other.item.shelf &&
  one.item.typed === other.item.typed &&
  one.item.proposed === other.item.proposed &&
  one.current === other.current &&
  one.editing === other.editing &&
  one.deeds === other.deeds;

/** One row of the list of changes. */
export const ChangeEntry = memoised(Entry, isSame);
