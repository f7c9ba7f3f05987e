import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useClient } from '../app/client-context.ts';
import { toast } from '../app/toasts.ts';
import { apart, type GivenFile, type Group, groupFiles } from './group-files.ts';
import { type PagesAnswer, PagesDialog } from './pages-dialog.tsx';
import { uploadGroups } from './uploading.ts';

export interface Intake {
  /** Takes files in: what is beyond doubt is sent at once, about pictures a person is asked. */
  readonly take: (given: readonly GivenFile[]) => void;
  /** Takes pictures of a camera, which makes one at a time: a person is asked for the next. */
  readonly photograph: (given: readonly GivenFile[]) => void;
  /** The question that is open. */
  readonly dialog: VNode | null;
}

export const useIntake = (): Intake => {
  const client = useClient();
  const [asked, setAsked] = useState<readonly Group[]>([]);
  const take = (given: readonly GivenFile[]) => {
    const grouped = groupFiles(given);
    uploadGroups(client, grouped.single);
    setAsked([...asked, ...grouped.asked]);
    if (grouped.single.length + grouped.asked.length === 0)
      toast('Здесь нет файлов, которые можно прочитать: они пустые или служебные.', { tone: 'bad' });
  };
  const photograph = (given: readonly GivenFile[]) =>
    setAsked([...asked, { name: 'Снимок документа', files: given.map(({ file }) => file) }]);
  const [group, ...others] = asked;
  const answer = ({ groups, forAll }: PagesAnswer) => {
    const rest = forAll === 'together' ? others : forAll === 'apart' ? others.flatMap(apart) : [];
    uploadGroups(client, [...groups, ...rest]);
    setAsked(forAll === null ? others : []);
  };
  const dialog = group ? (
    <PagesDialog
      // The next group is another question.
      key={`${others.length}/${group.name}`}
      group={group}
      more={others.length}
      onAnswer={answer}
      onCancel={() => setAsked(others)}
    />
  ) : null;
  return { take, photograph, dialog };
};
